import type { Emotion, EmotionName } from '../emotion/emotion'

/** One turn of a conversation as the mood sees it, in conversation order. Private notes and deleted messages are left out by the caller. */
export type Turn =
  | {
      kind: 'customer'
      messageId: string
      /** Milliseconds since 1970, or null when unknown. */
      at: number | null
      emotion: Pick<Emotion, 'leading' | 'probabilities' | 'valence' | 'arousal' | 'confidence'>
    }
  | { kind: 'reply'; messageId: string; at: number | null; by: 'agent' | 'bot' }

/** The running state of a conversation after one customer message. */
export type Mood = {
  /** −1…+1, smoothed over the customer's messages. */
  valence: number
  /** Where the mood may be: [low, high], each −1…+1. */
  band: [number, number]
  leading: EmotionName | 'unsure'
}

/** A point where the mood really changed. */
export type Shift = {
  kind: 'drop' | 'recovery'
  /** The customer message where it turned. */
  at: string
  /** The agent or bot reply before it; null when there was none (silence, or the customer's first words). */
  after: string | null
  /** Leading emotion before and after. */
  from: EmotionName | 'unsure'
  to: EmotionName | 'unsure'
  /** Change in mood valence, signed: negative for a drop, positive for a recovery. */
  size: number
  /** 0…1. */
  confidence: number
}

/** Why the risk is what it is; worded at the edge as `risk.CODE`. Weight 0…1 is its share of the risk. */
export type RiskReason = { code: string; params: Record<string, string | number>; weight: number }

/** How likely the conversation ends badly, 0…1, with reasons, strongest first. */
export type Risk = { value: number; reasons: RiskReason[] }
