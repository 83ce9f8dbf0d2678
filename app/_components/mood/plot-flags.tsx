'use client'

import clsx from 'clsx'
import type { Curve, CurveShift } from './curve'
import { runningClock } from './duration'
import { placeFlags } from './flag-layout'
import type { Frame } from './plot-layout'
import { ShiftArrow } from './shift-arrow'
import type { WordsFor } from './use-words-for'
import { isLong } from './waits'

type Props = {
  curve: Curve
  frame: Frame
  x: (turn: { at: number; order: number }) => number
  words: WordsFor
  onPick: (id: string) => void
}

/** Each shift says what changed and after what; where room is short, only what changed, then only its arrow. */
export function PlotFlags({ curve, frame, x, words, onPick }: Props) {
  const flags = curve.shifts.flatMap((shift) => {
    const point = curve.points[shift.point]
    return point ? [{ shift, id: point.id, x: x(point), ...flagWords(shift, words) }] : []
  })
  const two = !frame.narrow && flags.length <= 3
  const sizes = [
    ...(two ? [flags.map(({ title, cause }) => widthOf(title, cause))] : []),
    flags.map(({ short }) => widthOf(short, '')),
    flags.map(() => 26),
  ]
  const left = frame.narrow ? 0 : frame.left
  for (const [level, widths] of sizes.entries()) {
    const places = placeFlags(
      flags.map((flag, place) => ({ x: flag.x, width: widths[place] ?? 0 })),
      left,
      frame.width,
    )
    if (!places) continue
    const withCause = two && level === 0
    const bare = level === sizes.length - 1
    return flags.map((flag, place) => (
      <button
        key={flag.id}
        type="button"
        tabIndex={-1}
        onClick={() => onPick(flag.id)}
        title={`${flag.title}, ${flag.cause}`}
        style={{ left: places[place], width: widths[place], height: withCause ? 38 : 24 }}
        className={clsx(
          'absolute top-0.5 z-10 flex items-center gap-1.5 rounded-[6px] border bg-raised px-1.5 text-left leading-none shadow-e1',
          flag.shift.kind === 'drop' ? 'border-below' : 'border-above',
        )}
      >
        <ShiftArrow kind={flag.shift.kind} />
        {!bare && (
          <span className="flex min-w-0 flex-col">
            <span className={clsx('truncate font-strong', withCause ? 'text-xs' : 'text-2xs')}>
              {withCause ? flag.title : flag.short}
            </span>
            {withCause && <span className="truncate text-2xs/[14px] text-ink-2">{flag.cause}</span>}
          </span>
        )}
      </button>
    ))
  }
  return null
}

function flagWords({ kind, size, cause }: CurveShift, words: WordsFor) {
  const figure = { size: words.change(size) }
  const said = words.cause(cause)
  const long = cause.waited !== null && isLong({ ms: cause.waited })
  return {
    title: words.t(kind === 'drop' ? 'shift.flagDrop' : 'shift.flagRecovery', figure),
    short: words.t(kind === 'drop' ? 'shift.shortDrop' : 'shift.shortRecovery', figure),
    cause: long ? words.t('shift.waited', { cause: said, wait: waitOf(cause.waited ?? 0, words) }) : said,
  }
}

const widthOf = (title: string, cause: string) =>
  Math.min(264, Math.ceil(Math.max(title.length * 6.6, cause.length * 5.9)) + 38)

const waitOf = (ms: number, words: WordsFor) => (ms < 86_400_000 ? runningClock(ms) : words.wait(ms))
