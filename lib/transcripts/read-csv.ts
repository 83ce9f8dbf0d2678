import { type Columns, matchColumns } from './columns'
import { cellsOf } from './csv-cells'
import { ROW_BYTES_MAX } from './limits'
import type { RowRefusal, TranscriptRow } from './message-event'
import { looksLikeRow, type RawRow, readRow, refuseBytes, refuseRow } from './read-row'
import { type Reading, tell } from './read-state'
import type { RowCode } from './refusal-codes'
import { count, lineEnd, QUOTE, type Stretch, scanCsvRow, textAnyhow, textOf, trimEnd } from './scan-units'
import { newlineOf, windowEnd, windowIsFull } from './window'

/** Reads the next row, or drops the next line after a broken one; false when the chunk holds no whole row any more. */
export function readCsvRow(reading: Reading): boolean {
  const found = nextStretch(reading)
  if (found.kind === 'more') return false
  if (!reading.state.columns) return readHeader(reading, found)
  if (found.kind === 'unreadable') return breakOff(reading, found)

  const { stretch } = found
  const read = readCells(reading, found, reading.state.columns)
  if ('fault' in read) return breakOff(reading, read.fault)
  if (reading.state.broken && !read.inStep) return dropLine(reading)

  tellBroken(reading)
  if (read.row) tell(reading, read.row)
  reading.at = stretch.next
  reading.state.line += stretch.lines
  return true
}

/** Tells of a broken row once it is known how many lines were lost with it. */
export function tellBroken(reading: Reading): void {
  const { broken } = reading.state
  if (!broken) return
  reading.state.broken = null
  const params = { ...broken.params, more: broken.lines - 1 }
  tell(reading, { row: broken.row, refusal: refuseRow(broken.row, null, broken.code, params) })
}

type Found = { kind: 'found'; stretch: Stretch; strayQuotes: boolean }
/** `ownFault`: what is wrong ends with the row's first line. */
type Unreadable = { kind: 'unreadable'; code: RowCode; params: RowRefusal['params']; ownFault: boolean }

/** The next row by its quotes, or the reason why there is none. */
function nextStretch(reading: Reading): Found | Unreadable | { kind: 'more' } {
  const { units, at, last } = reading
  const to = windowEnd(reading)
  const newline = newlineOf(reading)
  const scan = scanCsvRow(units, at, to, { delimiter: delimiterOf(reading), newline })
  if (scan.kind === 'row') return { kind: 'found', stretch: scan.stretch, strayQuotes: false }

  const end = lineEnd(units, at, to, newline)
  const openQuote = scan.kind === 'open' && scan.quoted
  const waits = scan.kind === 'open' || end === -1
  if (waits && windowIsFull(reading)) return tooLong(end !== -1 && openQuote ? 'quote-runs-on' : 'too-long')
  if (waits && !last) return { kind: 'more' }
  if (scan.kind === 'open' && !openQuote) return { kind: 'found', stretch: scan.stretch, strayQuotes: false }

  const quotedField = scan.kind === 'open' || scan.quotedField
  return singleLine(reading, { lineEndsAt: end === -1 ? to : end, quotedField })
}

function tooLong(code: RowCode): Unreadable {
  return { kind: 'unreadable', code, params: { max: ROW_BYTES_MAX }, ownFault: false }
}

/** A line with quotes inside an unquoted field is a row all the same when it has the right number of cells. */
function singleLine(
  reading: Reading,
  { lineEndsAt, quotedField }: { lineEndsAt: number; quotedField: boolean },
): Found | Unreadable {
  const { units, at, layout, state } = reading
  const stretch = {
    from: at,
    end: trimEnd(units, at, lineEndsAt),
    next: Math.min(lineEndsAt + 1, units.length),
  }
  const line = { ...stretch, lines: 1, delimiters: count(units, stretch, delimiterOf(reading)) }
  if (!quotedField && state.columns && line.delimiters >= state.columns.count - 1) {
    const text = textOf(units.subarray(at, line.end))
    const cells = text === null ? null : cellsOf(text, layout.delimiter, { strayQuotes: true })
    if (cells?.length === state.columns.count) return { kind: 'found', stretch: line, strayQuotes: true }
  }
  const ownFault = count(units, stretch, QUOTE) % 2 === 0
  return { kind: 'unreadable', code: 'broken-quotes', params: {}, ownFault }
}

function delimiterOf({ layout }: Reading): number {
  return layout.delimiter.charCodeAt(0)
}

/** `row` is null for a blank line; `inStep` says that rows surely begin where this one did. */
type Read = { row: TranscriptRow | null; inStep: boolean } | { fault: Unreadable }

function readCells(reading: Reading, { stretch, strayQuotes }: Found, columns: Columns): Read {
  const row = reading.state.line
  const broken = reading.state.broken !== null
  const text = textOf(reading.units.subarray(stretch.from, stretch.end))
  if (text === null) return { row: refuseBytes(row, reading.layout.encoding), inStep: !broken }

  if (blank(text, reading.layout.delimiter)) return { row: null, inStep: !broken }

  // A row that surely has too few cells need not be parsed: after an open quote there may be a megabyte of such lines.
  const few = stretch.delimiters < columns.count - 1
  const cells = few ? null : cellsOf(text, reading.layout.delimiter, { strayQuotes })
  if (
    !cells ||
    cells.length < columns.count ||
    cells.slice(columns.count).some((cell) => cell.trim() !== '')
  ) {
    const params = { found: cells?.length ?? stretch.delimiters + 1, expected: columns.count }
    return { fault: { kind: 'unreadable', code: 'columns-differ', params, ownFault: stretch.lines === 1 } }
  }
  const raw = rawOf(cells, columns)
  return { row: readRow(row, raw), inStep: !broken || looksLikeRow(raw) }
}

/** True for a line of separators only, as spreadsheets leave behind. */
function blank(text: string, delimiter: string): boolean {
  return text.replaceAll(delimiter, '').replaceAll('"', '').trim() === ''
}

function rawOf(cells: string[], columns: Columns): RawRow {
  const raw: RawRow = {}
  for (const { field, index } of columns.at) {
    const cell = cells[index] ?? ''
    if (field === 'text') raw.text = cell
    else if (field === 'attachments') raw.attachments = attachmentsOf(cell.trim())
    else raw[field] = cell.trim()
  }
  return raw
}

/** A JSON array, or names with a bar between them. */
function attachmentsOf(cell: string): unknown {
  if (!cell.startsWith('[')) {
    return cell.split('|').flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim() }]))
  }
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

function readHeader(reading: Reading, found: Found | Unreadable): boolean {
  const { state, layout, units } = reading
  if (found.kind === 'unreadable') {
    const code = found.code === 'too-long' ? 'header-too-long' : 'header-unreadable'
    reading.refusal = { code, params: { file: state.fileName } }
    return false
  }

  const text = textAnyhow(units.subarray(found.stretch.from, found.stretch.end))
  if (text.trim() !== '' && !/^sep=.$/iu.test(text)) {
    const matched = matchColumns(cellsOf(text, layout.delimiter) ?? [])
    if ('refusal' in matched) {
      reading.refusal = matched.refusal
      return false
    }
    state.columns = matched.columns
    state.ignored = matched.columns.ignored.map((name) => ({ name, rows: 1 }))
    state.ignoredMore = matched.columns.ignoredMore
  }
  reading.at = found.stretch.next
  state.line += found.stretch.lines
  return true
}

/** Gives up the row at hand; when its quotes may reach further, what follows its first line is tried line by line. */
function breakOff(reading: Reading, { code, params, ownFault }: Unreadable): boolean {
  const { state } = reading
  if (ownFault && !state.broken) {
    tell(reading, { row: state.line, refusal: refuseRow(state.line, null, code, { ...params, more: 0 }) })
  } else {
    state.broken ??= { row: state.line, code, params, lines: 0 }
  }
  return dropLine(reading)
}

function dropLine(reading: Reading): boolean {
  if (reading.state.broken) reading.state.broken.lines += 1
  reading.state.skippingLine = true
  return true
}
