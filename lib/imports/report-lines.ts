import { stringify } from 'csv-stringify/sync'
import { type Locale, say } from '../wording/say'
import type { ImportRow } from './store'

const COLUMNS = ['row', 'outcome', 'conversation_id', 'message_id', 'field', 'reason']

/** The heading of a report, with the mark by which spreadsheets know UTF-8. */
export function reportHeading(): string {
  return `\uFEFF${stringify([COLUMNS])}`
}

/** Rows of a report as CSV, in the reader's language; what a spreadsheet would run as a formula is made text. */
export function reportLines(rows: readonly ImportRow[], locale: Locale): string {
  return stringify(
    rows.map(({ row, outcome, conversationId, messageId, field, code, params }) => [
      row,
      outcome,
      conversationId,
      messageId,
      field,
      code && say(locale, 'rows', { code, params: params ?? {} }),
    ]),
    { escape_formulas: true },
  )
}
