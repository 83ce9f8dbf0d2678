import { firstCapital } from '../first-capital'
import type { CurvePoint } from './curve'
import type { WordsFor } from './use-words-for'

/** Where the machine is unsure: the two emotions it came nearest to. */
export function Candidates({ point, words }: { point: Pick<CurvePoint, 'candidates'>; words: WordsFor }) {
  const [first, second] = point.candidates
  if (!first || !second) return null
  return words.t('words.candidates', {
    first: firstCapital(words.emotion(first.emotion)),
    firstShare: words.share(first.share),
    second: words.emotion(second.emotion),
    secondShare: words.share(second.share),
  })
}
