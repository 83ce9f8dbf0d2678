import type { Purpose } from '../../consent/purpose'
import { seal } from '../../consent/sealed'
import type { Sight } from '../../context'
import { type Db, Prisma } from '../../db'
import type { Emotion, Evidence } from '../../emotion/emotion'
import type { RiskReason } from '../../mood/mood'
import { probabilitiesOf } from '../moods/store'
import { type ListConversations, MESSAGES_SHOWN } from '../schema'

/** A conversation with what is inferred about it, which is null unless the purpose is allowed right now. */
export type ConversationRecord = {
  id: string
  externalId: string
  customerId: string | null
  customerExternalId: string | null
  customerName: string | null
  agentId: string | null
  agentName: string | null
  teamId: string | null
  teamName: string | null
  channel: string | null
  language: string | null
  outcome: string | null
  status: 'open' | 'closed'
  startedAt: Date
  lastMessageAt: Date
  messageCount: number
  leading: Emotion['leading'] | null
  confidence: number
  now: number
  lowest: number
  drops: number
  recoveries: number
  risk: number | null
  riskReasons: RiskReason[]
  sparkline: number[]
}

export type Scope = {
  workspaceId: string
  timeZone: string
  sight: Sight
  model: string
  purpose: Purpose
  at: Date
}

/** One page, newest first; asks for one row more than fits, so that the caller sees whether there is a next. */
export function pageOf(
  db: Db,
  scope: Scope,
  filters: ListConversations,
  after: { lastMessageAt: Date; id: string } | null,
  limit: number,
): Promise<ConversationRecord[]> {
  const beyond = after
    ? Prisma.sql`AND (c.last_message_at, c.id) < (${after.lastMessageAt}, ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<ConversationRecord[]>`
    WITH c AS MATERIALIZED (
      SELECT c.* ${matching(scope, filters)} ${beyond}
      ORDER BY c.last_message_at DESC, c.id DESC
      LIMIT ${limit + 1}
    )
    SELECT ${COLUMNS} FROM c ${joins(scope)}
    ORDER BY c.last_message_at DESC, c.id DESC`
}

export async function countOf(
  db: Db,
  scope: Scope,
  filters: ListConversations,
  most: number,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM (
      SELECT ${matching(scope, filters)} LIMIT ${most}
    ) AS found`
  return row?.count ?? 0
}

export async function findConversation(db: Db, scope: Scope, id: string): Promise<ConversationRecord | null> {
  const rows = await db.$queryRaw<ConversationRecord[]>`
    SELECT ${COLUMNS} FROM conversation c ${joins(scope)} WHERE ${seen(scope)} AND c.id = ${id}::uuid`
  return rows[0] ?? null
}

const COLUMNS = Prisma.sql`
  c.id, c.external_id AS "externalId", c.customer_id AS "customerId", cu.external_id AS "customerExternalId",
  cu.name AS "customerName", c.agent_id AS "agentId", a.name AS "agentName", c.team_id AS "teamId",
  t.name AS "teamName", c.channel, coalesce(c.language, nullif(cm.language, 'und')) AS language, c.outcome,
  c.status, c.started_at AS "startedAt", c.last_message_at AS "lastMessageAt",
  c.message_count AS "messageCount", cm.leading, cm.confidence, cm.now, cm.lowest, cm.drops, cm.recoveries,
  cm.risk, cm.risk_reasons AS "riskReasons", cm.sparkline`

/** The conversations that the filters match; it joins only what they ask about, so that a page costs what it shows. */
function matching(scope: Scope, filters: ListConversations): Prisma.Sql {
  const { q, language, emotion, shift } = filters
  return Prisma.sql`FROM conversation c ${q ? CUSTOMER : Prisma.empty}
    ${language || emotion || shift ? moodOf(scope) : Prisma.empty}
    WHERE ${where(scope, filters)}`
}

function joins(scope: Scope): Prisma.Sql {
  return Prisma.sql`${CUSTOMER}
    LEFT JOIN agent a ON a.workspace_id = c.workspace_id AND a.id = c.agent_id
    LEFT JOIN team t ON t.workspace_id = c.workspace_id AND t.id = c.team_id
    ${moodOf(scope)}`
}

const CUSTOMER = Prisma.sql`
  LEFT JOIN customer cu ON cu.workspace_id = c.workspace_id AND cu.id = c.customer_id`

/** The mood's summary, as far as the purpose is allowed right now. */
function moodOf({ model, purpose, at }: Scope): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN conversation_mood cm ON cm.workspace_id = c.workspace_id AND cm.conversation_id = c.id
      AND cm.model = ${model} AND app.has_ground(c.workspace_id, c.customer_id, ${purpose}, ${at})`
}

/** Authorisation is the first word of every question. */
function seen({ workspaceId, sight }: Scope): Prisma.Sql {
  const here = Prisma.sql`c.workspace_id = ${workspaceId}::uuid`
  return sight.kind === 'all' ? here : Prisma.sql`${here} AND c.team_id = ANY (${sight.teamIds}::uuid[])`
}

function where(scope: Scope, filters: ListConversations): Prisma.Sql {
  const { q, agent, team, channel, language, emotion, shift, from, to } = filters
  const conditions = [seen(scope)]
  if (agent) conditions.push(Prisma.sql`c.agent_id = ${agent}::uuid`)
  if (team) conditions.push(Prisma.sql`c.team_id = ${team}::uuid`)
  if (channel) conditions.push(Prisma.sql`c.channel = ${channel}`)
  if (language) conditions.push(Prisma.sql`coalesce(c.language, cm.language) = ${language}`)
  if (emotion) conditions.push(Prisma.sql`cm.leading = ${emotion}`)
  if (shift) conditions.push(SHIFTED[shift])
  if (from) conditions.push(Prisma.sql`c.last_message_at >= ${midnight(from, scope.timeZone)}`)
  if (to) {
    conditions.push(Prisma.sql`c.last_message_at < ${midnight(to, scope.timeZone)} + interval '1 day'`)
  }
  if (q) {
    const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(
      Prisma.sql`(c.external_id ILIKE ${pattern} OR cu.external_id ILIKE ${pattern} OR cu.name ILIKE ${pattern})`,
    )
  }
  return Prisma.join(conditions, ' AND ')
}

const SHIFTED = {
  any: Prisma.sql`cm.drops + cm.recoveries > 0`,
  drop: Prisma.sql`cm.drops > 0`,
  recovery: Prisma.sql`cm.recoveries > 0`,
}

function midnight(day: string, timeZone: string): Prisma.Sql {
  return Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${timeZone})`
}

/** The values that the conversations somebody sees have, for the filter menus. */
export async function facetsOf(db: Db, scope: Scope) {
  const [row] = await db.$queryRaw<
    {
      agents: string[] | null
      teams: string[] | null
      channels: string[] | null
      languages: string[] | null
      empty: boolean
    }[]
  >`
    SELECT array_agg(DISTINCT c.agent_id::text) FILTER (WHERE c.agent_id IS NOT NULL) AS agents,
      array_agg(DISTINCT c.team_id::text) FILTER (WHERE c.team_id IS NOT NULL) AS teams,
      array_agg(DISTINCT c.channel) FILTER (WHERE c.channel IS NOT NULL) AS channels,
      array_agg(DISTINCT c.language) FILTER (WHERE c.language IS NOT NULL) AS languages,
      count(*) = 0 AS empty
    FROM conversation c WHERE ${seen(scope)}`
  const { workspaceId } = scope
  const named = { select: { id: true, name: true }, orderBy: { name: 'asc' } } as const
  return {
    agents: await db.agent.findMany({ where: { workspaceId, id: { in: row?.agents ?? [] } }, ...named }),
    teams: await db.team.findMany({ where: { workspaceId, id: { in: row?.teams ?? [] } }, ...named }),
    channels: row?.channels ?? [],
    languages: row?.languages ?? [],
    empty: row?.empty ?? true,
  }
}

type MessageRecord = {
  id: string
  externalId: string
  role: 'customer' | 'agent' | 'bot'
  author: string | null
  customerId: string | null
  text: string
  sentAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  private: boolean
  attachments: { name: string }[]
  leading: Emotion['leading'] | null
  probabilities: number[]
  valence: number
  arousal: number
  confidence: number
  language: string
  evidence: Evidence[]
  model: string
  truncated: boolean
  moodValence: number | null
  low: number
  high: number
  moodLeading: Emotion['leading']
}

/** The turns of one conversation in order, words sealed, with what may be inferred from them right now. */
export async function messagesOf(db: Db, scope: Scope, conversationId: string, teamId: string | null) {
  const rows = await db.$queryRaw<MessageRecord[]>`
    SELECT m.id, m.external_id AS "externalId", m.role, coalesce(a.name, m.bot_name, cu.name) AS author,
      m.customer_id AS "customerId", m.text, m.sent_at AS "sentAt", m.edited_at AS "editedAt",
      m.deleted_at AS "deletedAt", m.private, m.attachments, e.leading, e.probabilities, e.valence, e.arousal,
      e.confidence, e.language, e.evidence, e.model, e.truncated, mo.valence AS "moodValence", mo.low, mo.high,
      mo.leading AS "moodLeading"
    FROM message m
    LEFT JOIN agent a ON a.workspace_id = m.workspace_id AND a.id = m.agent_id
    LEFT JOIN customer cu ON cu.workspace_id = m.workspace_id AND cu.id = m.customer_id
    LEFT JOIN emotion e ON e.workspace_id = m.workspace_id AND e.message_id = m.id AND e.model = ${scope.model}
      AND app.has_ground(m.workspace_id, m.customer_id, ${scope.purpose}, ${scope.at})
    LEFT JOIN mood mo ON mo.workspace_id = m.workspace_id AND mo.message_id = m.id AND mo.model = e.model
    WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.conversation_id = ${conversationId}::uuid
    ORDER BY m.sent_at, m.received_at, m.id
    LIMIT ${MESSAGES_SHOWN}`
  return rows.map(({ text, ...row }) => ({ ...row, words: seal(text, teamId), emotion: emotionOf(row) }))
}

function emotionOf(row: Omit<MessageRecord, 'text'>): Emotion | null {
  if (row.leading === null) return null
  const { leading, valence, arousal, confidence, language, evidence, model, truncated } = row
  const probabilities = probabilitiesOf(row.probabilities)
  return { leading, probabilities, valence, arousal, confidence, language, evidence, model, truncated }
}

/** The shifts of a conversation whose customer has given a ground; the caller has looked. */
export function shiftsOf(db: Db, scope: Scope, conversationId: string) {
  const { workspaceId, model } = scope
  return db.moodShift.findMany({ where: { workspaceId, conversationId, model } })
}
