'use client'

import { useId } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import { EmotionTileShape } from '../emotion-tile'
import { gradientStops } from '../gradient-stops'
import { AxisWords } from './axis-words'
import { type Curve, type CurvePoint, ENOUGH_POINTS } from './curve'
import { PlotLanes } from './plot-lanes'
import { type Axis, type Frame, roomyPoints, spanX, spanY } from './plot-layout'
import { handoverNames, type WordsFor } from './use-words-for'
import { WaitHatch } from './wait-hatch'
import { isLong } from './waits'

type Props = {
  curve: Curve
  axis: Axis
  frame: Frame
  x: (turn: { at: number; order: number }) => number
  words: WordsFor
  focused: number
}

/** More shifts than these would hide the curve behind their marks; the story, the table and the words name them all. */
const MARKED_SHIFTS_MAX = 16

const COLOURS = { above: 'var(--v2)', near: 'var(--v0)', below: 'var(--v-2)' }

export function CurveDrawing({ curve, axis, frame, x, words, focused }: Props) {
  const id = useId()
  const [low, high] = spanY(curve)
  const start = curve.points[0]?.valence ?? 0
  const told = curve.points.length >= ENOUGH_POINTS
  const place = (turn: { at: number; order: number }) => (axis === 'time' ? turn.at : turn.order)
  const data = curve.points.map((point) => ({
    x: place(point),
    mood: point.valence,
    band: [point.low, point.high],
  }))
  const marked = curve.shifts.length > MARKED_SHIFTS_MAX ? [] : curve.shifts
  const keep = new Set([...marked.map((shift) => shift.point), curve.points.length - 1, 0])
  const shiftOf = (point: CurvePoint) => marked.find((shift) => curve.points[shift.point] === point)
  const tiles = roomyPoints(curve.points.map(x), keep)
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      data={data}
      accessibilityLayer={false}
      margin={{ left: frame.left, right: frame.right, top: frame.top, bottom: frame.height - frame.bottom }}
      style={{ outline: 'none' }}
      aria-hidden
    >
      <Definitions id={id} curve={curve} frame={frame} start={start} />
      <XAxis dataKey="x" type="number" domain={spanX(curve, axis)} hide allowDataOverflow />
      <YAxis type="number" domain={[low, high]} hide allowDataOverflow width={0} />
      <CartesianGrid vertical={false} stroke="var(--grid)" horizontalValues={gridValues(low, high)} />
      {curve.waits.filter(isLong).map((wait) => (
        <ReferenceArea
          key={wait.replyId}
          x1={axis === 'time' ? wait.from : wait.fromOrder}
          x2={axis === 'time' ? wait.to : wait.toOrder}
          fill="var(--area)"
          fillOpacity={0.75}
          zIndex={-10}
          ifOverflow="hidden"
        />
      ))}
      <ReferenceLine y={start} stroke="var(--start)" strokeDasharray="1 3" />
      <Area
        dataKey="band"
        type="monotone"
        stroke="none"
        fill={told ? 'var(--band)' : 'none'}
        fillOpacity={1}
        isAnimationActive={false}
        activeDot={false}
      />
      {curve.handovers.map((handover) => (
        <ReferenceLine key={handover.messageId} x={place(handover)} stroke="var(--ink-4)" />
      ))}
      {marked.map((shift) => {
        const point = curve.points[shift.point]
        return (
          point && (
            <ReferenceLine
              key={point.id}
              x={place(point)}
              stroke={shiftColour(shift.kind)}
              strokeWidth={1.2}
              strokeDasharray="3 3"
            />
          )
        )
      })}
      <Line
        dataKey="mood"
        type="monotone"
        stroke={told ? `url(#${id}line)` : 'none'}
        strokeWidth={2.4}
        strokeLinecap="round"
        isAnimationActive={false}
        activeDot={false}
        dot={({ key, cx, cy, index }) => {
          const point = curve.points[index]
          if (!point || cx === undefined || cy === undefined) return <g key={key} />
          const shift = shiftOf(point)
          return (
            <g key={key}>
              {shift && (
                <circle
                  cx={cx}
                  cy={cy}
                  r={frame.narrow ? 11.5 : 13}
                  fill="none"
                  stroke={shiftColour(shift.kind)}
                  strokeWidth={1.5}
                />
              )}
              {index === focused && (
                <circle
                  cx={cx}
                  cy={cy}
                  r={frame.narrow ? 12 : 13.5}
                  fill="none"
                  stroke="var(--focus)"
                  strokeWidth={2}
                />
              )}
              {tiles.has(index) || index === focused ? (
                <EmotionTileShape emotion={point.leading} x={cx} y={cy} size={frame.narrow ? 15 : 17} />
              ) : (
                curve.points.length <= 200 && (
                  <circle cx={cx} cy={cy} r={3} fill={`var(--e-${point.leading})`} stroke="var(--surface)" />
                )
              )}
            </g>
          )
        }}
      />
      <AxisWords
        curve={curve}
        x={x}
        frame={frame}
        words={words}
        startY={frame.top + ((high - start) / (high - low)) * (frame.bottom - frame.top)}
      />
      <ShiftTails curve={{ ...curve, shifts: marked }} frame={frame} x={x} words={words} />
      <PlotLanes curve={curve} axis={axis} frame={frame} x={x} words={words} hatch={`${id}hatch`} />
    </ComposedChart>
  )
}

/** Where a shift's line begins: behind the lower edge of even a one-line flag. */
const UNDER_FLAGS = 24

const shiftColour = (kind: 'drop' | 'recovery') => (kind === 'drop' ? 'var(--v-2)' : 'var(--v2)')

const gridValues = (low: number, high: number) => [0, 1, 2, 3].map((line) => low + ((high - low) * line) / 3)

function Definitions({ id, curve, frame, start }: { id: string; curve: Curve; frame: Frame; start: number }) {
  const [low, high] = spanY(curve)
  return (
    <defs>
      <linearGradient
        id={`${id}line`}
        gradientUnits="userSpaceOnUse"
        x1={0}
        x2={0}
        y1={frame.top}
        y2={frame.bottom}
      >
        {gradientStops(high, low, start, COLOURS).map((stop, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two stops share an offset and never move
          <stop key={place} offset={stop.offset} stopColor={stop.colour} />
        ))}
      </linearGradient>
      <WaitHatch id={`${id}hatch`} />
    </defs>
  )
}

/** A shift's and a handover's line run on through the lanes, a shift's up to its flag as well. */
function ShiftTails({ curve, frame, x, words }: Pick<Props, 'curve' | 'frame' | 'x' | 'words'>) {
  const end = frame.lanes.replies + 16
  return (
    <g>
      {curve.handovers.map((handover) => (
        <g key={handover.messageId}>
          <path d={`M${x(handover)} ${frame.bottom}V${end}`} stroke="var(--ink-4)" />
          {!frame.narrow && x(handover) < frame.width - 190 && (
            <text
              x={x(handover) + 6}
              y={frame.top + 12}
              fontSize={11}
              fill="var(--ink-2)"
              stroke="var(--surface)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {words.t('words.handover', handoverNames(handover, words))}
            </text>
          )}
        </g>
      ))}
      {curve.shifts.map((shift) => {
        const point = curve.points[shift.point]
        if (!point) return null
        return (
          <path
            key={point.id}
            d={`M${x(point)} ${UNDER_FLAGS}V${frame.top}M${x(point)} ${frame.bottom}V${end}`}
            stroke={shiftColour(shift.kind)}
            strokeWidth={1.2}
            strokeDasharray="3 3"
          />
        )
      })}
    </g>
  )
}
