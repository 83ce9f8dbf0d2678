import { monotonePath, type Point } from './monotone-path'

/** Fixed for every row, so that rows compare. */
const HIGHEST = 0.5
const LOWEST = -0.95
const PAD = 4.5

export type SparklineShape = { line: string; area: string; startY: number; end: Point }

/** Mood values to one path in a box; null when there is nothing to draw. */
export function sparklineShape(values: number[], width: number, height: number): SparklineShape | null {
  const known = values.filter(Number.isFinite)
  const [start] = known
  if (start === undefined) return null
  const y = (value: number) => {
    const held = Math.max(LOWEST, Math.min(HIGHEST, value))
    return PAD + ((HIGHEST - held) / (HIGHEST - LOWEST)) * (height - 2 * PAD)
  }
  const step = known.length > 1 ? (width - 12) / (known.length - 1) : 0
  const first = known.length > 1 ? 2 : width - 10
  const points = known.map((value, index): Point => [first + index * step, y(value)])
  const end = points.at(-1) ?? [2, y(start)]
  const line = monotonePath(points)
  const startY = y(start)
  return { line, area: `${line}L${end[0]} ${startY}L${first} ${startY}Z`, startY, end }
}
