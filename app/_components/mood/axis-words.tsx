import type { Curve } from './curve'
import { LaneLabel } from './lane-label'
import { clearSpot, type Frame } from './plot-layout'
import type { WordsFor } from './use-words-for'

type Props = {
  curve: Curve
  frame: Frame
  x: (turn: { at: number; order: number }) => number
  words: WordsFor
  startY: number
}

/** Pleasant, unpleasant and the start: in the margin where there is one, else where the curve leaves room. */
export function AxisWords({ curve, frame, x, words, startY }: Props) {
  const nearTop = startY < frame.top + 26
  const nearBottom = startY > frame.bottom - 18
  if (frame.narrow) {
    const spot = clearSpot(
      curve.points.map((point) => ({ x: x(point), value: point.valence })),
      frame,
    )
    return (
      <text
        x={spot.x}
        y={startY + (spot.above ? -6 : 14)}
        fontSize={11}
        fill="var(--axis)"
        textAnchor="middle"
        stroke="var(--surface)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {words.t('mood.start')}
      </text>
    )
  }
  return (
    <g>
      {!nearTop && (
        <LaneLabel frame={frame} y={frame.top + 10}>
          {words.t('mood.pleasant')}
        </LaneLabel>
      )}
      <LaneLabel frame={frame} y={startY + 4}>
        {words.t('mood.start')}
      </LaneLabel>
      {!nearBottom && (
        <LaneLabel frame={frame} y={frame.bottom - 2}>
          {words.t('mood.unpleasant')}
        </LaneLabel>
      )}
    </g>
  )
}
