import { listConversations, loadFacets } from '../lib/conversations/history/list-conversations'
import { loadConversation } from '../lib/conversations/history/load-conversation'
import { actAsJob } from '../lib/people/act-as-job'
import { chatFile } from './chat-file'
import type { Figure } from './figure'
import { importFile } from './ingest'
import { p95, withInstallation } from './installation'

const MESSAGES = 20_000
const LOOKS = 40

/** What the two pages ask of the database, in time on the server. */
export function measure(): Promise<Figure[]> {
  return withInstallation(async (workspaceId) => {
    const { bytes } = chatFile(MESSAGES)
    await importFile(workspaceId, bytes)
    const note = `${MESSAGES / 20} conversations`
    const list = await look(() =>
      actAsJob(workspaceId, 'bench', async (context) => {
        await loadFacets(context)
        return listConversations(context, {})
      }),
    )
    const { rows } = await actAsJob(workspaceId, 'bench', (context) => listConversations(context, {}))
    const id = rows[0]?.id ?? ''
    const one = await look(() =>
      actAsJob(workspaceId, 'bench', (context) => loadConversation(context, { id })),
    )
    return [
      { name: 'conversations.list.p95_ms', value: list, unit: 'ms', note },
      { name: 'conversation.p95_ms', value: one, unit: 'ms', note: '20 messages' },
    ]
  })
}

async function look(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  await work()
  for (let i = 0; i < LOOKS; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.round(p95(times) * 10) / 10
}
