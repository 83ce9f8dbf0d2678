import type { Reading } from './reading'

/** Fewer letters than this are an abbreviation (SIM, USB, ING), not a shout. */
const SHORTEST_SHOUT = 4
/** VADER's capitals increment of 0.733 on a scale of 4, against a word of middling strength. */
const LOUDER = 1.35

/** Finds shouted words. In a text of capitals only, everything is shouted once, not louder word by word. */
export function markCapitals({ text, tokens, tone }: Reading) {
  const words = tokens.filter((token) => token.kind === 'word' && token.end - token.start >= 2)
  const shouted = words.filter(({ start, end }) => isShouted(text.slice(start, Math.min(end, start + 40))))
  const loud = shouted.filter(({ start, end }) => end - start >= SHORTEST_SHOUT)
  if (loud.length === 0) return
  tone.capitals = shouted.length / words.length
  if (shouted.length < words.length)
    for (const token of loud) token.factor = Math.min(2, token.factor * LOUDER)
}

function isShouted(word: string) {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}
