import { type Db, Prisma } from '../db'
import type { RowRefusal } from '../transcripts/message-event'
import type { ReadState } from '../transcripts/read-state'
import type { Said } from '../wording/said'
import type { Import, ImportCounts, ImportGround } from './import'

type ImportRecord = Omit<Import, 'size' | 'offset'> & {
  size: bigint
  offset: bigint
  state: ReadState | null
}

const COLUMNS = Prisma.sql`
  i.id, i.file_name AS "fileName", i.size, i.ground, i.reference, i.status, i.state, i."offset", i.stored,
  i.already, i.updated, i.refused, i.read, i.failure, i.created_at AS "createdAt", i.finished_at AS "finishedAt",
  u.name AS "startedBy"`

const TABLES = Prisma.sql`
  transcript_import i LEFT JOIN "user" u ON u.workspace_id = i.workspace_id AND u.id = i.user_id`

export type StoredImport = Import & { state: ReadState | null }

export function insertImport(
  db: Db,
  workspaceId: string,
  input: {
    id: string
    userId: string | null
    fileName: string
    size: number
    ground: ImportGround
    reference: string | null
    createdAt: Date
  },
) {
  const counts = { stored: 0, already: 0, updated: 0, refused: 0, read: 0 }
  return db.transcriptImport.create({
    data: { workspaceId, ...input, size: BigInt(input.size), status: 'running', offset: 0n, ...counts },
  })
}

/** Takes the import's row until the transaction ends, so that two tabs send one after the other. */
export async function lockImport(db: Db, workspaceId: string, id: string): Promise<StoredImport | null> {
  const rows = await db.$queryRaw<ImportRecord[]>`
    SELECT ${COLUMNS} FROM ${TABLES}
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.id = ${id}::uuid FOR UPDATE OF i`
  return rows[0] ? fromRecord(rows[0]) : null
}

export async function findImport(db: Db, workspaceId: string, id: string): Promise<StoredImport | null> {
  const rows = await db.$queryRaw<ImportRecord[]>`
    SELECT ${COLUMNS} FROM ${TABLES} WHERE i.workspace_id = ${workspaceId}::uuid AND i.id = ${id}::uuid`
  return rows[0] ? fromRecord(rows[0]) : null
}

export async function newestImports(db: Db, workspaceId: string, most: number): Promise<StoredImport[]> {
  const rows = await db.$queryRaw<ImportRecord[]>`
    SELECT ${COLUMNS} FROM ${TABLES} WHERE i.workspace_id = ${workspaceId}::uuid
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${most}`
  return rows.map(fromRecord)
}

function fromRecord({ size, offset, ...rest }: ImportRecord): StoredImport {
  return { ...rest, size: Number(size), offset: Number(offset) }
}

export function advanceImport(
  db: Db,
  workspaceId: string,
  id: string,
  change: ImportCounts & {
    read: number
    state: ReadState
    offset: number
    status: Import['status']
    failure: Said | null
    finishedAt: Date | null
  },
) {
  const { state, offset, failure, ...rest } = change
  return db.transcriptImport.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { ...rest, state, offset: BigInt(offset), failure: failure ?? Prisma.DbNull },
  })
}

/** False when the import was no longer running. */
export async function setCancelled(db: Db, workspaceId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.transcriptImport.updateMany({
    where: { workspaceId, id, status: 'running' },
    data: { status: 'cancelled', finishedAt: now },
  })
  return count === 1
}

export type ImportRow = {
  row: number
  outcome: 'stored' | 'already' | 'updated' | 'refused'
  conversationId: string | null
  messageId: string | null
  field: string | null
  code: string | null
  params: RowRefusal['params'] | null
}

export async function insertRows(db: Db, workspaceId: string, importId: string, r: readonly ImportRow[]) {
  if (r.length === 0) return
  await db.$executeRaw`
    INSERT INTO transcript_import_row (workspace_id, import_id, "row", outcome, conversation_id, message_id,
      field, code, params)
    SELECT ${workspaceId}::uuid, ${importId}::uuid, n.* FROM unnest(
      ${r.map((x) => x.row)}::integer[], ${r.map((x) => x.outcome)}::text[],
      ${r.map((x) => x.conversationId)}::text[], ${r.map((x) => x.messageId)}::text[],
      ${r.map((x) => x.field)}::text[], ${r.map((x) => x.code)}::text[],
      ${r.map((x) => x.params && JSON.stringify(x.params))}::jsonb[]
    ) AS n`
}

export async function rowsAfter(db: Db, workspaceId: string, importId: string, row: number, most: number) {
  const rows = await db.transcriptImportRow.findMany({
    where: { workspaceId, importId, row: { gt: row } },
    orderBy: { row: 'asc' },
    take: most,
    omit: { workspaceId: true, importId: true },
  })
  return rows as ImportRow[]
}
