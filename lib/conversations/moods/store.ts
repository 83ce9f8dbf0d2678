import type { Purpose } from '../../consent/purpose'
import { type Db, Prisma } from '../../db'
import { EMOTIONS, type Emotion } from '../../emotion/emotion'
import type { Mood, Risk, Shift, Turn } from '../../mood/mood'

export type ReadMessage = { messageId: string; emotion: Emotion }

export type ConversationReading = {
  conversationId: string
  moods: { messageId: string; mood: Mood }[]
  shifts: Shift[]
  summary: {
    leading: string
    confidence: number
    now: number
    lowest: number
    drops: number
    recoveries: number
    risk: Risk | null
    language: string
    sparkline: number[]
  } | null
}

/** Only what a ground allows at this moment; the database's triggers refuse the rest. */
export async function insertEmotions(
  db: Db,
  workspaceId: string,
  read: readonly ReadMessage[],
): Promise<void> {
  if (read.length === 0) return
  const e = read.map(({ emotion }) => emotion)
  const probabilities = e.flatMap((x) => EMOTIONS.map((name) => x.probabilities[name]))
  await db.$executeRaw`
    INSERT INTO emotion (workspace_id, message_id, model, "leading", probabilities, valence, arousal, confidence,
      language, evidence, truncated)
    SELECT ${workspaceId}::uuid, message_id, model, "leading",
      (${probabilities}::real[])[8 * (i::integer - 1) + 1 : 8 * i::integer],
      valence, arousal, confidence, language, evidence, truncated
    FROM unnest(
      ${read.map((x) => x.messageId)}::uuid[], ${e.map((x) => x.model)}::text[],
      ${e.map((x) => x.leading)}::text[], ${e.map((x) => x.valence)}::real[],
      ${e.map((x) => x.arousal)}::real[], ${e.map((x) => x.confidence)}::real[],
      ${e.map((x) => x.language)}::text[], ${e.map((x) => JSON.stringify(x.evidence))}::jsonb[],
      ${e.map((x) => x.truncated)}::boolean[]
    ) WITH ORDINALITY AS n (message_id, model, "leading", valence, arousal, confidence, language, evidence,
      truncated, i)
    ON CONFLICT DO NOTHING`
}

/** What was inferred from words that have changed since, or from a customer who said no. */
export async function eraseEmotions(
  db: Db,
  workspaceId: string,
  of: { messageIds: readonly string[] } | { customerId: string },
): Promise<void> {
  const whose =
    'customerId' in of
      ? Prisma.sql`IN (SELECT id FROM message
          WHERE workspace_id = ${workspaceId}::uuid AND customer_id = ${of.customerId}::uuid)`
      : Prisma.sql`= ANY (${of.messageIds}::uuid[])`
  const here = Prisma.sql`workspace_id = ${workspaceId}::uuid`
  await db.$executeRaw`DELETE FROM emotion WHERE ${here} AND message_id ${whose}`
  await db.$executeRaw`DELETE FROM mood WHERE ${here} AND message_id ${whose}`
  await db.$executeRaw`DELETE FROM mood_shift WHERE ${here} AND message_id ${whose}`
}

export type TurnRow = { conversationId: string; language: string | null; turn: Turn }

/** The turns of conversations in order: replies, and the messages with their emotion of customers who allow it at that instant. */
export async function turnsOf(
  db: Db,
  workspaceId: string,
  conversationIds: readonly string[],
  { model, purpose, at }: { model: string; purpose: Purpose; at: Date },
): Promise<TurnRow[]> {
  const rows = await db.$queryRaw<TurnRecord[]>`
    WITH allowed AS MATERIALIZED (
      SELECT id FROM (
        SELECT DISTINCT customer_id AS id FROM message
        WHERE workspace_id = ${workspaceId}::uuid AND conversation_id = ANY (${conversationIds}::uuid[])
          AND customer_id IS NOT NULL
      ) AS writers
      WHERE app.has_ground(${workspaceId}::uuid, id, ${purpose}, ${at})
    )
    SELECT m.conversation_id AS "conversationId", m.id, m.role, m.sent_at AS "sentAt", e.leading,
      e.probabilities, e.valence, e.arousal, e.confidence, e.language
    FROM message m
    LEFT JOIN emotion e ON e.workspace_id = m.workspace_id AND e.message_id = m.id AND e.model = ${model}
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.conversation_id = ANY (${conversationIds}::uuid[])
      AND m.deleted_at IS NULL AND NOT m.private AND (
        m.role <> 'customer'
        OR (e.message_id IS NOT NULL AND m.customer_id IN (SELECT id FROM allowed)))
    ORDER BY m.conversation_id, m.sent_at, m.received_at, m.id`
  return rows.map((row) => ({
    conversationId: row.conversationId,
    language: row.language,
    turn: turnOf(row),
  }))
}

type TurnRecord = {
  conversationId: string
  id: string
  role: 'customer' | 'agent' | 'bot'
  sentAt: Date
  leading: Emotion['leading']
  probabilities: number[]
  valence: number
  arousal: number
  confidence: number
  language: string | null
}

function turnOf(row: TurnRecord): Turn {
  const at = +row.sentAt
  if (row.role !== 'customer') return { kind: 'reply', messageId: row.id, at, by: row.role }
  const { leading, valence, arousal, confidence } = row
  const probabilities = probabilitiesOf(row.probabilities)
  return {
    kind: 'customer',
    messageId: row.id,
    at,
    emotion: { leading, probabilities, valence, arousal, confidence },
  }
}

export function probabilitiesOf(stored: readonly number[]): Emotion['probabilities'] {
  return Object.fromEntries(EMOTIONS.map((name, i) => [name, stored[i] ?? 0])) as Emotion['probabilities']
}

/** Replaces all that is kept of these conversations' moods under one model. */
export async function replaceMoods(
  db: Db,
  workspaceId: string,
  conversationIds: readonly string[],
  readings: readonly ConversationReading[],
  model: string,
): Promise<void> {
  const here = Prisma.sql`workspace_id = ${workspaceId}::uuid AND model = ${model}`
  await db.$executeRaw`
    DELETE FROM mood WHERE ${here} AND message_id IN (SELECT id FROM message
      WHERE workspace_id = ${workspaceId}::uuid AND conversation_id = ANY (${conversationIds}::uuid[]))`
  await db.$executeRaw`DELETE FROM mood_shift WHERE ${here} AND conversation_id = ANY (${conversationIds}::uuid[])`
  await db.$executeRaw`
    DELETE FROM conversation_mood WHERE ${here} AND conversation_id = ANY (${conversationIds}::uuid[])`
  await insertMoods(db, workspaceId, readings, model)
  await insertShifts(db, workspaceId, readings, model)
  await insertSummaries(db, workspaceId, readings, model)
}

async function insertMoods(
  db: Db,
  workspaceId: string,
  readings: readonly ConversationReading[],
  model: string,
) {
  const m = readings.flatMap((reading) => reading.moods)
  if (m.length === 0) return
  await db.$executeRaw`
    INSERT INTO mood (workspace_id, message_id, model, valence, low, high, "leading")
    SELECT ${workspaceId}::uuid, message_id, ${model}, valence, low, high, "leading"
    FROM unnest(
      ${m.map((x) => x.messageId)}::uuid[], ${m.map((x) => x.mood.valence)}::real[],
      ${m.map((x) => x.mood.band[0])}::real[], ${m.map((x) => x.mood.band[1])}::real[],
      ${m.map((x) => x.mood.leading)}::text[]
    ) AS n (message_id, valence, low, high, "leading")`
}

async function insertShifts(
  db: Db,
  workspaceId: string,
  readings: readonly ConversationReading[],
  model: string,
) {
  const s = readings.flatMap((reading) =>
    reading.shifts.map((shift) => ({ ...shift, conversationId: reading.conversationId })),
  )
  if (s.length === 0) return
  await db.$executeRaw`
    INSERT INTO mood_shift (workspace_id, message_id, kind, model, conversation_id, after_message_id, "from",
      "to", size, confidence)
    SELECT ${workspaceId}::uuid, message_id, kind, ${model}, conversation_id, after_message_id, "from", "to",
      size, confidence
    FROM unnest(
      ${s.map((x) => x.at)}::uuid[], ${s.map((x) => x.kind)}::text[], ${s.map((x) => x.conversationId)}::uuid[],
      ${s.map((x) => x.after)}::uuid[], ${s.map((x) => x.from)}::text[], ${s.map((x) => x.to)}::text[],
      ${s.map((x) => x.size)}::real[], ${s.map((x) => x.confidence)}::real[]
    ) AS n (message_id, kind, conversation_id, after_message_id, "from", "to", size, confidence)
    ON CONFLICT DO NOTHING`
}

async function insertSummaries(
  db: Db,
  workspaceId: string,
  readings: readonly ConversationReading[],
  model: string,
) {
  const rows = readings.flatMap(({ conversationId, summary }) => {
    if (!summary) return []
    const { risk, ...rest } = summary
    return [
      {
        workspaceId,
        conversationId,
        model,
        ...rest,
        risk: risk?.value ?? null,
        riskReasons: risk?.reasons ?? [],
      },
    ]
  })
  if (rows.length > 0) await db.conversationMood.createMany({ data: rows })
}
