import { ArrowDown, ArrowUp, Lock } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Avatar } from '@/app/_components/avatar'
import { Clock } from '@/app/_components/clock'
import { useCustomerName } from '@/app/_components/customer-name'
import { EmotionReading } from '@/app/_components/emotion-reading'
import { Score } from '@/app/_components/score'
import { Sparkline } from '@/app/_components/sparkline'
import { Via } from '@/app/_components/via'
import type { ConversationRow, MoodSummary } from '@/lib/conversations/conversation'

/** One grid for heads and rows, so that columns stay in line. */
const GRID =
  'desk:grid desk:items-center desk:gap-3 desk:px-4 full:gap-3.5 ' +
  'desk:grid-cols-[minmax(130px,1fr)_112px_128px_112px_64px_84px] ' +
  'wide:grid-cols-[minmax(150px,1fr)_112px_132px_48px_128px_120px_52px_88px] ' +
  'full:grid-cols-[44px_minmax(180px,1fr)_132px_140px_56px_144px_152px_64px_96px]'

export function RowHeads() {
  const t = useTranslations('conversations.columns')
  return (
    <div aria-hidden className={`${GRID} h-[30px] text-2xs font-medium text-ink-3 phone:hidden`}>
      <span className="hidden full:block">{t('risk')}</span>
      <span>{t('customer')}</span>
      <span>{t('curve')}</span>
      <span>{t('now')}</span>
      <span className="hidden text-right wide:block">{t('lowest')}</span>
      <span className="hidden pl-2 wide:block">{t('shifts')}</span>
      <span>{t('agent')}</span>
      <span>{t('via')}</span>
      <span className="text-right">{t('time')}</span>
    </div>
  )
}

type Props = { row: ConversationRow; timeZone: string; now: Date }

export function ConversationRowLine({ row, timeZone, now }: Props) {
  return (
    <li
      className={`${GRID} relative min-h-[53px] border-t transition-colors quick hover:bg-hover has-[a:focus-visible]:bg-hover has-[a:focus-visible]:shadow-[inset_2px_0_0_var(--accent)] phone:grid phone:grid-cols-[minmax(0,1fr)_auto] phone:items-center phone:gap-x-3 phone:gap-y-2 phone:px-3.5 phone:py-3 phone:first:border-t-0`}
    >
      <Risk mood={row.mood} />
      <Who row={row} />
      {row.mood ? <Mood mood={row.mood} /> : <NoMood row={row} />}
      <Agent row={row} />
      <span className="phone:order-7 phone:justify-self-end">
        <Via channel={row.channel} language={row.language} />
      </span>
      <When row={row} timeZone={timeZone} now={now} />
    </li>
  )
}

function Risk({ mood }: { mood: MoodSummary | null }) {
  const t = useTranslations('conversations.columns')
  const format = useFormatter()
  const risk = mood?.risk
  if (risk === null || risk === undefined) return <span className="hidden text-ink-3 full:block">–</span>
  const colour = risk > 0.66 ? 'bg-danger' : risk > 0.4 ? 'bg-(--e-frustrated)' : 'bg-ink-4'
  return (
    <span className="num hidden flex-col items-start gap-1 font-strong full:flex">
      <span className="leading-4">
        <span className="sr-only">{t('risk')} </span>
        {format.number(risk, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
      </span>
      <span aria-hidden className="h-[3px] w-9 overflow-hidden rounded-[2px] bg-line">
        <span className={`block h-full ${colour}`} style={{ width: `${Math.round(risk * 100)}%` }} />
      </span>
    </span>
  )
}

function Who({ row }: { row: ConversationRow }) {
  const t = useTranslations('conversations')
  const name = useCustomerName()(row)
  return (
    <span className="flex min-w-0 flex-col phone:order-1">
      <Link
        href={`/conversations/${row.id}`}
        data-row
        prefetch={false}
        className="truncate font-strong text-ink outline-offset-4 after:absolute after:inset-0 after:content-['']"
      >
        <bdi>{name}</bdi>
      </Link>
      <span className="num truncate text-2xs text-ink-3">
        {[
          row.team?.name,
          t('messages', { count: row.messageCount }),
          row.status === 'open' ? t('open') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}

function Mood({ mood }: { mood: MoodSummary }) {
  const t = useTranslations('conversations')
  const emotions = useTranslations('emotions')
  const format = useFormatter()
  const score = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  const label = t('curveLabel', {
    start: score(mood.sparkline[0] ?? mood.now),
    end: `${score(mood.now)} (${emotions(mood.leading)})`,
    lowest: score(mood.lowest),
  })
  return (
    <>
      <span className="phone:order-4 [&>svg]:max-full:h-9 [&>svg]:max-full:w-28">
        <Sparkline values={mood.sparkline} leading={mood.leading} label={label} />
      </span>
      <span className="min-w-0 phone:order-3">
        <EmotionReading emotion={mood.leading} confidence={mood.confidence} />
      </span>
      <span className="num hidden text-right font-medium wide:block">
        <span className="sr-only">{t('columns.lowest')} </span>
        <Score value={mood.lowest} />
      </span>
      <Shifts mood={mood} />
    </>
  )
}

function Shifts({ mood }: { mood: MoodSummary }) {
  const t = useTranslations('conversations')
  const none = mood.drops === 0 && mood.recoveries === 0
  return (
    <span className="hidden min-w-0 flex-col pl-2 text-xs text-ink-2 wide:flex phone:pl-0 phone:order-5 phone:col-span-2 phone:flex phone:flex-row phone:gap-3 phone:empty:hidden">
      {none && <span className="text-ink-3 phone:hidden">{t('noShifts')}</span>}
      {mood.drops > 0 && (
        <span className="num flex items-center gap-1">
          <ArrowDown aria-hidden size={13} strokeWidth={2.2} className="text-below" />
          {t('drops', { count: mood.drops })}
        </span>
      )}
      {mood.recoveries > 0 && (
        <span className="num flex items-center gap-1">
          <ArrowUp aria-hidden size={13} strokeWidth={2.2} className="text-above" />
          {t('recoveries', { count: mood.recoveries })}
        </span>
      )}
    </span>
  )
}

function NoMood({ row }: { row: ConversationRow }) {
  const t = useTranslations('conversations')
  const seal = useTranslations('seal')
  const span = 'desk:col-span-2 wide:col-span-4 phone:order-3 phone:col-span-2'
  if (!row.sealed) return <span className={`${span} text-xs text-ink-3`}>{t('noWords')}</span>
  return (
    <span className={`${span} flex min-w-0 items-center gap-2.5`}>
      <span className="hatch h-6 w-28 flex-none rounded-xs border full:w-33" aria-hidden />
      <Lock aria-hidden size={14} strokeWidth={2} className="flex-none text-ink-3" />
      <span className="truncate text-xs text-ink-2">
        <span className="font-medium">{seal('label')}</span>
        <span className="text-ink-3">: {seal(`short.${row.sealed.reason}`).toLowerCase()}</span>
      </span>
    </span>
  )
}

function Agent({ row }: { row: ConversationRow }) {
  const t = useTranslations('conversations')
  return (
    <span className="flex min-w-0 items-center gap-2 phone:order-6">
      {row.agent ? (
        <>
          <Avatar name={row.agent.name} small />
          <bdi className="truncate text-xs">{row.agent.name}</bdi>
        </>
      ) : (
        <span className="truncate text-xs text-ink-3">{t('noAgent')}</span>
      )}
    </span>
  )
}

function When({ row, timeZone, now }: Props) {
  const sameYear = row.lastMessageAt.getFullYear() === now.getFullYear()
  return (
    <span className="num flex flex-col items-end text-right phone:order-2">
      <Clock at={row.lastMessageAt} timeZone={timeZone} className="text-xs font-medium" />
      <Clock
        at={row.lastMessageAt}
        timeZone={timeZone}
        as={sameYear ? 'dayShort' : 'dayShortYear'}
        className="text-2xs text-ink-3"
      />
    </span>
  )
}
