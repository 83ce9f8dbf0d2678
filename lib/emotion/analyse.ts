import { tokensOf } from './01-tokens'
import { undoLengthening } from './02-lengthening'
import { mendSpelling } from './03-spelling'
import { tellLanguage } from './04-language'
import { weighWords } from './05-words'
import { markNegation } from './06-negation'
import { markIntensity } from './07-intensifiers'
import { markCapitals } from './08-capitals'
import { countPunctuation } from './09-punctuation'
import { readEmoji } from './10-emoji'
import { countQuestions } from './11-questions'
import { findPhrases } from './12-phrases'
import { featuresOf } from './13-features'
import { arousalOf, combine, strongest, valenceOf } from './14-combine'
import { evidenceFor } from './15-evidence'
import type { Emotion } from './emotion'
import { type Reading, startReading } from './reading'

export { negativeScore } from './14-combine'

/** Version of the model, stored with every emotion. */
export const MODEL = 'words-1'

/** Of a text longer than this many UTF-8 bytes only the start is analysed. */
export const MAX_BYTES = 64 * 1024

/** Below this confidence the leading emotion is `unsure`; set by hand on our own examples. */
export const LEAST_CONFIDENCE = 0.2

export type AnalyseOptions = {
  /** What the platform says the message is written in (BCP 47). It only breaks a tie between English and Dutch. */
  language?: string
}

/**
 * The emotion of one customer message, by word lists, phrases and tone. Takes any string (also empty, also malformed
 * Unicode), never throws, gives the same answer for the same text, and takes time linear in its length. Texts in other languages than
 * English and Dutch are `unsure`, with `language` named when it can be told.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Emotion {
  const start = startOf(text)
  const reading = read(start, options.language)
  const features = featuresOf(reading)
  const probabilities = combine(features)
  const { name, confidence } = strongest(probabilities)
  const sure = confidence * familiarity(reading)
  return {
    leading: sure < LEAST_CONFIDENCE ? 'unsure' : name,
    probabilities,
    valence: valenceOf(probabilities),
    arousal: arousalOf(probabilities, features),
    confidence: sure,
    language: reading.language,
    evidence: evidenceFor(name, reading),
    model: MODEL,
    truncated: start.length < text.length,
  }
}

/** Runs the passes in their order; each builds on what those before it found. */
export function read(text: string, language?: string): Reading {
  const reading = startReading(text, tokensOf(text))
  undoLengthening(reading)
  mendSpelling(reading)
  tellLanguage(reading, language)
  weighWords(reading)
  markNegation(reading)
  markIntensity(reading)
  markCapitals(reading)
  countPunctuation(reading)
  readEmoji(reading)
  countQuestions(reading)
  findPhrases(reading)
  return reading
}

/** How far the text can be read at all, 0…1: another language hardly, words of no known language halfway. */
function familiarity({ tokens, language, cues }: Reading) {
  if (language === 'en' || language === 'nl') return 1
  if (language !== 'und' || tokens.every(({ text }) => text === '\n')) return 0.1
  const words = tokens.filter(({ kind }) => kind === 'word').length
  return cues.length > 0 ? 1 : words === 0 ? 0.6 : words <= 2 ? 0.5 : 0.25
}

/** The first 64 kB, cut between characters. */
function startOf(text: string) {
  if (text.length * 3 <= MAX_BYTES) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(MAX_BYTES))
  return read < text.length ? text.slice(0, read) : text
}
