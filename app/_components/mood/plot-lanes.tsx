'use client'

import type { Curve } from './curve'
import { runningClock } from './duration'
import { EmotionStrip } from './emotion-strip'
import { LaneLabel } from './lane-label'
import type { Axis, Frame } from './plot-layout'
import { spanX } from './plot-layout'
import { timeTicks } from './time-ticks'
import type { WordsFor } from './use-words-for'
import { isLong } from './waits'

type Props = {
  curve: Curve
  axis: Axis
  frame: Frame
  x: (turn: { at: number; order: number }) => number
  words: WordsFor
  hatch: string
  sealed?: boolean
}

/** The lanes under the curve, in its own x axis: emotions (or mere messages), waiting, replies, time. */
export function PlotLanes(props: Props) {
  return (
    <g>
      {props.sealed ? <MessageLane {...props} /> : <EmotionStrip {...props} />}
      <WaitingLane {...props} />
      <ReplyLane {...props} />
      <TickLane {...props} />
    </g>
  )
}

function MessageLane({ curve, frame, x, words }: Props) {
  const y = frame.lanes.emotion + 10
  return (
    <>
      <LaneLabel frame={frame} y={y + 4}>
        {words.t('mood.messages')}
      </LaneLabel>
      {curve.turns
        .filter((turn) => turn.role === 'customer')
        .map((turn) => (
          <circle
            key={turn.id}
            cx={x(turn)}
            cy={y}
            r={4.5}
            fill="var(--surface)"
            stroke="var(--ink-3)"
            strokeWidth={1.5}
          />
        ))}
    </>
  )
}

const SHOWN_FROM_MS = 20_000

function WaitingLane({ curve, frame, x, words, hatch }: Props) {
  const y = frame.lanes.waiting
  return (
    <>
      <LaneLabel frame={frame} y={y + 11.5}>
        {words.t('mood.waiting')}
      </LaneLabel>
      {curve.waits
        .filter((wait) => wait.ms >= SHOWN_FROM_MS)
        .map((wait) => {
          const from = x({ at: wait.from, order: wait.fromOrder })
          const width = Math.max(2, x({ at: wait.to, order: wait.toOrder }) - from)
          const long = isLong(wait)
          const label = wait.ms >= 86_400_000 ? words.wait(wait.ms) : runningClock(wait.ms)
          return (
            <g key={wait.replyId}>
              <rect
                x={from}
                y={y}
                width={width}
                height={15}
                rx={3}
                fill={long ? 'var(--warn-wash)' : 'var(--area)'}
              />
              {long && (
                <rect x={from} y={y} width={width} height={15} rx={3} fill={`url(#${hatch})`} opacity={0.5} />
              )}
              {width > label.length * 6 + 6 && (
                <text
                  x={from + width / 2}
                  y={y + 11.5}
                  fontSize={11}
                  textAnchor="middle"
                  fontWeight={long ? 600 : 450}
                  fill={long ? 'var(--warn)' : 'var(--ink-3)'}
                  stroke={long ? 'var(--warn-wash)' : 'none'}
                  strokeWidth={4}
                  paintOrder="stroke"
                >
                  {label}
                </text>
              )}
            </g>
          )
        })}
    </>
  )
}

function ReplyLane({ curve, frame, x, words }: Props) {
  const y = frame.lanes.replies
  return (
    <>
      <LaneLabel frame={frame} y={y + 12}>
        {words.t('mood.replies')}
      </LaneLabel>
      <path d={`M${frame.left} ${y + 8}H${frame.width - frame.right}`} stroke="var(--grid)" />
      {curve.turns
        .filter((turn) => turn.role !== 'customer')
        .map((turn) =>
          turn.role === 'bot' ? (
            <rect
              key={turn.id}
              x={x(turn) - 4.5}
              y={y + 3.5}
              width={9}
              height={9}
              rx={2}
              fill="var(--surface)"
              stroke="var(--ink-3)"
              strokeWidth={1.5}
            />
          ) : (
            <path
              key={turn.id}
              d={`M${x(turn)} ${y + 1}v14`}
              stroke="var(--ink)"
              strokeWidth={2.5}
              strokeLinecap="round"
            />
          ),
        )}
    </>
  )
}

function TickLane({ curve, axis, frame, x, words }: Props) {
  const [from, to] = spanX(curve, 'time')
  const label = to - from > 20 * 3_600_000 ? (at: number) => `${words.day(at)} ${words.time(at)}` : words.time
  const most = Math.max(
    2,
    Math.floor((frame.width - frame.left - frame.right) / (label === words.time ? 62 : 104)),
  )
  const ticks = axis === 'time' ? timedTicks(from, to, most) : messageTicks(curve, most)
  return ticks.map((tick) => (
    <text
      key={`${tick.at}-${tick.order}`}
      x={x(tick)}
      y={frame.lanes.ticks}
      fontSize={11}
      fill="var(--axis)"
      textAnchor="middle"
    >
      {label(tick.at)}
    </text>
  ))
}

const timedTicks = (from: number, to: number, most: number) =>
  timeTicks(from + (to - from) * 0.03, to - (to - from) * 0.03, Math.min(8, most)).map((at) => ({
    at,
    order: 0,
  }))

function messageTicks({ turns }: Curve, most: number) {
  const every = Math.max(1, Math.ceil(turns.length / Math.min(8, most)))
  return turns.filter((_, place) => place % every === 0)
}
