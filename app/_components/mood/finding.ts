import type { Curve, CurveShift } from './curve'
import { ENOUGH_POINTS } from './curve'

/** What the curve shows, as a code to be worded in the reader's language. */
export type Finding =
  | { code: 'none' | 'tooShort' | 'level' | 'higher' | 'lower' }
  | { code: 'drop' | 'recovery'; shift: CurveShift }
  | { code: 'fellAndCame' | 'cameAndFell'; drop: CurveShift; recovery: CurveShift }
  | { code: 'many'; drops: number; recoveries: number }

const MOVED = 0.15

export function findingOf({ points, shifts }: Curve): Finding {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return { code: 'none' }
  if (points.length < ENOUGH_POINTS) return { code: 'tooShort' }
  const drops = shifts.filter((shift) => shift.kind === 'drop')
  const recoveries = shifts.filter((shift) => shift.kind === 'recovery')
  const [drop, recovery] = [drops[0], recoveries[0]]
  if (shifts.length > 2 || drops.length > 1 || recoveries.length > 1) {
    return { code: 'many', drops: drops.length, recoveries: recoveries.length }
  }
  if (drop && recovery)
    return { code: drop.point < recovery.point ? 'fellAndCame' : 'cameAndFell', drop, recovery }
  if (drop) return { code: 'drop', shift: drop }
  if (recovery) return { code: 'recovery', shift: recovery }
  const moved = last.valence - first.valence
  return { code: moved > MOVED ? 'higher' : moved < -MOVED ? 'lower' : 'level' }
}
