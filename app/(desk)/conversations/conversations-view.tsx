import { Search } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_components/button'
import { Card } from '@/app/_components/card'
import { Notice } from '@/app/_components/notice'
import { PageHeader } from '@/app/_components/page-header'
import type { ConversationFacets, ConversationPage } from '@/lib/conversations/conversation'
import { ConversationRowLine, RowHeads } from './conversation-row'
import { FilterBar } from './filter-bar'
import { type Filters, hrefWith, isFiltered } from './filters'
import { ListKeys } from './list-keys'

type Props = {
  page: ConversationPage
  facets: ConversationFacets
  filters: Filters
  /** The key of the page shown, when it is not the first. */
  after?: string | undefined
  timeZone: string
  now: Date
  canImport: boolean
}

export function ConversationsView({ page, facets, filters, after, timeZone, now, canImport }: Props) {
  const t = useTranslations('conversations')
  if (facets.empty) return <NothingYet canImport={canImport} />
  return (
    <>
      <PageHeader title={t('title')} aside={<Count total={page.total} />}>
        <SearchBox filters={filters} />
      </PageHeader>
      <FilterBar facets={facets} filters={filters} />
      {page.rows.length === 0 ? (
        <NothingFits filters={filters} after={after} />
      ) : (
        <Card aria-label={t('title')} className="overflow-hidden">
          <RowHeads />
          <ListKeys>
            {page.rows.map((row) => (
              <ConversationRowLine key={row.id} row={row} timeZone={timeZone} now={now} />
            ))}
          </ListKeys>
        </Card>
      )}
      <Paging page={page} filters={filters} after={after} />
    </>
  )
}

const COUNTED_UP_TO = 10_000

function Count({ total }: { total: number }) {
  const t = useTranslations('conversations')
  return total >= COUNTED_UP_TO ? t('countMany', { count: COUNTED_UP_TO }) : t('count', { count: total })
}

function SearchBox({ filters }: { filters: Filters }) {
  const t = useTranslations('conversations')
  return (
    <search className="phone:basis-full">
      <form action="/conversations" className="relative flex phone:w-full">
        {Object.entries(filters).map(
          ([name, value]) => name !== 'q' && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Search
          aria-hidden
          size={14}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
        />
        <input
          type="search"
          name="q"
          defaultValue={filters.q}
          key={filters.q}
          maxLength={200}
          aria-label={t('searchLabel')}
          placeholder={t('search')}
          data-search
          className="h-[30px] w-[232px] min-w-0 rounded-sm border border-control-line bg-surface pr-2 pl-8 text-xs placeholder:text-ink-3 phone:h-11 phone:w-full phone:text-lg"
        />
      </form>
    </search>
  )
}

function Paging({ page, filters, after }: Pick<Props, 'page' | 'filters' | 'after'>) {
  const t = useTranslations('conversations')
  const format = useFormatter()
  if (!after && !page.next) return null
  return (
    <nav aria-label={t('paging')} className="flex items-center gap-2 py-3">
      {after && <ButtonLink href={hrefWith(filters)}>{t('newest')}</ButtonLink>}
      {page.next && (
        <ButtonLink href={hrefWith(filters, {}, page.next)} rel="next">
          {t('older')}
        </ButtonLink>
      )}
      <span className="flex-1" />
      <span className="num text-xs text-ink-3">
        {t('countOf', { shown: format.number(page.rows.length), count: format.number(page.total) })}
      </span>
    </nav>
  )
}

function NothingYet({ canImport }: { canImport: boolean }) {
  const t = useTranslations('conversations')
  return (
    <>
      <PageHeader title={t('title')} />
      <Notice
        title={t('emptyTitle')}
        action={
          canImport && (
            <ButtonLink kind="primary" href="/import">
              {t('emptyAction')}
            </ButtonLink>
          )
        }
      >
        {canImport ? t('emptyAdmin') : t('emptyOther')}
      </Notice>
    </>
  )
}

function NothingFits({ filters, after }: Pick<Props, 'filters' | 'after'>) {
  const t = useTranslations('conversations')
  return (
    <Notice
      title={t('nothingTitle')}
      action={
        <ButtonLink href="/conversations">
          {after && !isFiltered(filters) ? t('newest') : t('nothingAction')}
        </ButtonLink>
      }
    >
      {t('nothingBody')}
    </Notice>
  )
}
