import { ROW_BYTES_MAX } from './limits'
import type { FileRefusal, TranscriptRow } from './message-event'
import { type ReadState, readChunk, startReading } from './read-chunk'

export const HEADER = 'conversation_id,message_id,role,text,sent_at'

/** A good JSONL row, changed as a test wants it. */
export function sampleRow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    conversation_id: 'c-1',
    message_id: 'm-1',
    role: 'customer',
    text: 'My parcel is still not here',
    sent_at: '2026-03-01T10:00:00+01:00',
    ...changes,
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export type FileRead = {
  rows: TranscriptRow[]
  refusal: FileRefusal | null
  state: ReadState
  chunks: number
}

/** Reads a whole file in chunks of the given sizes (the last one repeats), growing a chunk when asked to; the state goes through JSON each time. */
export function readFile(bytes: Uint8Array, sizes: number[] = [ROW_BYTES_MAX], fileName = ''): FileRead {
  let state = startReading(fileName)
  const rows: TranscriptRow[] = []
  let [offset, grown, chunks] = [0, 0, 0]

  for (;;) {
    const size = (sizes[Math.min(chunks, sizes.length - 1)] ?? ROW_BYTES_MAX) + grown
    const chunk = bytes.subarray(offset, offset + Math.min(size, ROW_BYTES_MAX))
    const read = readChunk(state, chunk, { last: offset + chunk.length >= bytes.length })
    chunks += 1
    rows.push(...read.rows)
    state = JSON.parse(JSON.stringify(read.state)) as ReadState
    if (state.done) return { rows, refusal: read.refusal, state, chunks }
    offset += read.consumed
    grown = read.consumed === 0 ? 2 * grown + 64 : 0
  }
}

export function readText(text: string, fileName = ''): FileRead {
  return readFile(bytesOf(text), [ROW_BYTES_MAX], fileName)
}

export function readJsonl(...rows: Record<string, unknown>[]): FileRead {
  return readText(rows.map((row) => JSON.stringify(row)).join('\n'))
}

/** `line field code` of a refusal, `line id` of an event: short enough to compare in a table. */
export function gist(rows: TranscriptRow[]): string[] {
  return rows.map((row) =>
    'event' in row
      ? `${row.row} ${row.event.messageId}`
      : `${row.row} ${row.refusal.field ?? '*'} ${row.refusal.code}`,
  )
}
