import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/app/_components/card'
import { useCustomerName } from '@/app/_components/customer-name'
import { buildCurve, type Curve, ENOUGH_POINTS } from '@/app/_components/mood/curve'
import { MoodCard } from '@/app/_components/mood/mood-card'
import { MoodStory } from '@/app/_components/mood/mood-story'
import { MoodTable } from '@/app/_components/mood/mood-table'
import { ReadingFocusProvider } from '@/app/_components/mood/reading-focus'
import { SealedCard } from '@/app/_components/mood/sealed-card'
import { useFinding } from '@/app/_components/mood/use-finding'
import { Pill } from '@/app/_components/pill'
import { Transcript } from '@/app/_components/transcript/transcript'
import { WordsPanel } from '@/app/_components/transcript/words-panel'
import type { ConversationDetail } from '@/lib/conversations/conversation'
import { BackLink } from './back-link'
import { FactsLine } from './facts-line'
import { MoodFacts, PlainFacts } from './facts-row'
import { RiskReasons } from './risk-reasons'

type Props = { detail: ConversationDetail; timeZone: string; backHref: string }

export function ConversationView({ detail, timeZone, backHref }: Props) {
  const curve = buildCurve(detail)
  return (
    <ReadingFocusProvider>
      <Header detail={detail} backHref={backHref} />
      <div className="grid items-start gap-4 phone:gap-3 wide:grid-cols-[minmax(0,1.35fr)_minmax(360px,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <Readings detail={detail} curve={curve} timeZone={timeZone} />
        </div>
        <WordsCard detail={detail} curve={curve} timeZone={timeZone} />
      </div>
    </ReadingFocusProvider>
  )
}

function Header({ detail, backHref }: Pick<Props, 'detail' | 'backHref'>) {
  const t = useTranslations('conversation')
  const seal = useTranslations('seal')
  const { row } = detail
  const name = useCustomerName()(row)
  return (
    <div className="flex min-h-16 items-center gap-2 py-2.5">
      <BackLink href={backHref} label={t('back')} />
      <div className="flex min-w-0 flex-col">
        <div className="flex min-w-0 items-center gap-2.5">
          <h1 className="truncate text-xl font-strong tracking-[-0.012em] phone:text-[17px]">
            <bdi>{name}</bdi>
          </h1>
          {row.status === 'open' && <Pill tone="info">{t('open')}</Pill>}
          {row.sealed && (
            <Pill>
              <Lock aria-hidden size={12} strokeWidth={2.1} />
              {seal('label')}
            </Pill>
          )}
        </div>
        <FactsLine detail={detail} />
      </div>
    </div>
  )
}

function Readings({ detail, curve, timeZone }: Omit<Props, 'backHref'> & { curve: Curve }) {
  const t = useTranslations('conversation')
  const customer = detail.row.customer?.name ?? t('story.someone')
  const title = useFinding(curve, timeZone)
  const { sealed } = detail.row
  if (sealed) {
    return (
      <>
        <SealedCard sealed={sealed} curve={curve} timeZone={timeZone} />
        <PlainFacts detail={detail} curve={curve} timeZone={timeZone} />
      </>
    )
  }
  if (curve.points.length === 0) {
    return (
      <>
        <Card className="px-[18px] py-3.5">
          <h2 className="text-md font-strong">{title}</h2>
        </Card>
        <PlainFacts detail={detail} curve={curve} timeZone={timeZone} />
      </>
    )
  }
  const short = curve.points.length < ENOUGH_POINTS
  return (
    <>
      <MoodCard
        curve={curve}
        timeZone={timeZone}
        title={title}
        note={short ? t('mood.tooShortBody') : null}
        table={<MoodTable curve={curve} timeZone={timeZone} />}
      />
      <MoodStory curve={curve} customer={customer} timeZone={timeZone} />
      <MoodFacts detail={detail} curve={curve} timeZone={timeZone} />
      {!short && detail.risk && <RiskReasons risk={detail.risk} />}
    </>
  )
}

function WordsCard({ detail, curve, timeZone }: Omit<Props, 'backHref'> & { curve: Curve }) {
  const t = useTranslations('conversation')
  const { messages, truncated, row } = detail
  return (
    <Card className="flex min-h-0 min-w-0 flex-col wide:sticky wide:top-4 wide:max-h-[calc(100dvh-80px)]">
      <div className="flex items-center gap-2 border-b px-3.5 py-2.5">
        <h2 className="text-md font-strong">{t('words.title')}</h2>
        <span className="num text-xs text-ink-3">{t('words.count', { count: row.messageCount })}</span>
        <span className="flex-1" />
        {!row.sealed && curve.points.length > 0 && (
          <span title={t('earlyNote')} className="flex items-center gap-2 text-xs text-ink-3 desk:w-[132px]">
            <span className="phone:hidden">{t('words.reading')}</span>
          </span>
        )}
      </div>
      <WordsPanel label={t('words.title')}>
        <Transcript messages={messages} curve={curve} timeZone={timeZone} />
        {truncated && (
          <p className="border-t px-3.5 py-2.5 text-xs text-ink-3">
            {t('words.first', { count: messages.length })}
          </p>
        )}
      </WordsPanel>
      {!row.sealed && curve.points.length > 0 && (
        <p className="flex items-center gap-2 border-t px-3.5 py-2 text-xs text-ink-3">
          <Pill>{t('early')}</Pill>
          {t('earlyNote')}
        </p>
      )}
    </Card>
  )
}
