export type FlagPlace = { x: number; width: number }

/** Puts each flag near its point so that none overlap and all stay inside; null when they do not fit. */
export function placeFlags(wanted: FlagPlace[], left: number, right: number, gap = 8): number[] | null {
  const room = wanted.reduce((sum, flag) => sum + flag.width, 0) + gap * Math.max(0, wanted.length - 1)
  if (room > right - left) return null
  const starts = wanted.map((flag) => flag.x - flag.width / 2)
  let edge = left
  starts.forEach((start, index) => {
    starts[index] = Math.max(start, edge)
    edge = (starts[index] ?? 0) + (wanted[index]?.width ?? 0) + gap
  })
  edge = right
  for (let index = starts.length - 1; index >= 0; index--) {
    const width = wanted[index]?.width ?? 0
    starts[index] = Math.min(starts[index] ?? 0, edge - width)
    edge = (starts[index] ?? 0) - gap
  }
  return starts
}
