export type Point = [x: number, y: number]

/** A monotone cubic through the points, as the big curve draws it: it never overshoots a reading. */
export function monotonePath(points: Point[]): string {
  const [first] = points
  if (!first) return ''
  if (points.length < 3) return `M${points.map(pair).join('L')}`
  const slopes = points.slice(1).map((point, i) => slope(at(points, i), point))
  const tangents = limited(slopes)
  const segments = points.slice(1).map((point, i) => {
    const from = at(points, i)
    const third = (point[0] - from[0]) / 3
    const a: Point = [from[0] + third, from[1] + num(tangents, i) * third]
    const b: Point = [point[0] - third, point[1] - num(tangents, i + 1) * third]
    return `C${pair(a)} ${pair(b)} ${pair(point)}`
  })
  return `M${pair(first)}${segments.join('')}`
}

function limited(slopes: number[]): number[] {
  const inner = slopes
    .slice(1)
    .map((next, i) => (num(slopes, i) * next <= 0 ? 0 : (num(slopes, i) + next) / 2))
  const tangents = [num(slopes, 0), ...inner, num(slopes, slopes.length - 1)]
  slopes.forEach((secant, i) => {
    if (secant === 0) {
      tangents[i] = 0
      tangents[i + 1] = 0
      return
    }
    const a = num(tangents, i) / secant
    const b = num(tangents, i + 1) / secant
    const length = Math.hypot(a, b)
    if (length <= 3) return
    tangents[i] = ((3 * a) / length) * secant
    tangents[i + 1] = ((3 * b) / length) * secant
  })
  return tangents
}

const slope = (from: Point, to: Point) => (to[0] === from[0] ? 0 : (to[1] - from[1]) / (to[0] - from[0]))
const pair = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
const num = (list: number[], index: number) => list[index] ?? 0
const at = (list: Point[], index: number): Point => list[index] ?? [0, 0]
