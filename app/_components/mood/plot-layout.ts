import type { Curve } from './curve'

export type Axis = 'time' | 'message'

/** Where things stand in the plot, in pixels; charts are laid out anew at each width, never scaled. */
export type Frame = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  narrow: boolean
  lanes: { emotion: number; waiting: number; replies: number; ticks: number }
}

export const NARROW = 520

export function plotFrame(width: number, flags: boolean): Frame {
  const narrow = width < NARROW
  const plot = narrow ? 176 : 236
  const top = flags ? (narrow ? 34 : 52) : 10
  const height = plotHeight(narrow)
  const bottom = height - LANES_HEIGHT
  return {
    width,
    height,
    left: narrow ? 6 : 74,
    right: narrow ? 8 : 14,
    top: Math.min(top, bottom - plot / 2),
    bottom,
    narrow,
    lanes: { emotion: bottom + 20, waiting: bottom + 50, replies: bottom + 76, ticks: bottom + 108 },
  }
}

const LANES_HEIGHT = 112
export const plotHeight = (narrow: boolean): number => (narrow ? 322 : 404)

/** Where a moment stands between the left and the right edge. */
export function placeX(
  curve: Curve,
  axis: Axis,
  frame: Frame,
): (turn: { at: number; order: number }) => number {
  const [from, to] = spanX(curve, axis)
  const room = frame.width - frame.left - frame.right
  return (turn) => {
    const value = axis === 'time' ? turn.at : turn.order
    return frame.left + ((value - from) / (to - from)) * room
  }
}

/** The span of the x axis, with room at the end for the last reading's lane. */
export function spanX({ turns }: Curve, axis: Axis): [number, number] {
  const values = turns.map((turn) => (axis === 'time' ? turn.at : turn.order))
  const from = values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
  const to = values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
  const span = to - from || 1
  return [from - span * 0.02, to + span * 0.05]
}

/** The span of the y axis: the same for most chats, wider only for those that go further. */
export function spanY(curve: Curve): [number, number] {
  const low = Math.min(-0.6, ...curve.points.map((point) => point.low))
  const high = Math.max(0.6, ...curve.points.map((point) => point.high))
  return [Math.max(-1, low - 0.05), Math.min(1, high + 0.05)]
}

/** Time tells most unless the chat lay still so long, or was stamped so roughly, that its readings would fall together. */
export function bestAxis(moments: { at: number }[], turns: { at: number }[]): Axis {
  const first = turns[0]?.at ?? 0
  const span = (turns.at(-1)?.at ?? 0) - first
  if (span <= 0) return 'message'
  const places = new Set(moments.map(({ at }) => Math.round(((at - first) / span) * 40)))
  return places.size >= Math.min(moments.length, 12) * 0.6 ? 'time' : 'message'
}

/** Which readings get a tile: those to keep always, the others where there is room. */
export function roomyPoints(xs: number[], keep: ReadonlySet<number>, gap = 15): Set<number> {
  const drawn = new Set(keep)
  const free = (x: number) => [...drawn].every((index) => Math.abs((xs[index] ?? 0) - x) >= gap)
  if (xs.length > 200) return drawn
  xs.forEach((x, index) => {
    if (free(x)) drawn.add(index)
  })
  return drawn
}

/** Where a word on the start line lies furthest from the curve, and on which side of the line. */
export function clearSpot(
  curve: { x: number; value: number }[],
  frame: Frame,
): { x: number; above: boolean } {
  const start = curve[0]?.value ?? 0
  const spots = [0.3, 0.45, 0.6, 0.75, 0.88].map((share) => {
    const x = frame.left + share * (frame.width - frame.left - frame.right)
    const away = valueAt(curve, x) - start
    return { x, away }
  })
  const best = spots.reduce((a, b) => (Math.abs(b.away) > Math.abs(a.away) ? b : a))
  return { x: best.x, above: best.away <= 0 }
}

function valueAt(curve: { x: number; value: number }[], x: number): number {
  const next = curve.findIndex((point) => point.x >= x)
  const [from, to] = [curve[next - 1], curve[next]]
  if (!from || !to) return (to ?? curve.at(-1))?.value ?? 0
  return from.value + ((x - from.x) / (to.x - from.x || 1)) * (to.value - from.value)
}
