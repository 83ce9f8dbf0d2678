import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/app/_components/card'
import { EmotionTile } from '@/app/_components/emotion-tile'
import { firstCapital } from '@/app/_components/first-capital'
import { type Curve, ENOUGH_POINTS } from '@/app/_components/mood/curve'
import { runningClock } from '@/app/_components/mood/duration'
import { MessageLink } from '@/app/_components/mood/message-link'
import { useWordsFor } from '@/app/_components/mood/use-words-for'
import { longestWait } from '@/app/_components/mood/waits'
import type { ConversationDetail } from '@/lib/conversations/conversation'
import { riskLevel } from './risk-level'

type Props = { detail: ConversationDetail; curve: Curve; timeZone: string }

export function MoodFacts({ detail, curve, timeZone }: Props) {
  const words = useWordsFor(timeZone)
  const format = useFormatter()
  const { t } = words
  const [first, last] = [curve.points[0], curve.points.at(-1)]
  if (!first || !last) return null
  const lowest = curve.points.reduce((low, point) => (point.valence < low.valence ? point : low), first)
  const risk = curve.points.length < ENOUGH_POINTS ? null : detail.risk
  const open = detail.row.status === 'open'
  return (
    <Facts>
      <Fact label={t('facts.risk')}>
        {risk ? (
          <Big note={t(`facts.${riskLevel(risk.value)}`)}>
            {format.number(risk.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
          </Big>
        ) : (
          <Big>{t('facts.none')}</Big>
        )}
      </Fact>
      <Fact label={open ? t('facts.now') : t('facts.end')}>
        <span className="flex h-[26px] min-w-0 items-center gap-2">
          <EmotionTile emotion={last.leading} />
          <span className="truncate font-strong">{firstCapital(words.emotion(last.leading))}</span>
          {last.leading !== 'unsure' && (
            <span className="num text-xs text-ink-3">{words.share(last.confidence)}</span>
          )}
        </span>
      </Fact>
      <Fact label={t('facts.lowest')}>
        <Big note={<MessageLink id={lowest.id}>{words.time(lowest.at)}</MessageLink>}>
          {words.score(lowest.valence)}
        </Big>
      </Fact>
      <LongestWait curve={curve} timeZone={timeZone} />
      <Fact label={t('facts.startEnd')}>
        <Big>
          {words.score(first.valence)} → {words.score(last.valence)}
        </Big>
      </Fact>
    </Facts>
  )
}

/** What can be told of any chat, also of one whose mood is sealed. */
export function PlainFacts({ detail, curve, timeZone }: Props) {
  const words = useWordsFor(timeZone)
  const { t } = words
  const { turns, waits } = curve
  const [first, last] = [turns[0], turns.at(-1)]
  const byPerson = waits.find((wait) =>
    turns.some((turn) => turn.id === wait.replyId && turn.role === 'agent'),
  )
  const closed = detail.outcome ?? t('facts.closed')
  return (
    <Facts>
      <Fact label={t('facts.lasted')}>
        <Big>{first && last ? clock(last.at - first.at, words.wait) : t('facts.none')}</Big>
      </Fact>
      <Fact label={t('facts.messages')}>
        <Big>{detail.row.messageCount}</Big>
      </Fact>
      <Fact label={t('facts.firstReply')}>
        <Big>{byPerson ? clock(byPerson.ms, words.wait) : t('facts.none')}</Big>
      </Fact>
      <LongestWait curve={curve} timeZone={timeZone} />
      <Fact label={detail.outcome ? t('facts.outcome') : t('facts.ended')}>
        <span className="flex h-[26px] items-center">
          <bdi className="truncate font-strong">
            {detail.row.status === 'closed' ? firstCapital(closed) : t(STILL[detail.row.status])}
          </bdi>
        </span>
      </Fact>
    </Facts>
  )
}

const STILL = { open: 'facts.still', silent: 'facts.silent' } as const

function LongestWait({ curve, timeZone }: Omit<Props, 'detail'>) {
  const words = useWordsFor(timeZone)
  const wait = longestWait(curve.waits)
  return (
    <Fact label={words.t('facts.wait')}>
      <Big>{wait ? clock(wait.ms, words.wait) : words.t('facts.none')}</Big>
    </Fact>
  )
}

const DAY_MS = 86_400_000
const clock = (ms: number, inWords: (ms: number) => string) => (ms < DAY_MS ? runningClock(ms) : inWords(ms))

function Facts({ children }: { children: ReactNode }) {
  return (
    <Card className="@container px-[18px] py-3.5 phone:px-3.5">
      <dl className="grid grid-cols-2 gap-y-3 @[560px]:grid-cols-[repeat(5,auto)] @[560px]:justify-between">
        {children}
      </dl>
    </Card>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-l px-3 last:pr-0 first:border-0 first:pl-0 @max-[560px]:odd:border-0 @max-[560px]:odd:pl-0">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Big({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <span className="flex items-baseline gap-2">
      <span className="num text-xl/[26px] font-strong tracking-[-0.01em] whitespace-nowrap">{children}</span>
      {note && <span className="text-xs text-ink-3">{note}</span>}
    </span>
  )
}
