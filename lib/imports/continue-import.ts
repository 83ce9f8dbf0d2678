import { seal } from '../consent/sealed'
import { type Context, requireRole } from '../context'
import type { IncomingMessage } from '../conversations/fold-events'
import { ingestMessages, type Outcome } from '../conversations/ingest-messages'
import { Refusal } from '../errors'
import type { RowRefusal, TranscriptRow } from '../transcripts/message-event'
import { readChunk, startReading } from '../transcripts/read-chunk'
import type { ImportProgress } from './import'
import { publicPart, requireImport } from './require-import'
import type { ContinueImport } from './schema'
import { advanceImport, type ImportRow, insertRows, lockImport, type StoredImport } from './store'

/** The most rows that one transaction takes in, so that a chunk of very short ones does not hold it for long. */
const ROWS_MAX = 5_000

/** The most refused rows that one answer shows; the report has them all. */
const PROBLEMS_SHOWN = 20

/**
 * Takes in the whole rows of the next bytes of a file, together with how far it got: one transaction.
 * A chunk that does not begin where the import stands changes nothing, so sending again after a lost answer is safe.
 */
export async function continueImport(context: Context, input: ContinueImport): Promise<ImportProgress> {
  requireRole(context, 'admin')
  const { db, workspace } = context
  const current = await lockImport(db, workspace.id, input.importId)
  if (!current) throw new Refusal('not-found', 'import')
  if (current.status !== 'running' || input.offset !== current.offset) {
    return { import: publicPart(current), problems: [] }
  }

  const last = input.offset + input.chunk.length >= current.size
  const read = readChunk(current.state ?? startReading(current.fileName), input.chunk, {
    last,
    rowsMax: ROWS_MAX,
  })
  const { rows, moodsRead } = await takeIn(context, current, read.rows)
  await insertRows(db, workspace.id, current.id, rows)

  const offset = current.offset + read.consumed
  const status = read.refusal ? 'failed' : last && offset >= current.size ? 'done' : 'running'
  await advanceImport(db, workspace.id, current.id, {
    ...added(current, rows),
    read: current.read + moodsRead,
    state: read.state,
    offset,
    status,
    failure: read.refusal,
    finishedAt: status === 'running' ? null : context.now,
  })
  const problems = read.rows.flatMap((row) => ('refusal' in row ? [row.refusal] : []))
  return { import: await requireImport(context, current.id), problems: problems.slice(0, PROBLEMS_SHOWN) }
}

async function takeIn(
  context: Context,
  current: StoredImport,
  rows: TranscriptRow[],
): Promise<{ rows: ImportRow[]; moodsRead: number }> {
  const messages = rows.flatMap((row) => ('event' in row ? [incoming(row)] : []))
  const agreement = { source: 'import', reference: current.reference }
  const { outcomes, read: moodsRead } = await ingestMessages(context, {
    source: 'import',
    messages,
    ...(current.ground === 'agreed' && { agreement }),
  })
  const reported = rows.map((row) =>
    'event' in row ? taken(incoming(row), outcomes.get(row.row) ?? 'already') : refused(row.refusal),
  )
  return { rows: reported, moodsRead }
}

function incoming({ row, event }: Extract<TranscriptRow, { event: unknown }>): IncomingMessage {
  return { ...event, row, text: seal(event.text) }
}

function taken({ row, conversationId, messageId }: IncomingMessage, outcome: Outcome): ImportRow {
  return { row, outcome, conversationId, messageId, field: null, code: null, params: null }
}

function refused({ row, field, code, params }: RowRefusal): ImportRow {
  return { row, outcome: 'refused', conversationId: null, messageId: null, field, code, params }
}

function added(current: StoredImport, rows: readonly ImportRow[]) {
  const count = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return {
    stored: current.stored + count('stored'),
    already: current.already + count('already'),
    updated: current.updated + count('updated'),
    refused: current.refused + count('refused'),
  }
}
