import { whySealed } from '../../consent/policy'
import type { SealedReason } from '../../consent/purpose'
import { groundsOf } from '../../consent/store'
import { type Context, sightOf } from '../../context'
import { MODEL } from '../../emotion/analyse'
import type { ConversationFacets, ConversationPage, ConversationRow } from '../conversation'
import { readCursor, writeCursor } from '../cursor'
import { type ListConversations, PAGE_SIZE } from '../schema'
import { type ConversationRecord, countOf, facetsOf, pageOf, type Scope } from './store'

const MOST_COUNTED = 10_000
const SILENT_MS = 24 * 3_600_000

/** A page of the conversations that this person may see, newest first, with what may be shown of their moods. */
export async function listConversations(
  context: Context,
  filters: ListConversations,
): Promise<ConversationPage> {
  const scope = scopeOf(context)
  const after = filters.after ? readCursor(filters.after) : null
  const records = await pageOf(context.db, scope, filters, after, PAGE_SIZE)
  const shown = records.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    rows: await rowsOf(context, shown),
    next: last && records.length > PAGE_SIZE ? writeCursor(last.lastMessageAt, last.id) : null,
    total: await countOf(context.db, scope, filters, MOST_COUNTED),
  }
}

/** The values that the filter menus offer this person. */
export function loadFacets(context: Context): Promise<ConversationFacets> {
  return facetsOf(context.db, scopeOf(context))
}

export function scopeOf(context: Context): Scope {
  const { id, timeZone } = context.workspace
  return {
    workspaceId: id,
    timeZone,
    sight: sightOf(context),
    model: MODEL,
    purpose: 'emotion',
    at: context.now,
  }
}

export async function rowsOf(
  context: Context,
  records: readonly ConversationRecord[],
): Promise<ConversationRow[]> {
  const customerIds = records.flatMap((record) => record.customerId ?? [])
  const grounds = await groundsOf(context.db, context.workspace.id, customerIds)
  return records.map((record) => {
    const ground = grounds.get(record.customerId ?? '')
    const sealed = ground ? whySealed(ground, 'emotion', context.now) : null
    return { ...rowOf(record, sealed), status: statusOf(record, context.now) }
  })
}

/** History that never said it was closed is not open for ever: after a day of silence a chat counts as ended. */
function statusOf({ status, lastMessageAt }: ConversationRecord, now: Date): ConversationRow['status'] {
  return status === 'open' && +now - +lastMessageAt > SILENT_MS ? 'silent' : status
}

function rowOf(record: ConversationRecord, sealed: SealedReason | null): ConversationRow {
  const { id, externalId, channel, language, status, startedAt, lastMessageAt, messageCount } = record
  const mood = sealed ? null : moodOf(record)
  return {
    ...{ id, externalId, channel, language, status, startedAt, lastMessageAt, messageCount },
    customer: record.customerId
      ? { id: record.customerId, externalId: record.customerExternalId ?? '', name: record.customerName }
      : null,
    agent: record.agentId ? { id: record.agentId, name: record.agentName ?? '' } : null,
    team: record.teamId ? { id: record.teamId, name: record.teamName ?? '' } : null,
    mood,
    sealed: sealed ?? (mood || !record.customerId ? null : { reason: 'not-analysed', at: null }),
  }
}

function moodOf(record: ConversationRecord): ConversationRow['mood'] {
  if (record.leading === null) return null
  const { leading, confidence, now, lowest, drops, recoveries, risk, sparkline } = record
  return { leading, confidence, now, lowest, drops, recoveries, risk, sparkline }
}
