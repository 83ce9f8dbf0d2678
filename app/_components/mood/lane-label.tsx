import type { Frame } from './plot-layout'

export function LaneLabel({ frame, y, children }: { frame: Frame; y: number; children: string }) {
  if (frame.narrow) return null
  return (
    <text x={0} y={y} fontSize={11} fill="var(--axis)">
      {children}
    </text>
  )
}
