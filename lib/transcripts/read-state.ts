import type { Columns } from './columns'
import { IGNORED_NAMES_MAX } from './limits'
import type { FileRefusal, RowRefusal, TranscriptRow } from './message-event'
import type { Layout } from './recognise-format'
import type { RowCode } from './refusal-codes'
import type { Units } from './scan-units'

/** Where the reading of a file stands: plain JSON, so that it can stop here and go on anywhere. */
export type ReadState = {
  fileName: string
  /** Null until the first bytes have told. */
  layout: Layout | null
  /** CSV's columns; null before the header and for JSONL. */
  columns: Columns | null
  /** The line that the next byte belongs to, from 1. */
  line: number
  /** True inside a line of which the rest is to be dropped. */
  skippingLine: boolean
  /** A CSV row that could not be read, and how many lines are lost with it so far. */
  broken: { row: number; code: RowCode; params: RowRefusal['params']; lines: number } | null
  rows: number
  refused: number
  /** Columns and fields that mean nothing here, with the number of rows they stood in (CSV: 1, the header). */
  ignored: { name: string; rows: number }[]
  /** How often a further name was ignored. */
  ignoredMore: number
  done: boolean
}

/** One chunk being read: the state is a draft of its own, `at` counts code units. */
export type Reading = {
  state: ReadState
  layout: Layout
  units: Units
  at: number
  last: boolean
  rows: TranscriptRow[]
  refusal: FileRefusal | null
}

/** The state before a file's first byte. */
export function startReading(fileName = ''): ReadState {
  return {
    fileName,
    layout: null,
    columns: null,
    line: 1,
    skippingLine: false,
    broken: null,
    rows: 0,
    refused: 0,
    ignored: [],
    ignoredMore: 0,
    done: false,
  }
}

/** Adds a row to what the chunk has brought. */
export function tell(reading: Reading, row: TranscriptRow): void {
  reading.rows.push(row)
  reading.state.rows += 1
  if ('refusal' in row) reading.state.refused += 1
}

/** Remembers a field that was ignored; names are the file's, so they never become keys. */
export function ignore(state: ReadState, name: string): void {
  const known = state.ignored.find((ignored) => ignored.name === name)
  if (known) known.rows += 1
  else if (state.ignored.length < IGNORED_NAMES_MAX) state.ignored.push({ name, rows: 1 })
  else state.ignoredMore += 1
}
