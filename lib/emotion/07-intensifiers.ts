import type { Reading } from './reading'

/** VADER's booster of 0.293 on a scale of 4 comes to about a third for a word of middling strength. */
const STRONGER = 1.3
const WEAKER = 0.7

const BOOSTERS = new Set(
  `very really so extremely totally absolutely completely incredibly utterly highly deeply truly super too such most especially entirely quite
   beyond bloody insanely terribly awfully seriously particularly
   heel erg zeer echt zo super ontzettend enorm verschrikkelijk vreselijk absoluut totaal volkomen ongelofelijk ongelooflijk hartstikke
   mega bijzonder uiterst hele extreem mateloos helemaal knap behoorlijk flink zwaar`.split(/\s+/),
)
const DAMPENERS = new Set(
  `bit slightly somewhat little rather fairly kinda sorta almost partly mildly
   beetje enigszins ietwat nogal vrij redelijk lichtelijk tikje tamelijk`.split(/\s+/),
)

/** Lets "very", "heel", "a bit" and their like act on the one or two words after them. */
export function markIntensity({ tokens, tone }: Reading) {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const factor = BOOSTERS.has(token.text) ? STRONGER : DAMPENERS.has(token.text) ? WEAKER : 1
    if (factor === 1) continue
    if (factor > 1) tone.intensified++
    for (const next of tokens.slice(at + 1, at + 3)) {
      if (next.kind === 'mark') break
      next.factor *= factor
    }
  }
  for (const token of tokens) token.factor = Math.min(2, Math.max(0.5, token.factor))
}
