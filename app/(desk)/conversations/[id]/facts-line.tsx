import { useTranslations } from 'next-intl'
import { ChannelIcon, useChannelName, useLanguageName } from '@/app/_components/via'
import type { ConversationDetail } from '@/lib/conversations/conversation'
import { repliers } from './repliers'

/** Channel, team, language, number and who answered, in the order they did. */
export function FactsLine({ detail }: { detail: ConversationDetail }) {
  const channel = useChannelName()
  const language = useLanguageName()
  const { row } = detail
  const facts = [
    row.channel && channel(row.channel),
    row.team?.name,
    row.language && row.language !== 'und' && language(row.language),
    row.externalId,
    useRepliers(detail),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return (
    <p className="num flex min-w-0 items-center gap-[7px] text-xs text-ink-3">
      {row.channel && <ChannelIcon channel={row.channel} size={13} />}
      <bdi className="truncate">{facts.join(' · ')}</bdi>
    </p>
  )
}

function useRepliers({ messages, row }: ConversationDetail): string {
  const t = useTranslations('conversation')
  const names = repliers(messages).map(({ name, bot }) =>
    bot ? `${name ?? t('noName.bot')} (${t('bot')})` : (name ?? t('noName.agent')),
  )
  const [first, second, ...more] = names
  if (!first) return row.agent?.name ?? t('unassigned')
  if (!second) return first
  const then = t('then', { first, second })
  return more.length ? `${then} ${t('andMore', { count: more.length })}` : then
}
