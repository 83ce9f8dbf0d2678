import { isKnown } from './lexicon/vocabulary'
import type { Reading } from './reading'

/** Undoes "sooooo" and "neeee" and counts them: stretching a word is raising a voice. */
export function undoLengthening({ tokens, tone }: Reading) {
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue
    if (!/(\p{L})\1\1/u.test(token.text) || token.text.startsWith('www')) continue
    const twice = token.text.replace(/(\p{L})\1{2,}/gu, '$1$1')
    const once = token.text.replace(/(\p{L})\1{2,}/gu, '$1')
    token.text = isKnown(twice) || !isKnown(once) ? twice : once
    tone.lengthened++
  }
}
