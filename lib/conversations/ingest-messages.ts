import { v7 as uuid } from 'uuid'
import { insertFirstAnswers, lockCustomers } from '../consent/store'
import { type Context, requireRole } from '../context'
import { keyOfNameless, keyOfOther } from './conversation'
import { foldEvents, type IncomingMessage, type MessageChange } from './fold-events'
import { readMoods } from './moods/read-moods'
import { eraseEmotions } from './moods/store'
import {
  type ConversationChange,
  conversationsNamed,
  customersIn,
  type MessageWrite,
  refreshConversations,
  upsertAgents,
  upsertConversations,
  upsertCustomers,
  upsertMessages,
  upsertTeams,
  type WrittenMessage,
} from './store'

export type IngestMessages = {
  source: string
  messages: readonly IncomingMessage[]
  /** Recorded as the yes of every customer in the batch who has never answered. */
  agreement?: { source: string; reference: string | null }
}

export type Outcome = 'stored' | 'updated' | 'already'

/** Takes a batch of messages in: all of it or nothing. Reads the moods of those whose customers gave a ground. */
export async function ingestMessages(
  context: Context,
  input: IngestMessages,
): Promise<{ outcomes: Map<number, Outcome>; read: number }> {
  requireRole(context, 'admin')
  if (input.messages.length === 0) return { outcomes: new Map(), read: 0 }
  const { db, workspace, now } = context
  const changes = foldEvents(input.messages)

  const customers = await upsertCustomers(db, workspace.id, writersIn(input), now)
  await lockCustomers(db, workspace.id, await involvedIn(context, input, customers), 'share')
  if (input.agreement) await recordAgreement(context, input, customers)
  const agents = await upsertAgents(db, workspace.id, agentsIn(input))
  const teams = await upsertTeams(db, workspace.id, teamsIn(input))
  const conversationChanges = conversationsIn(input, customers, agents, teams)
  const conversations = await upsertConversations(db, workspace.id, conversationChanges)

  const writes = changes.map((change) => writeOf(change, customers, agents, conversations))
  const written = await upsertMessages(db, workspace.id, writes, now)
  await refreshConversations(db, workspace.id, statusesOf(conversationChanges, conversations))

  const edited = written.filter((message) => !message.inserted).map((message) => message.id)
  if (edited.length > 0) await eraseEmotions(db, workspace.id, { messageIds: edited })
  const touched = [...conversations.values()]
  const changed = [...new Set(written.map((message) => message.conversationId))]
  const read = await readMoods(context, { touched, changed })
  return { outcomes: outcomesOf(changes, written, conversations), read }
}

/** A customer without an id is known by their conversation; other people are customers of their own. */
function customerKey(event: IncomingMessage): string | null {
  if (event.role === 'other') return keyOfOther(event.conversationId, event.customerId)
  if (event.customerId !== null) return event.customerId
  return event.role === 'customer' ? keyOfNameless(event.conversationId) : null
}

function writersIn({ source, messages }: IngestMessages) {
  const keys = new Set(messages.flatMap((event) => customerKey(event) ?? []))
  return [...keys].map((externalId) => ({ id: uuid(), source, externalId }))
}

/** Who writes in this batch, and who is in its conversations already: their moods are redrawn as well. */
async function involvedIn(
  { db, workspace }: Context,
  { source, messages }: IngestMessages,
  customers: Map<string, string>,
): Promise<string[]> {
  const names = [...new Set(messages.map((event) => event.conversationId))]
  const known = await conversationsNamed(db, workspace.id, source, names)
  return [...customers.values(), ...(await customersIn(db, workspace.id, known))]
}

async function recordAgreement(
  { db, workspace, now }: Context,
  { messages, agreement }: IngestMessages,
  customers: Map<string, string>,
): Promise<void> {
  const own = messages.filter((event) => event.role !== 'other').flatMap((event) => customerKey(event) ?? [])
  const ids = [...new Set(own)].flatMap((key) => customers.get(key) ?? [])
  await insertFirstAnswers(
    db,
    workspace.id,
    ids.map((customerId) => ({ id: uuid(), customerId })),
    { purpose: 'emotion', source: agreement?.source ?? '', reference: agreement?.reference ?? null, at: now },
  )
}

/** An agent without an id is known by their name. */
function agentKey(event: IncomingMessage): string | null {
  return event.role === 'agent' ? (event.agentId ?? event.agentName) : null
}

function agentsIn({ source, messages }: IngestMessages) {
  const names = new Map<string, string | null>()
  for (const event of messages) {
    const key = agentKey(event)
    if (key !== null) names.set(key, event.agentName ?? names.get(key) ?? null)
  }
  return [...names].map(([externalId, name]) => ({ id: uuid(), source, externalId, name }))
}

function teamsIn({ messages }: IngestMessages) {
  return [...new Set(messages.flatMap((event) => event.team ?? []))].map((name) => ({ id: uuid(), name }))
}

/** What the batch says of each conversation; of two values the one sent later counts. */
function conversationsIn(
  { source, messages }: IngestMessages,
  customers: Map<string, string>,
  agents: Map<string, string>,
  teams: Map<string, string>,
): ConversationChange[] {
  const changes = new Map<string, ConversationChange>()
  const inOrder = [...messages].sort((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0))
  for (const event of inOrder) {
    const old = changes.get(event.conversationId)
    const customer = event.role === 'other' ? null : (customers.get(customerKey(event) ?? '') ?? null)
    changes.set(event.conversationId, {
      id: old?.id ?? uuid(),
      source,
      externalId: event.conversationId,
      customerId: old?.customerId ?? customer,
      agentId: agents.get(agentKey(event) ?? '') ?? old?.agentId ?? null,
      teamId: teams.get(event.team ?? '') ?? old?.teamId ?? null,
      channel: event.channel ?? old?.channel ?? null,
      language: event.language ?? old?.language ?? null,
      status: event.status ?? old?.status ?? null,
      outcome: event.outcome ?? old?.outcome ?? null,
      firstAt: old?.firstAt ?? event.sentAt,
      lastAt: event.sentAt,
    })
  }
  return [...changes.values()]
}

function statusesOf(changes: readonly ConversationChange[], conversations: Map<string, string>) {
  return changes.map((change) => ({ id: required(conversations, change.externalId), status: change.status }))
}

function writeOf(
  change: MessageChange,
  customers: Map<string, string>,
  agents: Map<string, string>,
  conversations: Map<string, string>,
): MessageWrite {
  const { first, content } = change
  const isCustomer = first.role === 'customer' || first.role === 'other'
  return {
    id: uuid(),
    conversationId: required(conversations, first.conversationId),
    externalId: first.messageId,
    role: isCustomer ? 'customer' : first.role,
    customerId: isCustomer ? required(customers, customerKey(first) ?? '') : null,
    agentId: agents.get(agentKey(first) ?? '') ?? null,
    botName: first.role === 'bot' ? first.agentName : null,
    text: content?.text ?? null,
    sentAt: change.sentAt,
    private: content?.private ?? false,
    attachments: content?.attachments ?? [],
    replyTo: first.replyTo,
    cleaned: content?.cleaned ?? false,
    version: change.version,
    created: change.created,
    editedAt: change.editedAt,
    deletedAt: change.deletedAt,
  }
}

/** What became of every row: of several about one new message, the first stored it. */
function outcomesOf(
  changes: readonly MessageChange[],
  written: readonly WrittenMessage[],
  conversations: Map<string, string>,
): Map<number, Outcome> {
  const results = new Map(written.map((row) => [`${row.conversationId} ${row.externalId}`, row.inserted]))
  const outcomes = new Map<number, Outcome>()
  for (const { first, rows } of changes) {
    const inserted = results.get(`${required(conversations, first.conversationId)} ${first.messageId}`)
    rows.forEach((event, i) => {
      const change = event.op === 'create' && i > 0 ? 'already' : 'updated'
      outcomes.set(event.row, inserted === undefined ? 'already' : inserted && i === 0 ? 'stored' : change)
    })
  }
  return outcomes
}

function required(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error('A row was written and not answered')
  return id
}
