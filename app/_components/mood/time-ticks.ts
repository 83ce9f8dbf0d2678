const MINUTE = 60_000
const STEPS = [1, 2, 3, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200].map(
  (step) => step * MINUTE,
)

/** Round minutes between two moments, at most `most` of them. */
export function timeTicks(from: number, to: number, most = 8): number[] {
  const step = STEPS.find((each) => (to - from) / each <= most) ?? Math.ceil((to - from) / most)
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= to && ticks.length < most; tick += step)
    ticks.push(tick)
  return ticks
}
