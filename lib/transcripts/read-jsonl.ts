import { FIELDS } from './columns'
import { excerpt } from './excerpt'
import { ROW_BYTES_MAX } from './limits'
import type { TranscriptRow } from './message-event'
import { type RawRow, readRow, refuseBytes, refuseRow } from './read-row'
import { ignore, type Reading, type ReadState, tell } from './read-state'
import { lineEnd, textOf } from './scan-units'
import { newlineOf, windowEnd, windowIsFull } from './window'

const KNOWN = new Set<string>([...FIELDS, 'sender_role'])

/** Reads the next line; false when the chunk holds no whole line any more. */
export function readJsonlLine(reading: Reading): boolean {
  const { units, at, last, state } = reading
  const to = windowEnd(reading)
  const end = lineEnd(units, at, to, newlineOf(reading))

  if (end === -1 && windowIsFull(reading)) {
    tell(reading, {
      row: state.line,
      refusal: refuseRow(state.line, null, 'too-long', { max: ROW_BYTES_MAX, more: 0 }),
    })
    state.skippingLine = true
    return true
  }
  if (end === -1 && !last) return false

  const row = readLine(state, textOf(units.subarray(at, end === -1 ? to : end)))
  if (row) tell(reading, row)
  reading.at = end === -1 ? to : end + 1
  state.line += 1
  return true
}

function readLine(state: ReadState, text: string | null): TranscriptRow | null {
  const row = state.line
  if (text === null) return refuseBytes(row, state.layout?.encoding ?? 'utf-8')
  if (text.trim() === '') return null

  const value = parsed(text)
  if (value === undefined)
    return { row, refusal: refuseRow(row, null, 'not-json', { value: excerpt(text.trim()) }) }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { row, refusal: refuseRow(row, null, 'not-object', { value: excerpt(text.trim()) }) }
  }

  for (const key of Object.keys(value)) if (!KNOWN.has(key)) ignore(state, excerpt(key))
  const raw: RawRow & { sender_role?: unknown } = value
  return readRow(row, { ...raw, role: raw.role ?? raw.sender_role })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
