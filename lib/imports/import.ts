import type { RowRefusal } from '../transcripts/message-event'
import type { Said } from '../wording/said'

/** On what ground the customers of a file may be analysed: they agreed, they were told and can say no, or not at all. */
export const IMPORT_GROUNDS = ['agreed', 'informed', 'none'] as const
export type ImportGround = (typeof IMPORT_GROUNDS)[number]

export type ImportCounts = { stored: number; already: number; updated: number; refused: number }

/** Where an import stands. A running one goes on from `offset`, whoever asks and whenever. */
export type Import = ImportCounts & {
  id: string
  fileName: string
  size: number
  ground: ImportGround
  reference: string | null
  status: 'running' | 'done' | 'cancelled' | 'failed'
  /** Bytes of the file that have been taken in for good. */
  offset: number
  /** Customers' messages that were read for their emotion; rows that were already here may be among them. */
  read: number
  /** Why the whole file was refused; worded as `files.CODE`. */
  failure: Said | null
  startedBy: string | null
  createdAt: Date
  finishedAt: Date | null
}

/** The answer to one chunk: where the import stands now, and the rows of this chunk that were refused (at most 20). */
export type ImportProgress = { import: Import; problems: RowRefusal[] }

/** Bytes that a chunk usually holds; one that holds no whole row is sent again with up to ROW_BYTES_MAX. */
export const CHUNK_BYTES = 256_000
