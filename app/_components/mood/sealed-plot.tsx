'use client'

import { useId, useRef } from 'react'
import type { Curve } from './curve'
import { PlotLanes } from './plot-lanes'
import { bestAxis, placeX, plotFrame } from './plot-layout'
import { useWidth } from './use-width'
import { useWordsFor } from './use-words-for'
import { WaitHatch } from './wait-hatch'

const HATCH_HEIGHT = { narrow: 56, wide: 214 }
const LANES_HEIGHT = 112

/** The plot's frame hatched, the lanes of facts as ever. */
export function SealedPlot({ curve, timeZone }: { curve: Curve; timeZone: string }) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const words = useWordsFor(timeZone)
  const id = useId()
  const whole = plotFrame(width, false)
  const bottom = whole.narrow ? HATCH_HEIGHT.narrow : HATCH_HEIGHT.wide
  const shift = bottom - whole.bottom
  const lanes = {
    emotion: whole.lanes.emotion + shift,
    waiting: whole.lanes.waiting + shift,
    replies: whole.lanes.replies + shift,
    ticks: whole.lanes.ticks + shift,
  }
  const frame = { ...whole, top: 0, bottom, height: bottom + LANES_HEIGHT, lanes }
  const axis = bestAxis(
    curve.turns.filter((turn) => turn.role === 'customer'),
    curve.turns,
  )
  const x = placeX(curve, axis, frame)
  return (
    <div ref={box} className="@container">
      <div className="h-[168px] @min-[520px]:h-[326px]">
        {width > 0 && (
          <svg width={width} height={frame.height} aria-hidden role="img">
            <defs>
              <pattern
                id={`${id}seal`}
                width={9}
                height={9}
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width={9} height={9} fill="var(--seal-a)" />
                <path d="M0 0V9" stroke="var(--seal-b)" strokeWidth={2} />
              </pattern>
              <WaitHatch id={`${id}hatch`} />
            </defs>
            <rect
              x={frame.left}
              y={0.5}
              width={width - frame.left - frame.right}
              height={bottom - 1}
              rx={8}
              fill={`url(#${id}seal)`}
              stroke="var(--line)"
            />
            <PlotLanes
              curve={curve}
              axis={axis}
              frame={frame}
              x={x}
              words={words}
              hatch={`${id}hatch`}
              sealed
            />
          </svg>
        )}
      </div>
    </div>
  )
}
