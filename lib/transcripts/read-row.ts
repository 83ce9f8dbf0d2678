import type { z } from 'zod'
import { cleanText } from './clean-text'
import type { Field } from './columns'
import { excerpt } from './excerpt'
import type { RowRefusal, TranscriptRow } from './message-event'
import type { Encoding } from './recognise-format'
import type { RowCode } from './refusal-codes'
import { eventOf, Row } from './schema'

/** A row's values by field, wherever they were read from. */
export type RawRow = { [F in Field]?: unknown }

/** Turns a row's values into an event, or says what is wrong with the first field that is. */
export function readRow(row: number, raw: RawRow): TranscriptRow {
  const present = withoutEmpty(raw)
  const read = Row.safeParse(present)
  if (read.success) return { row, event: eventOf(read.data, needsCleaning(present)) }

  const issue = read.error.issues[0]
  const [field = null, within] = (issue?.path ?? []) as (Field | undefined)[]
  const value = field === null ? undefined : present[field]
  const code = within === undefined ? ((issue?.message ?? 'not-object') as RowCode) : 'attachments-unreadable'
  return { row, refusal: refuseRow(row, field, code, { value: excerpt(value), ...maximumOf(issue) }) }
}

export function refuseRow(
  row: number,
  field: string | null,
  code: RowCode,
  params: RowRefusal['params'] = {},
): RowRefusal {
  return { row, field, code, params: { row, ...(field === null ? {} : { field }), ...params } }
}

/** Refuses a row whose bytes are no text. */
export function refuseBytes(row: number, encoding: Encoding): TranscriptRow {
  return { row, refusal: refuseRow(row, null, encoding === 'utf-8' ? 'not-utf-8' : 'not-utf-16') }
}

/** True when at least who wrote it or when can be read: prose that happens to have enough commas has neither. */
export function looksLikeRow(raw: RawRow): boolean {
  return Row.shape.role.safeParse(raw.role).success || Row.shape.sent_at.safeParse(raw.sent_at).success
}

function withoutEmpty(raw: RawRow): RawRow {
  const present: RawRow = {}
  for (const field of Object.keys(Row.shape) as Field[]) {
    const value = raw[field]
    const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
    if (!empty) present[field] = value
  }
  return present
}

function needsCleaning(raw: RawRow): boolean {
  const free = [raw.text, raw.agent_name, raw.language, raw.channel, raw.team, raw.outcome]
  const names = Array.isArray(raw.attachments)
    ? raw.attachments.map((attachment: unknown) => (hasName(attachment) ? attachment.name : attachment))
    : []
  return [...free, ...names].some((value) => typeof value === 'string' && cleanText(value) !== value)
}

function hasName(value: unknown): value is { name: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value
}

function maximumOf(issue: z.core.$ZodIssue | undefined): { max?: number } {
  return issue?.code === 'too_big' ? { max: Number(issue.maximum) } : {}
}
