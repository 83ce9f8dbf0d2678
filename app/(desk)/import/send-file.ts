import type { Import, ImportProgress } from '@/lib/imports/import'
import { CHUNK_BYTES } from '@/lib/imports/import'
import { ROW_BYTES_MAX } from '@/lib/transcripts/limits'
import type { RowRefusal } from '@/lib/transcripts/message-event'
import type { Said } from '@/lib/wording/said'

type Answer<T> = { ok: true; value: T } | { ok: false; said: Said }

export type Send = (input: {
  importId: string
  offset: number
  chunk: Uint8Array
}) => Promise<Answer<ImportProgress>>

export type Sending = {
  file: Pick<File, 'size' | 'slice'>
  from: Import
  send: Send
  onProgress: (now: Import, problems: RowRefusal[]) => void
  stopped: () => boolean
  /** Waits before a lost answer is asked for again. */
  pause: (ms: number) => Promise<void>
}

export type Ending =
  | { kind: 'ended'; import: Import }
  | { kind: 'lost'; import: Import }
  | { kind: 'refused'; said: Said }

const RETRIES_MS = [500, 2_000, 6_000]

/** Sends a file in slices from where its import stands, until the import has ended; the server says how far each slice got. */
export async function sendFile({ file, from, send, onProgress, stopped, pause }: Sending): Promise<Ending> {
  let now = from
  let bytes = CHUNK_BYTES
  while (now.status === 'running' && !stopped()) {
    const { offset } = now
    const chunk = new Uint8Array(await file.slice(offset, offset + bytes).arrayBuffer())
    const answer = await patiently(() => send({ importId: now.id, offset, chunk }), pause)
    if (answer === null) return { kind: 'lost', import: now }
    if (!answer.ok) return { kind: 'refused', said: answer.said }
    const { import: next, problems } = answer.value
    const stuck = next.status === 'running' && next.offset === offset
    if (stuck && bytes >= ROW_BYTES_MAX) return { kind: 'lost', import: next }
    bytes = stuck ? ROW_BYTES_MAX : CHUNK_BYTES
    now = next
    onProgress(now, problems)
  }
  return { kind: 'ended', import: now }
}

async function patiently<T>(ask: () => Promise<T>, pause: Sending['pause']): Promise<T | null> {
  for (const wait of RETRIES_MS) {
    try {
      return await ask()
    } catch {
      await pause(wait)
    }
  }
  return ask().catch(() => null)
}
