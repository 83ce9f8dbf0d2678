import { X } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { buttonClass } from '@/app/_components/button'
import { EMOTION_MARKS } from '@/app/_components/emotion-glyphs'
import { firstCapital } from '@/app/_components/first-capital'
import { useChannelName, useLanguageName } from '@/app/_components/via'
import type { ConversationFacets } from '@/lib/conversations/conversation'
import { FilterMenu, type FilterOption } from './filter-menu'
import { type FilterName, type Filters, hrefWith, isFiltered, SHIFT_FILTERS } from './filters'
import { PeriodFilter } from './period-filter'

type Props = { facets: ConversationFacets; filters: Filters }

const MENUS = ['team', 'agent', 'channel', 'language', 'emotion', 'shift'] as const

export function FilterBar({ facets, filters }: Props) {
  const t = useTranslations('conversations')
  const options = useFilterOptions(facets)
  const period = usePeriodWords(filters)
  return (
    <nav
      aria-label={t('filters')}
      className="flex flex-wrap items-center gap-2 pb-3 phone:-mx-3.5 phone:flex-nowrap phone:overflow-x-auto phone:px-3.5"
    >
      {MENUS.map(
        (name) =>
          options[name].length > 0 && (
            <FilterMenu
              key={name}
              label={t(name)}
              anyLabel={t('any')}
              value={filters[name] ?? null}
              anyHref={hrefWith(filters, { [name]: null })}
              options={options[name].map((option) => ({
                ...option,
                href: hrefWith(filters, { [name]: option.value }),
              }))}
            />
          ),
      )}
      <PeriodFilter filters={filters} words={period} />
      {filters.q && <SearchChip filters={filters} q={filters.q} />}
      {isFiltered(filters) && (
        <Link href="/conversations" className={buttonClass({ kind: 'quiet', size: 'sm' })}>
          {t('clear')}
        </Link>
      )}
    </nav>
  )
}

function SearchChip({ filters, q }: { filters: Filters; q: string }) {
  const t = useTranslations('conversations')
  return (
    <Link
      href={hrefWith(filters, { q: null })}
      aria-label={t('remove', { filter: q })}
      className={buttonClass({ size: 'sm' }, 'max-w-48')}
    >
      <bdi className="truncate font-strong">“{q}”</bdi>
      <X aria-hidden size={13} className="flex-none text-ink-3" />
    </Link>
  )
}

type Options = Record<Extract<FilterName, (typeof MENUS)[number]>, Omit<FilterOption, 'href'>[]>

function useFilterOptions(facets: ConversationFacets): Options {
  const t = useTranslations('conversations')
  const emotions = useTranslations('emotions')
  const channel = useChannelName()
  const language = useLanguageName()
  const named = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, name }))
  return {
    team: facets.teams.length > 1 ? named(facets.teams) : [],
    agent: named(facets.agents),
    channel: facets.channels.map((value) => ({ value, name: channel(value) })),
    language: facets.languages.map((value) => ({ value, name: language(value) })),
    emotion: EMOTION_MARKS.map((value) => ({ value, name: firstCapital(emotions(value)), emotion: value })),
    shift: SHIFT_FILTERS.map((value) => ({ value, name: t(`shifts.${value}`) })),
  }
}

function usePeriodWords({ from, to }: Filters): string | null {
  const t = useTranslations('conversations')
  const format = useFormatter()
  const day = (value: string) => {
    const date = new Date(`${value}T12:00:00Z`)
    if (Number.isNaN(date.getTime())) return value
    return format.dateTime(date, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  }
  if (from && to) return t('periodFromTo', { from: day(from), to: day(to) })
  if (from) return t('periodFrom', { from: day(from) })
  return to ? t('periodTo', { to: day(to) }) : null
}
