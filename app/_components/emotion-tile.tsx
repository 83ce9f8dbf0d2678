import { type EmotionMark, GLYPHS } from './emotion-glyphs'

type Props = { emotion: EmotionMark; size?: 14 | 18 | 24; label?: string }

/** Decorative beside its word; pass `label` where it stands alone. */
export function EmotionTile({ emotion, size = 18, label }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      className="block flex-none"
      role="img"
      aria-label={label}
      aria-hidden={!label}
    >
      <EmotionTileShape emotion={emotion} x={size / 2} y={size / 2} size={size} rim={false} />
    </svg>
  )
}

/** The same tile inside another drawing, centred on a point; `rim` parts it from the line below. */
export function EmotionTileShape({
  emotion,
  x,
  y,
  size,
  rim = true,
}: {
  emotion: EmotionMark
  x: number
  y: number
  size: number
  rim?: boolean
}) {
  const hollow = emotion === 'unsure'
  const inset = hollow ? 0.75 : 0
  const colour = `var(--e-${emotion})`
  return (
    <g transform={`translate(${x - size / 2} ${y - size / 2})`}>
      <rect
        x={inset}
        y={inset}
        width={size - 2 * inset}
        height={size - 2 * inset}
        rx={size * 0.28 - inset}
        fill={hollow ? 'var(--surface)' : colour}
        stroke={hollow ? colour : rim ? 'var(--surface)' : 'none'}
        strokeWidth={1.5}
      />
      <path
        transform={`translate(${size * 0.11} ${size * 0.11}) scale(${(size * 0.78) / 16})`}
        d={GLYPHS[emotion]}
        fill="none"
        stroke={hollow ? colour : 'var(--on-emotion)'}
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  )
}
