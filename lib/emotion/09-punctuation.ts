import type { Reading } from './reading'

/** Counts exclamation marks, pile-ups such as "?!" and "!!!", and trailing dots. */
export function countPunctuation({ text, tokens, tone }: Reading) {
  for (const token of tokens) {
    if (token.kind !== 'mark') continue
    const length = token.end - token.start
    if (token.text.startsWith('..') || token.text === '…') tone.ellipses++
    if (!/[!?]/.test(token.text)) continue
    if (token.text.includes('!') || text.slice(token.start, token.start + 20).includes('!'))
      tone.exclamations++
    if (length > 1) tone.pileUps++
  }
}
