'use client'

import { EmotionTile } from '../emotion-tile'
import { firstCapital } from '../first-capital'
import { Candidates } from './candidates'
import type { CurvePoint, CurveShift } from './curve'
import { MarkedWords } from './marked-words'
import type { Frame } from './plot-layout'
import { ShiftArrow } from './shift-arrow'
import type { WordsFor } from './use-words-for'

type Props = {
  point: CurvePoint
  shift: CurveShift | undefined
  frame: Frame
  x: number
  y: number
  words: WordsFor
}

const WIDTH = 232

/** What the words and the reading beside them say too; never the only place of a fact. */
export function PlotTooltip({ point, shift, frame, x, y, words }: Props) {
  const left = Math.max(4, Math.min(frame.width - WIDTH - 4, x + (x > frame.width / 2 ? -WIDTH - 18 : 18)))
  const place = y < (frame.top + frame.bottom) / 2 ? { top: y + 4 } : { bottom: frame.height - y + 4 }
  return (
    <div
      aria-hidden
      style={frame.narrow ? { left: 0, right: 0, top: frame.bottom + 8 } : { left, width: WIDTH, ...place }}
      className="pointer-events-none absolute z-20 flex flex-col gap-1.5 rounded-md border bg-raised px-3 py-2 shadow-e2"
    >
      <span className="flex items-center gap-2">
        <EmotionTile emotion={point.leading} />
        <span className="font-medium">{firstCapital(words.emotion(point.leading))}</span>
        <span className="num text-2xs text-ink-3">
          {point.leading === 'unsure' ? (
            <Candidates point={point} words={words} />
          ) : (
            words.share(point.confidence)
          )}
        </span>
        <span className="num ml-auto text-2xs text-ink-3">{words.time(point.at)}</span>
      </span>
      {shift && (
        <span className="flex items-center gap-1.5 text-xs">
          <ShiftArrow kind={shift.kind} size={13} />
          {words.shift(shift)}
        </span>
      )}
      <span dir="auto" className="line-clamp-3 text-xs break-words text-ink-2">
        <MarkedWords segments={point.words} emotion={point.leading} />
      </span>
    </div>
  )
}
