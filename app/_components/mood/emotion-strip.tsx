'use client'

import { type EmotionMark, GLYPHS } from '../emotion-glyphs'
import { firstCapital } from '../first-capital'
import type { Curve } from './curve'
import { LaneLabel } from './lane-label'
import type { Frame } from './plot-layout'
import type { WordsFor } from './use-words-for'

type Props = {
  curve: Curve
  frame: Frame
  x: (turn: { at: number; order: number }) => number
  words: WordsFor
}

/** Each emotion for as long as it stood: its word where it fits, else its line, else its colour. */
export function EmotionStrip({ curve, frame, x, words }: Props) {
  const y = frame.lanes.emotion
  return (
    <>
      <LaneLabel frame={frame} y={y + 13}>
        {words.t('mood.emotion')}
      </LaneLabel>
      {runs(curve, x, frame.width - frame.right).map((run) => (
        <Run key={run.id} {...run} y={y} word={firstCapital(words.emotion(run.emotion))} />
      ))}
    </>
  )
}

type RunShape = { id: string; emotion: EmotionMark; from: number; width: number }

function runs(curve: Curve, x: Props['x'], end: number): RunShape[] {
  const starts = curve.points.filter((point, place) => point.leading !== curve.points[place - 1]?.leading)
  return starts.map((point, place) => {
    const from = x(point)
    const next = starts[place + 1]
    return {
      id: point.id,
      emotion: point.leading,
      from,
      width: Math.max(2, (next ? x(next) : end) - from - 1.5),
    }
  })
}

function Run({ emotion, from, width, y, word }: RunShape & { y: number; word: string }) {
  const ink = `var(--e-${emotion}-ink)`
  const glyph = width > 20 ? 14 : 10
  return (
    <g>
      <title>{word}</title>
      <rect x={from} y={y} width={width} height={19} rx={3} fill={`var(--e-${emotion}-wash)`} />
      <rect
        x={from}
        y={y + 17}
        width={width}
        height={2}
        fill={`var(--e-${emotion})`}
        opacity={emotion === 'unsure' ? 0.45 : 1}
      />
      {width > word.length * 6.2 + 14 ? (
        <text x={from + 6} y={y + 13} fontSize={11} fontWeight={500} fill={ink}>
          {word}
        </text>
      ) : (
        width > 10 && (
          <path
            transform={`translate(${from + (width - glyph) / 2} ${y + (17 - glyph) / 2}) scale(${glyph / 16})`}
            d={GLYPHS[emotion]}
            fill="none"
            stroke={ink}
            strokeWidth={2}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )
      )}
    </g>
  )
}
