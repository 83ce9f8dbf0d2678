import { ArrowRight, Clock as ClockIcon } from 'lucide-react'
import type { TranscriptMessage } from '@/lib/conversations/conversation'
import { Clock } from '../clock'
import type { Curve } from '../mood/curve'
import { ShiftArrow } from '../mood/shift-arrow'
import { handoverNames, useWordsFor } from '../mood/use-words-for'
import { type TranscriptLine, transcriptLines } from './transcript-lines'
import { TranscriptTurn } from './transcript-turn'

type Props = { messages: TranscriptMessage[]; curve: Curve; timeZone: string }

export function Transcript({ messages, curve, timeZone }: Props) {
  const words = useWordsFor(timeZone)
  if (messages.length === 0) return <p className="px-3.5 py-4 text-ink-3">{words.t('words.none')}</p>
  return (
    <ol className="flex flex-col py-1.5 [overflow-wrap:anywhere]">
      {transcriptLines(messages, curve, timeZone).map((line) => (
        <li key={line.key}>
          <Line line={line} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  )
}

function Line({ line, timeZone }: { line: TranscriptLine; timeZone: string }) {
  const words = useWordsFor(timeZone)
  switch (line.kind) {
    case 'message':
      return <TranscriptTurn message={line.message} timeZone={timeZone} />
    case 'day':
      return (
        <p className="flex items-center gap-3 px-3.5 pt-3 pb-1.5 text-2xs font-medium text-ink-3 after:h-px after:flex-1 after:bg-line after:content-['']">
          <Clock at={line.at} timeZone={timeZone} as="dayOfWeek" />
        </p>
      )
    case 'handover':
      return (
        <p className="flex items-center gap-1.5 py-1 pr-3.5 pl-[60px] text-xs text-ink-3 phone:pl-[54px]">
          <ArrowRight aria-hidden size={13} strokeWidth={2} />
          {words.t('words.handover', handoverNames(line.handover, words))}
        </p>
      )
    case 'wait':
      return (
        <p className="num flex items-center gap-1.5 py-1 pr-3.5 pl-[60px] text-xs font-medium text-warn phone:pl-[54px]">
          <ClockIcon aria-hidden size={13} strokeWidth={2.1} />
          {words.t('words.wait', { wait: words.wait(line.wait.ms) })}
        </p>
      )
    case 'shift':
      return (
        <p
          className={`mx-3.5 mt-1.5 mb-0.5 flex min-h-[26px] flex-wrap items-center gap-x-1.5 rounded-[6px] px-2.5 py-[3px] text-xs phone:mx-3 ${line.shift.kind === 'drop' ? 'bg-below-wash' : 'bg-above-wash'}`}
        >
          <ShiftArrow kind={line.shift.kind} size={13} />
          <b className="num font-strong">{words.shift(line.shift)}</b>
          <span className="text-ink-2">{words.cause(line.shift.cause)}</span>
        </p>
      )
  }
}
