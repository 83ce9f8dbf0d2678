import type { Shift } from '../lib/mood/mood'

/** A shift at the customer's i-th message. */
export type Turning = { kind: Shift['kind']; at: number }

/**
 * The shifts that labels tell: a drop where a negative turn follows two others (or the one there is), a recovery where the turn after a
 * negative one and up to two more are not negative.
 */
export function turningsOf(negative: boolean[]): Turning[] {
  return negative.flatMap((bad, at): Turning[] => {
    if (at === 0) return []
    if (bad) return !negative[at - 1] && (at < 2 || !negative[at - 2]) ? [{ kind: 'drop', at }] : []
    return negative[at - 1] && !negative[at + 1] && !negative[at + 2] ? [{ kind: 'recovery', at }] : []
  })
}

/** How many were found of those there are: of the same kind, at most one message apart, each counted once. */
export function hits(found: Turning[], wanted: Turning[]): number {
  const open = [...wanted]
  return found.filter(({ kind, at }) => {
    const near = open.filter((one) => one.kind === kind && Math.abs(one.at - at) <= 1)
    const nearest = near.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
    if (nearest) open.splice(open.indexOf(nearest), 1)
    return nearest !== undefined
  }).length
}
