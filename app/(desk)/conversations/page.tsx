import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { load, parseAddress } from '@/app/_server/load'
import { listConversations, loadFacets } from '@/lib/conversations/history/list-conversations'
import { ListConversations } from '@/lib/conversations/schema'
import { ConversationsView } from './conversations-view'
import { firstOf, readFilters, type SearchParams } from './filters'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('conversations'))('title') }
}

export default async function ConversationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const filters = readFilters(params)
  const after = firstOf(params.after)
  const input = parseAddress(ListConversations, { ...filters, after })
  const { page, facets, timeZone, now, canImport } = await load(async (context) => ({
    page: await listConversations(context, input),
    facets: await loadFacets(context),
    timeZone: context.workspace.timeZone,
    now: context.now,
    canImport: context.actor.kind === 'person' && context.actor.roles.includes('admin'),
  }))
  return <ConversationsView {...{ page, facets, filters, after, timeZone, now, canImport }} />
}
