import { useId } from 'react'
import type { EmotionMark } from './emotion-glyphs'
import { gradientStops } from './gradient-stops'
import { sparklineShape } from './sparkline-shape'

type Props = { values: number[]; leading: EmotionMark; label: string; width?: number; height?: number }

const LINE = { above: 'var(--v2)', near: 'var(--v0)', below: 'var(--v-2)' }
const WASH = { above: 'var(--v-above-wash)', near: 'transparent', below: 'var(--v-below-wash)' }

export function Sparkline({ values, leading, label, width = 132, height = 42 }: Props) {
  const id = useId()
  const shape = sparklineShape(values, width, height)
  if (!shape) return null
  const hollow = leading === 'unsure'
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block flex-none"
    >
      <defs>
        <Gradient id={`${id}line`} height={height} startY={shape.startY} colours={LINE} />
        <Gradient id={`${id}wash`} height={height} startY={shape.startY} colours={WASH} />
      </defs>
      <path d={shape.area} fill={`url(#${id}wash)`} />
      <path d={`M2 ${shape.startY}H${width - 4}`} stroke="var(--line-strong)" />
      <path d={shape.line} fill="none" stroke={`url(#${id}line)`} strokeWidth={1.6} strokeLinecap="round" />
      <circle
        cx={shape.end[0]}
        cy={shape.end[1]}
        r={3.6}
        fill={hollow ? 'var(--surface)' : `var(--e-${leading})`}
        stroke={hollow ? 'var(--e-unsure)' : 'var(--surface)'}
        strokeWidth={1.5}
      />
    </svg>
  )
}

function Gradient(props: { id: string; height: number; startY: number; colours: typeof LINE }) {
  const stops = gradientStops(props.height, 0, props.height - props.startY, props.colours, 2.2)
  return (
    <linearGradient id={props.id} gradientUnits="userSpaceOnUse" x1={0} x2={0} y1={0} y2={props.height}>
      {stops.map((stop, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two stops share an offset and never move
        <stop key={place} offset={stop.offset} stopColor={stop.colour} />
      ))}
    </linearGradient>
  )
}
