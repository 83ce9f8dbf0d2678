import Sentiment from 'sentiment'
import { DUTCH_VALENCES, DUTCH_WORDS, ENGLISH_VALENCES, ENGLISH_WORDS } from './lexicon/vocabulary'
import type { Reading } from './reading'

/** A word of the other language counts in a mixed text when it is long enough not to be something else there. */
const FOREIGN_LENGTH = 5

const sentiment = new Sentiment()
sentiment.registerLanguage('moodline-en', {
  labels: withOther(ENGLISH_VALENCES, DUTCH_VALENCES, ENGLISH_WORDS),
})
sentiment.registerLanguage('moodline-nl', {
  labels: withOther(DUTCH_VALENCES, ENGLISH_VALENCES, DUTCH_WORDS),
})

/** Gives every word its valence by the `sentiment` library, with the word list of the text's language. */
export function weighWords({ tokens, language }: Reading) {
  const words = tokens.filter((token) => token.kind === 'word')
  const phrase = words.map(({ text }) => text).join(' ')
  const { calculation } = sentiment.analyze(phrase, {
    language: language === 'nl' ? 'moodline-nl' : 'moodline-en',
  })
  // The library reports what it found from the last word to the first.
  let found = 0
  for (let at = words.length - 1; at >= 0 && found < calculation.length; at--) {
    const word = words[at]
    const valences = calculation[found]
    if (!word || !valences || !Object.hasOwn(valences, word.text)) continue
    word.valence = valences[word.text] ?? 0
    found++
  }
}

function withOther(own: Record<string, number>, other: Record<string, number>, known: Set<string>) {
  const borrowed = Object.entries(other).filter(([word]) => word.length >= FOREIGN_LENGTH && !known.has(word))
  return Object.fromEntries([...borrowed, ...Object.entries(own)])
}
