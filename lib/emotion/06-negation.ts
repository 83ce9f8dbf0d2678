import type { Reading, Token } from './reading'

const NEGATORS = new Set(
  `not no never none nothing nobody neither nor without hardly barely nowhere isn't ain't
   niet geen nooit niets niks niemand zonder nauwelijks noch nergens nimmer`.split(/\s+/),
)

/** Words that end what a negator says no to. */
const TURNS = new Set('but however although because maar echter hoewel want omdat'.split(' '))

/** How far a negator reaches, as VADER has it. */
const REACH = 3

/** Marks the words a negator says no to, up to three words on; in Dutch the negator may also follow ("blij ben ik niet"). */
export function markNegation({ tokens, tone, language }: Reading) {
  for (const [at, token] of tokens.entries()) {
    if (!isNegator(token)) continue
    tone.negators++
    for (let next = at + 1, reach = 0; reach < REACH; next++, reach++) {
      const word = tokens[next]
      if (!word || endsReach(word)) break
      word.negated = true
    }
    if (language === 'nl') markBefore(tokens, at)
  }
}

export function isNegator(token: Token) {
  return token.kind === 'word' && NEGATORS.has(token.text)
}

export function endsReach(token: Token) {
  return token.kind === 'mark' || TURNS.has(token.text)
}

/** A Dutch negator at the end of its clause looks back: "ik vind het leuk niet", "goed is dit niet". */
function markBefore(tokens: Token[], at: number) {
  const after = tokens[at + 1]
  if (tokens[at]?.text !== 'niet' || (after && after.kind === 'word')) return
  for (let back = at - 1, reach = 0; reach < REACH; back--, reach++) {
    const word = tokens[back]
    if (!word || endsReach(word)) return
    if (word.valence > 0) word.negated = true
  }
}
