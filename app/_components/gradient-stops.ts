export type GradientStop = { offset: number; colour: string }

/** Hard stops, top to bottom: above the start, near it (± `near`), below it. */
export function gradientStops(
  top: number,
  bottom: number,
  start: number,
  colours: { above: string; near: string; below: string },
  near = 0.03,
): GradientStop[] {
  const offset = (value: number) => clamp((top - value) / (top - bottom))
  const upper = offset(start + near)
  const lower = offset(start - near)
  return [
    { offset: 0, colour: colours.above },
    { offset: upper, colour: colours.above },
    { offset: upper, colour: colours.near },
    { offset: lower, colour: colours.near },
    { offset: lower, colour: colours.below },
    { offset: 1, colour: colours.below },
  ]
}

const clamp = (share: number) => (Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0)
