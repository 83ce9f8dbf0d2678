import clsx from 'clsx'
import { Lock, Paperclip } from 'lucide-react'
import type { TranscriptMessage } from '@/lib/conversations/conversation'
import { Clock } from '../clock'
import { EmotionTile } from '../emotion-tile'
import { firstCapital } from '../first-capital'
import { Candidates } from '../mood/candidates'
import { candidates } from '../mood/curve'
import { evidenceSegments } from '../mood/evidence-segments'
import { MarkedWords } from '../mood/marked-words'
import { useWordsFor } from '../mood/use-words-for'

type Props = { message: TranscriptMessage; timeZone: string }

/** Flat, not bubbles: the customer in full ink with the reading at the right, agent and bot behind a rule. */
export function TranscriptTurn({ message, timeZone }: Props) {
  const { id, role } = message
  const customer = role === 'customer'
  return (
    <article
      id={`m-${id}`}
      tabIndex={-1}
      data-reading={message.mood ? id : undefined}
      className={clsx(
        'grid grid-cols-[38px_minmax(0,1fr)_132px] gap-x-2 px-3.5 py-[5px] leading-[19px] outline-offset-[-2px] target:bg-hover phone:grid-cols-[34px_minmax(0,1fr)] phone:px-3 phone:py-1.5',
        'data-focused:bg-hover data-focused:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <Clock at={message.sentAt} timeZone={timeZone} className="num text-2xs/[18px] text-ink-3" />
      <div
        className={clsx(
          'min-w-0',
          (!customer || !message.emotion) && 'col-span-2 phone:col-span-1',
          role === 'agent' && !message.private && 'border-l-2 border-line-strong pl-2.5 text-ink-2',
          role === 'bot' &&
            !message.private &&
            'border-l-2 border-dashed border-line-strong pl-2.5 text-ink-2',
          message.private && 'rounded-[6px] bg-sunken px-2.5 py-1 text-ink-2',
        )}
      >
        <Author message={message} timeZone={timeZone} />
        <Words message={message} timeZone={timeZone} />
        <Attachments message={message} timeZone={timeZone} />
      </div>
      {message.emotion && <Reading message={message} timeZone={timeZone} />}
    </article>
  )
}

function Author({ message, timeZone }: Props) {
  const { t } = useWordsFor(timeZone)
  const { role, author, mainCustomer } = message
  const note = role === 'bot' && author ? t('bot') : role === 'customer' && !mainCustomer ? t('other') : null
  return (
    <p className="flex flex-wrap items-center gap-x-[5px] text-xs/[18px] font-strong">
      {message.private && <Lock aria-hidden size={12} strokeWidth={2.1} className="text-ink-3" />}
      <bdi className="[overflow-wrap:anywhere]">{author ?? t(`noName.${role}`)}</bdi>
      {note && <span className="font-body text-ink-3">{note}</span>}
      {message.private && <span className="font-body text-ink-3">{t('words.private').toLowerCase()}</span>}
      {message.editedAt && !message.deletedAt && (
        <span className="font-body text-ink-3">{t('words.edited')}</span>
      )}
    </p>
  )
}

function Words({ message, timeZone }: Props) {
  const { t } = useWordsFor(timeZone)
  const { text, emotion } = message
  if (message.deletedAt) return <p className="text-ink-3 italic">{t('words.deleted')}</p>
  if (!text) return message.attachments.length ? null : <p className="text-ink-3">{t('words.empty')}</p>
  const language = emotion && emotion.language !== 'und' ? emotion.language : undefined
  return (
    <p dir="auto" lang={language} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {emotion ? (
        <MarkedWords segments={evidenceSegments(text, emotion.evidence)} emotion={emotion.leading} />
      ) : (
        text
      )}
    </p>
  )
}

function Attachments({ message, timeZone }: Props) {
  const { t } = useWordsFor(timeZone)
  if (message.deletedAt) return null
  return message.attachments.map((attachment, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat and the list never changes
    <p key={place} className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-2">
      <Paperclip aria-hidden size={12} strokeWidth={2} className="flex-none text-ink-3" />
      <span className="sr-only">{t('words.attachment', { name: '' })}</span>
      <bdi className="[overflow-wrap:anywhere]">{attachment.name}</bdi>
    </p>
  ))
}

function Reading({ message, timeZone }: Props) {
  const words = useWordsFor(timeZone)
  const { emotion } = message
  if (!emotion) return null
  const unsure = emotion.leading === 'unsure'
  return (
    <div className="pt-px phone:col-start-2 phone:pt-1">
      <p className="flex items-center gap-1.5 text-xs font-medium">
        <EmotionTile emotion={emotion.leading} />
        <span className="sr-only">{words.t('words.readingShort')} </span>
        <span className="truncate">{firstCapital(words.emotion(emotion.leading))}</span>
        {!unsure && (
          <span className="num text-2xs font-body text-ink-3">{words.share(emotion.confidence)}</span>
        )}
      </p>
      {unsure && (
        <p className="num pl-6 text-2xs text-ink-3">
          <Candidates point={{ candidates: candidates(emotion) }} words={words} />
        </p>
      )}
      {emotion.truncated && <p className="pl-6 text-2xs text-ink-3">{words.t('words.cut')}</p>}
    </div>
  )
}
