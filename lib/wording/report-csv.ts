import { stringify } from 'csv-stringify/sync'
import { type Locale, say } from './say'

/** What became of one row of an import. */
export type ReportRow = {
  row: number
  outcome: string
  conversationId: string | null
  messageId: string | null
  field: string | null
  code: string | null
  params: Record<string, string | number> | null
}

/** The first line of a report, with the mark by which spreadsheets know UTF-8. */
export const REPORT_HEAD = '\uFEFFrow,outcome,conversation_id,message_id,field,reason\r\n'

/** One line of a report, with the reason in words; what a spreadsheet would take for a formula is made text. */
export function reportLine(
  locale: Locale,
  { row, outcome, conversationId, messageId, field, code, params }: ReportRow,
) {
  const reason = code === null ? '' : say(locale, 'rows', { code, params: params ?? {} })
  return stringify([[row, outcome, conversationId, messageId, field, reason]], {
    escape_formulas: true,
    quoted_match: /\r/,
    record_delimiter: 'windows',
  })
}
