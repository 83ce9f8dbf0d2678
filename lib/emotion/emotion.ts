/** The eight emotions of a customer message, in the order their probabilities are written. */
export const EMOTIONS = [
  'satisfied',
  'grateful',
  'neutral',
  'confused',
  'anxious',
  'disappointed',
  'frustrated',
  'angry',
] as const

export type EmotionName = (typeof EMOTIONS)[number]

/** The emotions that count as negative. Confused does not. */
export const NEGATIVE = ['anxious', 'disappointed', 'frustrated', 'angry'] as const

/** A stretch of the analysed text that carried the leading emotion: UTF-16 offsets, `end` exclusive; weight 0…1. */
export type Evidence = { start: number; end: number; weight: number }

/** What `analyse` says of one customer message. */
export type Emotion = {
  /** The emotion with the highest probability, or `unsure` when confidence is too low to name one. */
  leading: EmotionName | 'unsure'
  /** Eight independent probabilities, each 0…1; they need not sum to 1. Always there, also when unsure. */
  probabilities: Record<EmotionName, number>
  /** −1 (unpleasant) … +1 (pleasant); within ±0.1 is neutral. */
  valence: number
  /** 0 (calm) … 1 (agitated). */
  arousal: number
  /** 0…1: how sure the machine is of `leading` (on screen: certainty). */
  confidence: number
  /** BCP 47 tag of the message's dominant language: `en`, `nl`, or `und` when it cannot be told. */
  language: string
  /** The words behind `leading`; for `unsure`, behind the strongest candidate. */
  evidence: Evidence[]
  /** Version of the model that said so. */
  model: string
  /** True when only the first 64 kB of the text were analysed. */
  truncated: boolean
}
