import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { customerName } from '@/app/_components/customer-name'
import { load, parseAddress } from '@/app/_server/load'
import { loadConversation } from '@/lib/conversations/history/load-conversation'
import { LoadConversation } from '@/lib/conversations/schema'
import { ConversationView } from './conversation-view'

type Props = { params: Promise<{ id: string }> }

/** Title and page ask for the same conversation; it is read once. */
const loadPage = cache((id: string) => {
  const input = parseAddress(LoadConversation, { id })
  return load(async (context) => ({
    detail: await loadConversation(context, input),
    timeZone: context.workspace.timeZone,
  }))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { detail } = await loadPage((await params).id)
  return { title: customerName(detail.row, await getTranslations('conversations')) }
}

export default async function ConversationPage({ params }: Props) {
  const { detail, timeZone } = await loadPage((await params).id)
  return <ConversationView detail={detail} timeZone={timeZone} backHref="/conversations" />
}
