import { Sealed, seal } from '../consent/sealed'
import { type Db, Prisma } from '../db'

/** All of one batch come from one source. */
export type NewCustomer = { id: string; source: string; externalId: string }
export type NewAgent = { id: string; source: string; externalId: string; name: string | null }

export type ConversationChange = {
  id: string
  source: string
  externalId: string
  customerId: string | null
  agentId: string | null
  teamId: string | null
  channel: string | null
  language: string | null
  status: string | null
  outcome: string | null
  firstAt: string
  lastAt: string
}

export type MessageWrite = {
  id: string
  conversationId: string
  externalId: string
  role: string
  customerId: string | null
  agentId: string | null
  botName: string | null
  text: Sealed | null
  sentAt: string
  private: boolean
  attachments: { name: string }[]
  replyTo: string | null
  cleaned: boolean
  version: number
  created: boolean
  editedAt: string | null
  deletedAt: string | null
}

export type WrittenMessage = { id: string; conversationId: string; externalId: string; inserted: boolean }

/** Ids by external id; rows are written in external-id order, so that two batches cannot wait for each other. */
export async function upsertCustomers(
  db: Db,
  workspaceId: string,
  customers: readonly NewCustomer[],
  now: Date,
): Promise<Map<string, string>> {
  const sorted = sortedBy(customers, (customer) => customer.externalId)
  const source = customers[0]?.source ?? ''
  const externalIds = sorted.map((customer) => customer.externalId)
  await db.$executeRaw`
    INSERT INTO customer (workspace_id, id, source, external_id, created_at)
    SELECT ${workspaceId}::uuid, id, ${source}, external_id, ${now}
    FROM unnest(${sorted.map((customer) => customer.id)}::uuid[], ${externalIds}::text[]) AS n (id, external_id)
    ON CONFLICT DO NOTHING`
  const rows = await db.$queryRaw<{ id: string; external_id: string }[]>`
    SELECT id, external_id FROM customer
    WHERE workspace_id = ${workspaceId}::uuid AND source = ${source} AND external_id = ANY (${externalIds}::text[])`
  return new Map(rows.map((row) => [row.external_id, row.id]))
}

/** Ids by external id; a name that is given replaces the one before. */
export async function upsertAgents(
  db: Db,
  workspaceId: string,
  agents: readonly NewAgent[],
): Promise<Map<string, string>> {
  if (agents.length === 0) return new Map()
  const sorted = sortedBy(agents, (agent) => agent.externalId)
  const rows = await db.$queryRaw<{ id: string; external_id: string }[]>`
    INSERT INTO agent AS a (workspace_id, id, source, external_id, name)
    SELECT ${workspaceId}::uuid, id, source, external_id, coalesce(name, external_id)
    FROM unnest(
      ${sorted.map((a) => a.id)}::uuid[], ${sorted.map((a) => a.source)}::text[],
      ${sorted.map((a) => a.externalId)}::text[], ${sorted.map((a) => a.name)}::text[]
    ) AS n (id, source, external_id, name)
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE SET
      name = CASE WHEN excluded.name = excluded.external_id THEN a.name ELSE excluded.name END
    RETURNING id, external_id`
  return new Map(rows.map((row) => [row.external_id, row.id]))
}

/** Ids by name. */
export async function upsertTeams(
  db: Db,
  workspaceId: string,
  teams: readonly { id: string; name: string }[],
): Promise<Map<string, string>> {
  if (teams.length === 0) return new Map()
  const sorted = sortedBy(teams, (team) => team.name)
  await db.team.createMany({ data: sorted.map((team) => ({ workspaceId, ...team })), skipDuplicates: true })
  const rows = await db.team.findMany({
    where: { workspaceId, name: { in: sorted.map((team) => team.name) } },
    select: { id: true, name: true },
  })
  return new Map(rows.map((row) => [row.name, row.id]))
}

/** Ids by external id. What a batch does not say stays as it was; the first known customer stays for good. */
export async function upsertConversations(
  db: Db,
  workspaceId: string,
  changes: readonly ConversationChange[],
): Promise<Map<string, string>> {
  const c = sortedBy(changes, (change) => change.externalId)
  const rows = await db.$queryRaw<{ id: string; external_id: string }[]>`
    INSERT INTO conversation AS old (workspace_id, id, source, external_id, customer_id, agent_id, team_id,
      channel, language, status, outcome, started_at, last_message_at, message_count)
    SELECT ${workspaceId}::uuid, id, source, external_id, customer_id, agent_id, team_id, channel, language,
      coalesce(status, 'open'), outcome, first_at, last_at, 0
    FROM unnest(
      ${c.map((x) => x.id)}::uuid[], ${c.map((x) => x.source)}::text[], ${c.map((x) => x.externalId)}::text[],
      ${c.map((x) => x.customerId)}::uuid[], ${c.map((x) => x.agentId)}::uuid[],
      ${c.map((x) => x.teamId)}::uuid[], ${c.map((x) => x.channel)}::text[],
      ${c.map((x) => x.language)}::text[], ${c.map((x) => x.status)}::text[],
      ${c.map((x) => x.outcome)}::text[], ${c.map((x) => x.firstAt)}::timestamptz[],
      ${c.map((x) => x.lastAt)}::timestamptz[]
    ) AS n (id, source, external_id, customer_id, agent_id, team_id, channel, language, status, outcome,
      first_at, last_at)
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE SET
      customer_id = coalesce(old.customer_id, excluded.customer_id),
      agent_id = CASE WHEN excluded.last_message_at >= old.last_message_at
        THEN coalesce(excluded.agent_id, old.agent_id) ELSE coalesce(old.agent_id, excluded.agent_id) END,
      team_id = CASE WHEN excluded.last_message_at >= old.last_message_at
        THEN coalesce(excluded.team_id, old.team_id) ELSE coalesce(old.team_id, excluded.team_id) END,
      channel = coalesce(excluded.channel, old.channel),
      language = coalesce(excluded.language, old.language),
      outcome = coalesce(excluded.outcome, old.outcome)
    RETURNING id, external_id`
  return new Map(rows.map((row) => [row.external_id, row.id]))
}

/** Brings the counts and times of conversations in line with their messages, and their status with the newest batch that gave one. */
export async function refreshConversations(
  db: Db,
  workspaceId: string,
  conversations: readonly { id: string; status: string | null }[],
): Promise<void> {
  const c = sortedBy(conversations, (conversation) => conversation.id)
  await db.$executeRaw`
    UPDATE conversation SET
      message_count = m.count,
      started_at = coalesce(m.first_at, started_at),
      last_message_at = coalesce(m.last_at, last_message_at),
      status = coalesce(n.status, conversation.status)
    FROM unnest(${c.map((x) => x.id)}::uuid[], ${c.map((x) => x.status)}::text[]) AS n (id, status),
      LATERAL (
        SELECT count(*) FILTER (WHERE deleted_at IS NULL)::integer AS count,
          min(sent_at) AS first_at, max(sent_at) AS last_at
        FROM message WHERE workspace_id = ${workspaceId}::uuid AND conversation_id = n.id
      ) m
    WHERE conversation.workspace_id = ${workspaceId}::uuid AND conversation.id = n.id`
}

/** Writes messages and answers those that were new or changed; the guard makes any order of events end in the same state. */
export async function upsertMessages(
  db: Db,
  workspaceId: string,
  messages: readonly MessageWrite[],
  now: Date,
): Promise<WrittenMessage[]> {
  const m = sortedBy(messages, (message) => `${message.conversationId} ${message.externalId}`)
  return db.$queryRaw<WrittenMessage[]>`
    INSERT INTO message AS old (workspace_id, id, conversation_id, external_id, role, customer_id, agent_id,
      bot_name, text, sent_at, received_at, private, attachments, reply_to, cleaned, version, created, edited_at, deleted_at)
    SELECT ${workspaceId}::uuid, id, conversation_id, external_id, role, customer_id, agent_id,
      bot_name, CASE WHEN deleted_at IS NULL THEN text ELSE '' END, sent_at, ${now}, private AND deleted_at IS NULL,
      CASE WHEN deleted_at IS NULL THEN attachments ELSE '[]' END, reply_to, cleaned AND deleted_at IS NULL,
      CASE WHEN deleted_at IS NULL THEN version ELSE 0 END, created,
      CASE WHEN deleted_at IS NULL THEN edited_at END, deleted_at
    FROM unnest(
      ${m.map((x) => x.id)}::uuid[], ${m.map((x) => x.conversationId)}::uuid[],
      ${m.map((x) => x.externalId)}::text[], ${m.map((x) => x.role)}::text[],
      ${m.map((x) => x.customerId)}::uuid[], ${m.map((x) => x.agentId)}::uuid[],
      ${m.map((x) => x.botName)}::text[],
      ${m.map((x) => (x.text === null ? '' : Sealed.open(x.text)))}::text[],
      ${m.map((x) => x.sentAt)}::timestamptz[], ${m.map((x) => x.private)}::boolean[],
      ${m.map((x) => JSON.stringify(x.attachments))}::jsonb[], ${m.map((x) => x.replyTo)}::text[],
      ${m.map((x) => x.cleaned)}::boolean[], ${m.map((x) => String(x.version))}::bigint[],
      ${m.map((x) => x.created)}::boolean[], ${m.map((x) => x.editedAt)}::timestamptz[],
      ${m.map((x) => x.deletedAt)}::timestamptz[]
    ) AS n (id, conversation_id, external_id, role, customer_id, agent_id, bot_name, text, sent_at, private, attachments,
      reply_to, cleaned, version, created, edited_at, deleted_at)
    ON CONFLICT (workspace_id, conversation_id, external_id) DO UPDATE SET
      text = CASE WHEN ${GONE} THEN '' WHEN ${NEWER} THEN excluded.text ELSE old.text END,
      attachments = CASE WHEN ${GONE} THEN '[]' WHEN ${NEWER} THEN excluded.attachments ELSE old.attachments END,
      private = CASE WHEN ${GONE} THEN false WHEN ${NEWER} THEN excluded.private ELSE old.private END,
      cleaned = CASE WHEN ${GONE} THEN false WHEN ${NEWER} THEN excluded.cleaned ELSE old.cleaned END,
      edited_at = CASE WHEN ${GONE} THEN NULL WHEN ${NEWER} THEN excluded.edited_at ELSE old.edited_at END,
      version = CASE WHEN ${GONE} THEN 0 ELSE greatest(old.version, excluded.version) END,
      created = old.created OR excluded.created,
      deleted_at = least(old.deleted_at, excluded.deleted_at),
      sent_at = ${SENT_AT}
    WHERE ${NEWER} OR (excluded.created AND NOT old.created) OR old.sent_at <> ${SENT_AT}
      OR (excluded.deleted_at IS NOT NULL AND (old.deleted_at IS NULL OR excluded.deleted_at < old.deleted_at))
    RETURNING id, conversation_id AS "conversationId", external_id AS "externalId", (xmax = 0) AS inserted`
}

/** Of a deleted message nothing stays but that it was there. */
const GONE = Prisma.sql`coalesce(old.deleted_at, excluded.deleted_at) IS NOT NULL`

/** The same rule as isNewer in fold-events.ts; nothing is newer than a deletion. */
const NEWER = Prisma.sql`(old.role = excluded.role AND old.deleted_at IS NULL AND excluded.deleted_at IS NULL AND (
  excluded.version > old.version
  OR (excluded.version = old.version AND excluded.edited_at IS NOT NULL
    AND (old.edited_at IS NULL OR excluded.edited_at > old.edited_at))))`

/** A create knows best when its message was sent. */
const SENT_AT = Prisma.sql`(CASE
  WHEN old.created = excluded.created THEN least(old.sent_at, excluded.sent_at)
  WHEN old.created THEN old.sent_at ELSE excluded.sent_at END)`

export type UnreadMessage = {
  id: string
  conversationId: string
  customerId: string
  language: string | null
  text: Sealed
}

/** Customers' messages of these conversations that have no emotion under the model yet. */
export async function unreadMessages(
  db: Db,
  workspaceId: string,
  conversationIds: readonly string[],
  model: string,
): Promise<UnreadMessage[]> {
  const rows = await db.$queryRaw<(Omit<UnreadMessage, 'text'> & { text: string })[]>`
    SELECT m.id, m.conversation_id AS "conversationId", m.customer_id AS "customerId", c.language, m.text
    FROM message m
    JOIN conversation c ON c.workspace_id = m.workspace_id AND c.id = m.conversation_id
    LEFT JOIN emotion e ON e.workspace_id = m.workspace_id AND e.message_id = m.id AND e.model = ${model}
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.conversation_id = ANY (${conversationIds}::uuid[])
      AND m.role = 'customer' AND m.deleted_at IS NULL AND NOT m.private AND e.message_id IS NULL`
  return rows.map((row) => ({ ...row, text: seal(row.text) }))
}

/** The customer of each conversation that has one. */
export async function customersOf(
  db: Db,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; customer_id: string }[]>`
    SELECT id, customer_id FROM conversation
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${conversationIds}::uuid[])
      AND customer_id IS NOT NULL`
  return new Map(rows.map((row) => [row.id, row.customer_id]))
}

/** Every conversation that is a customer's, or that they have written in. */
export async function conversationsOf(db: Db, workspaceId: string, customerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM conversation WHERE workspace_id = ${workspaceId}::uuid AND customer_id = ${customerId}::uuid
    UNION
    SELECT conversation_id FROM message
    WHERE workspace_id = ${workspaceId}::uuid AND customer_id = ${customerId}::uuid`
  return rows.map((row) => row.id)
}

/** The conversations with these external ids that are there already. */
export async function conversationsNamed(
  db: Db,
  workspaceId: string,
  source: string,
  externalIds: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM conversation
    WHERE workspace_id = ${workspaceId}::uuid AND source = ${source} AND external_id = ANY (${externalIds}::text[])`
  return rows.map((row) => row.id)
}

/** Everybody whose conversations these are or who has written in them: those whose grounds decide what is read there. */
export async function customersIn(
  db: Db,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<string[]> {
  if (conversationIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT customer_id AS id FROM conversation
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${conversationIds}::uuid[]) AND customer_id IS NOT NULL
    UNION
    SELECT customer_id FROM message
    WHERE workspace_id = ${workspaceId}::uuid AND conversation_id = ANY (${conversationIds}::uuid[])
      AND customer_id IS NOT NULL`
  return rows.map((row) => row.id)
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
