import type { EmotionMark } from '../emotion-glyphs'
import type { Segment } from './evidence-segments'

/** Words as text only, the evidence underlined in its emotion's colour. */
export function MarkedWords({ segments, emotion }: { segments: Segment[]; emotion: EmotionMark }) {
  return segments.map((segment) =>
    segment.marked ? (
      <mark
        key={segment.start}
        className="rounded-[2px] box-decoration-clone px-px text-inherit"
        style={{ background: `var(--e-${emotion}-wash)`, boxShadow: `inset 0 -2px 0 var(--e-${emotion})` }}
      >
        {segment.text}
      </mark>
    ) : (
      <span key={segment.start}>{segment.text}</span>
    ),
  )
}
