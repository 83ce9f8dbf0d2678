import { RECOGNISED_BYTES } from './limits'
import type { FileRefusal, TranscriptRow } from './message-event'
import { readCsvRow, tellBroken } from './read-csv'
import { readJsonlLine } from './read-jsonl'
import type { Reading, ReadState } from './read-state'
import { type Layout, recogniseFormat } from './recognise-format'
import { toUnits } from './scan-units'
import { newlineOf, unitBytes } from './window'

export { startReading } from './read-state'
export type { ReadState }

export type ChunkRead = {
  state: ReadState
  rows: TranscriptRow[]
  /** Send what comes after these bytes next; 0 asks for a longer chunk from the same place. */
  consumed: number
  /** When set, nothing more is read. */
  refusal: FileRefusal | null
}

/**
 * Reads the whole rows of the next bytes of a file; `last` says that the file ends with them. The same file gives the
 * same rows however it is cut: chunks of ROW_BYTES_MAX always get on, shorter ones may be asked to grow.
 */
export function readChunk(
  state: ReadState,
  bytes: Uint8Array,
  { last, rowsMax = Number.POSITIVE_INFINITY }: { last: boolean; rowsMax?: number },
): ChunkRead {
  if (state.done) return { state, rows: [], consumed: bytes.length, refusal: null }
  const begun = begin(state, bytes, last)
  if (!('layout' in begun)) return begun

  const start = state.layout ? 0 : begun.layout.bomLength
  const reading: Reading = {
    state: { ...structuredClone(state), layout: begun.layout },
    layout: begun.layout,
    units: toUnits(bytes.subarray(start), begun.layout.encoding),
    at: 0,
    last,
    rows: [],
    refusal: null,
  }
  while (reading.rows.length < rowsMax && readOn(reading));
  return finish(reading, start + reading.at * unitBytes(reading), bytes.length)
}

function begin(state: ReadState, bytes: Uint8Array, last: boolean): { layout: Layout } | ChunkRead {
  if (state.layout) return { layout: state.layout }
  if (bytes.length < RECOGNISED_BYTES && !last) return { state, rows: [], consumed: 0, refusal: null }

  const recognised = recogniseFormat(bytes, state.fileName)
  if ('layout' in recognised) return recognised
  return { state: { ...state, done: true }, rows: [], consumed: bytes.length, refusal: recognised.refusal }
}

function readOn(reading: Reading): boolean {
  if (reading.at >= reading.units.length) return false
  if (reading.state.skippingLine) return skipLine(reading)
  return reading.layout.format === 'csv' ? readCsvRow(reading) : readJsonlLine(reading)
}

function skipLine(reading: Reading): boolean {
  const end = reading.units.indexOf(newlineOf(reading), reading.at)
  reading.at = end === -1 ? reading.units.length : end + 1
  if (end === -1) return false
  reading.state.skippingLine = false
  reading.state.line += 1
  return true
}

function finish(reading: Reading, read: number, length: number): ChunkRead {
  const { state, rows, last } = reading
  if (reading.refusal)
    return { state: { ...state, done: true }, rows: [], consumed: length, refusal: reading.refusal }

  const ended = last && reading.at >= reading.units.length
  if (!ended) return { state, rows, consumed: read, refusal: null }
  tellBroken(reading)
  const refusal = state.rows === 0 ? { code: 'no-rows', params: { file: state.fileName } } : null
  return { state: { ...state, done: true }, rows, consumed: length, refusal }
}
