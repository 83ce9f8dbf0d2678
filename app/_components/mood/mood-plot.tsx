'use client'

import { useId, useRef } from 'react'
import type { Curve } from './curve'
import { CurveDrawing } from './curve-drawing'
import { PlotFlags } from './plot-flags'
import { type Axis, placeX, plotFrame, spanY } from './plot-layout'
import { PlotTooltip } from './plot-tooltip'
import { usePlotKeys } from './use-plot-keys'
import { useWidth } from './use-width'
import { useWordsFor } from './use-words-for'

type Props = { curve: Curve; axis: Axis; timeZone: string }

/** The curve with its flags, lanes and tooltip; keyboard, pointer and the words beside it move one focus. */
export default function MoodPlot({ curve, axis, timeZone }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const words = useWordsFor(timeZone)
  const liveId = useId()
  const frame = plotFrame(width, curve.shifts.length > 0)
  const x = placeX(curve, axis, frame)
  const keys = usePlotKeys(curve, (point) => x(point))
  const point = curve.points[keys.index]
  const shift = curve.shifts.find((each) => each.point === keys.index)
  const [low, high] = spanY(curve)
  const y = (value: number) => frame.top + ((high - value) / (high - low)) * (frame.bottom - frame.top)
  return (
    <div ref={box} className="relative" style={{ height: width ? frame.height : undefined }}>
      {width > 0 && (
        <>
          <PlotFlags curve={curve} frame={frame} x={x} words={words} onPick={keys.jump} />
          <div
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys need a place to land
            tabIndex={0}
            aria-label={words.t('mood.plotLabel')}
            aria-describedby={liveId}
            className="rounded-md outline-offset-4"
            onKeyDown={keys.onKeyDown}
            onPointerMove={keys.onPointerMove}
            onPointerLeave={keys.onPointerLeave}
            onClick={keys.onClick}
          >
            <CurveDrawing curve={curve} axis={axis} frame={frame} x={x} words={words} focused={keys.index} />
          </div>
          {point && keys.tooltip && (
            <PlotTooltip
              point={point}
              shift={shift}
              frame={frame}
              x={x(point)}
              y={y(point.valence)}
              words={words}
            />
          )}
        </>
      )}
      <p id={liveId} aria-live="polite" className="sr-only">
        {point &&
          (shift
            ? words.t('mood.pointShift', { point: words.reading(point), shift: words.shift(shift) })
            : words.reading(point))}
      </p>
    </div>
  )
}
