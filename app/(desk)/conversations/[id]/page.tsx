import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { load, parseAddress } from '@/app/_server/load'
import { loadConversation } from '@/lib/conversations/history/load-conversation'
import { LoadConversation } from '@/lib/conversations/schema'
import { ConversationView } from './conversation-view'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('conversations'))('chat') }
}

export default async function ConversationPage({ params }: Props) {
  const input = parseAddress(LoadConversation, await params)
  const { detail, timeZone } = await load(async (context) => ({
    detail: await loadConversation(context, input),
    timeZone: context.workspace.timeZone,
  }))
  return <ConversationView detail={detail} timeZone={timeZone} backHref="/conversations" />
}
