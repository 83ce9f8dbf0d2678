import { wordsOf } from '../cues/compile'
import { ENGLISH } from '../cues/en'
import { DUTCH } from '../cues/nl'
import emojiRatings from './emoji.json' with { type: 'json' }
import englishRatings from './en.json' with { type: 'json' }
import { FUNCTION_WORDS } from './function-words'
import dutchRatings from './nl.json' with { type: 'json' }
import { OWN_DUTCH, OWN_ENGLISH } from './own-words'

/** Word → valence −5…+5. */
export const ENGLISH_VALENCES = ratings(englishRatings, OWN_ENGLISH)
export const DUTCH_VALENCES = ratings(dutchRatings, OWN_DUTCH)
/** Emoji (without variation selector and skin tone) → valence −5…+5. */
export const EMOJI_VALENCES = ratings(emojiRatings, {})

export const ENGLISH_WORDS = new Set([
  ...Object.keys(ENGLISH_VALENCES),
  ...wordsOf(ENGLISH),
  ...FUNCTION_WORDS.en,
])
export const DUTCH_WORDS = new Set([...Object.keys(DUTCH_VALENCES), ...wordsOf(DUTCH), ...FUNCTION_WORDS.nl])

/** Whether any list knows the word. */
export function isKnown(word: string) {
  return ENGLISH_WORDS.has(word) || DUTCH_WORDS.has(word)
}

function ratings(rated: Record<string, string>, own: Record<string, number>): Record<string, number> {
  const valences: Record<string, number> = Object.create(null)
  for (const [valence, words] of Object.entries(rated)) {
    for (const word of words.split(' ')) valences[word] = Number(valence)
  }
  return Object.assign(valences, own)
}
