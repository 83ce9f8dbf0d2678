import type { EmotionName } from '../emotion'

/** Things that are no emotion by themselves but colour one. */
export const CIRCUMSTANCES = [
  'trouble',
  'waiting',
  'repeat',
  'tried',
  'leaving',
  'person',
  'greeting',
] as const

export type Circumstance = (typeof CIRCUMSTANCES)[number]

export type CueGroup = EmotionName | Circumstance

/**
 * Phrases by group and strength: 3 decides alone, 2 is clear, 1 is a hint. Patterns are separated by `;`. In a pattern
 * `(a|b)` is a choice (of words or phrases), `(a)?` may be missing, `word*` any ending, `~` up to two words of any kind, `#` a number or a number
 * word. Contractions are written open: "do not", "i am".
 */
export type Cues = Partial<Record<CueGroup, Partial<Record<1 | 2 | 3, string>>>>
