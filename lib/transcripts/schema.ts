import { z } from 'zod'
import { cleanText } from './clean-text'
import { ATTACHMENTS_MAX, ID_CHARACTERS_MAX, TEXT_BYTES_MAX } from './limits'
import type { MessageEvent } from './message-event'
import type { RowCode } from './refusal-codes'
import { readSentAt } from './sent-at'

const TRUE = ['true', '1', 'yes', 'ja']
const FALSE = ['false', '0', 'no', 'nee']

const code = (name: RowCode) => name

const absentOr = (name: RowCode) => (issue: { input?: unknown }) =>
  issue.input === undefined ? code('missing') : name

/** Numbers are taken as ids only where JSON kept every digit. */
const exact = (value: unknown) => (Number.isSafeInteger(value) ? String(value) : value)

const lower = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value)

const notText = (issue: { input?: unknown }) => {
  if (issue.input === undefined) return code('missing')
  return Number.isInteger(issue.input) ? code('number-inexact') : code('not-text')
}

/** Ids are compared byte for byte, so nothing in them is repaired: two ids must never become one. */
const Id = z.preprocess(
  exact,
  z
    .string({ error: notText })
    .regex(/\S/u, code('missing'))
    .max(ID_CHARACTERS_MAX, code('too-many-characters'))
    .regex(/^\P{Surrogate}*$/u, code('not-unicode'))
    .regex(/^\P{Cc}*$/u, code('control-characters')),
)

const Label = z.preprocess(
  exact,
  z.string({ error: notText }).max(ID_CHARACTERS_MAX, code('too-many-characters')).transform(cleanText),
)

const SentAt = z.string({ error: absentOr('sent-at-unreadable') }).transform((value, context) => {
  const read = readSentAt(value)
  if ('at' in read) return read.at
  context.addIssue({ code: 'custom', message: read.code })
  return z.NEVER
})

const Text = z
  .string({ error: code('not-text') })
  .transform(cleanText)
  .refine(
    (text) => text.length * 3 <= TEXT_BYTES_MAX || bytesOf(text) <= TEXT_BYTES_MAX,
    code('text-too-long'),
  )

const Private = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : lower(value)),
  z
    .union([z.boolean(), z.enum([...TRUE, ...FALSE])], { error: code('private-unknown') })
    .transform((value) => value === true || TRUE.includes(String(value))),
)

const Version = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,16}$/.test(value.trim()) ? Number(value) : value),
  z
    .number({ error: code('version-unreadable') })
    .refine((value) => Number.isSafeInteger(value) && value >= 0, code('version-unreadable')),
)

const Attachments = z
  .array(
    z.preprocess(
      (value) => (typeof value === 'string' ? { name: value } : value),
      z.object({ name: Label }, { error: code('attachments-unreadable') }),
    ),
    { error: code('attachments-unreadable') },
  )
  .max(ATTACHMENTS_MAX, code('too-many-attachments'))

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], wrong: RowCode) =>
  z.preprocess(lower, z.enum(values, { error: absentOr(wrong) }))

const DUTCH_ROLES = new Map<unknown, string>([
  ['klant', 'customer'],
  ['medewerker', 'agent'],
  ['overig', 'other'],
])

const Role = z.preprocess(
  (value) => DUTCH_ROLES.get(lower(value)) ?? value,
  oneOf(['customer', 'agent', 'bot', 'other'], 'role-unknown'),
)

/** A canonical row as it may come in, empty values left out. Messages of issues are codes under `rows`. */
export const Row = z
  .object({
    conversation_id: Id,
    message_id: Id,
    role: Role,
    text: Text.default(''),
    sent_at: SentAt,
    agent_id: Id.optional(),
    agent_name: Label.optional(),
    customer_id: Id.optional(),
    language: Label.optional(),
    channel: Label.optional(),
    team: Label.optional(),
    status: oneOf(['open', 'closed'], 'status-unknown').optional(),
    outcome: Label.optional(),
    private: Private.default(false),
    attachments: Attachments.default([]),
    reply_to: Id.optional(),
    version: Version.optional(),
    op: oneOf(['create', 'edit', 'delete'], 'op-unknown').default('create'),
  })
  .refine((row) => row.op === 'delete' || row.text.trim() !== '' || row.attachments.length > 0, {
    path: ['text'],
    message: code('text-empty'),
  })

/** The event that a good row tells of; what the row had to be cleaned of, the reader says. */
export function eventOf(row: z.infer<typeof Row>, cleaned: boolean): MessageEvent {
  return {
    op: row.op,
    conversationId: row.conversation_id,
    messageId: row.message_id,
    role: row.role,
    text: row.op === 'delete' ? '' : row.text,
    sentAt: row.sent_at,
    agentId: row.agent_id ?? null,
    agentName: row.agent_name ?? null,
    customerId: row.customer_id ?? null,
    language: row.language ?? null,
    channel: row.channel ?? null,
    team: row.team ?? null,
    status: row.status ?? null,
    outcome: row.outcome ?? null,
    private: row.private,
    attachments: row.attachments,
    replyTo: row.reply_to ?? null,
    version: row.version ?? null,
    cleaned,
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
