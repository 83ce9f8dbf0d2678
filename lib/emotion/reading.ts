import type { CueGroup } from './cues/cue'

/** A word, number, mark or sign of the text with what the passes found out about it. */
export type Token = {
  kind: 'word' | 'number' | 'name' | 'mark' | 'emoji'
  /** Lower case, straight apostrophes, contractions opened (n't is `not`), lengthening and typing slips undone. */
  text: string
  /** UTF-16 offsets into the original text. */
  start: number
  end: number
  /** Word or emoji valence, −5…+5; 0 when unknown. */
  valence: number
  /** What intensifiers and capitals do to it; 1 is plain. */
  factor: number
  negated: boolean
  /** Part of a phrase cue, which then speaks for it. */
  claimed: boolean
}

/** A phrase that speaks for an emotion, or for a thing that colours one. */
export type CueMatch = {
  /** Token positions, `last` inclusive. */
  first: number
  last: number
  votes: readonly (readonly [CueGroup, number])[]
  negated: boolean
  factor: number
}

/** How it is said, whatever is said. Counts unless told otherwise. */
export type Tone = {
  negators: number
  intensified: number
  /** Share of shouted words, 0…1. */
  capitals: number
  exclamations: number
  /** Runs such as `!!`, `??`, `?!`. */
  pileUps: number
  ellipses: number
  lengthened: number
  /** Sums of emoji and emoticon valence, each 0 or more. */
  emojiPositive: number
  emojiNegative: number
  questions: number
  endsOnQuestion: boolean
}

/** One text on its way through the passes; each pass fills in its own part. */
export type Reading = {
  text: string
  tokens: Token[]
  /** `en`, `nl`, another BCP 47 tag, or `und`. */
  language: string
  tone: Tone
  cues: CueMatch[]
}

/** A reading of which nothing is known yet. */
export function startReading(text: string, tokens: Token[]): Reading {
  const tone: Tone = {
    negators: 0,
    intensified: 0,
    capitals: 0,
    exclamations: 0,
    pileUps: 0,
    ellipses: 0,
    lengthened: 0,
    emojiPositive: 0,
    emojiNegative: 0,
    questions: 0,
    endsOnQuestion: false,
  }
  return { text, tokens, language: 'und', tone, cues: [] }
}
