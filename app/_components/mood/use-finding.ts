import type { Curve, CurveShift } from './curve'
import { findingOf } from './finding'
import { useWordsFor } from './use-words-for'

/** The chart's title: its finding in words. */
export function useFinding(curve: Curve, timeZone: string): string {
  const { t, emotion, time } = useWordsFor(timeZone)
  const finding = findingOf(curve)
  const at = (shift: CurveShift) => time(curve.points[shift.point]?.at ?? 0)
  const last = curve.points.at(-1)
  switch (finding.code) {
    case 'none':
    case 'tooShort':
      return t(`mood.${finding.code}`)
    case 'drop':
    case 'recovery':
      return t(`finding.${finding.code}`, { emotion: emotion(finding.shift.to), time: at(finding.shift) })
    case 'fellAndCame':
    case 'cameAndFell': {
      const [first, second] = [finding.drop, finding.recovery].sort((a, b) => a.point - b.point)
      return t(`finding.${finding.code}`, {
        emotion: emotion(finding.drop.to),
        after: emotion(finding.recovery.to),
        time: first ? at(first) : '',
        later: second ? at(second) : '',
      })
    }
    case 'many': {
      const { drops, recoveries } = finding
      const ended = emotion(last?.leading ?? 'neutral')
      return t(recoveries ? 'finding.many' : 'finding.drops', { drops, recoveries, emotion: ended })
    }
    default:
      return t(`finding.${finding.code}`)
  }
}
