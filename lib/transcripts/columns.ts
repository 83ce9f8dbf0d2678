import { excerpt } from './excerpt'
import { IGNORED_NAMES_MAX } from './limits'
import type { FileRefusal } from './message-event'

/** The fields of a canonical row, required ones first. */
export const FIELDS = [
  'conversation_id',
  'message_id',
  'role',
  'text',
  'sent_at',
  'agent_id',
  'agent_name',
  'customer_id',
  'language',
  'channel',
  'team',
  'status',
  'outcome',
  'private',
  'attachments',
  'reply_to',
  'version',
  'op',
] as const

export type Field = (typeof FIELDS)[number]

export const REQUIRED_FIELDS = FIELDS.slice(0, 5)

/** Other names under which a column is known; capitals, spaces, hyphens, dots and underscores do not matter. */
export const ALIASES: Record<Field, readonly string[]> = {
  conversation_id: [
    'conversation',
    'conv_id',
    'chat_id',
    'thread_id',
    'session_id',
    'ticket_id',
    'gesprek',
    'gesprek_id',
    'gespreks_id',
  ],
  message_id: ['msg_id', 'bericht_id', 'berichtnummer'],
  role: ['sender_role', 'author_role', 'sender_type', 'author_type', 'rol', 'afzender_rol'],
  text: ['message', 'message_text', 'body', 'content', 'tekst', 'bericht', 'inhoud'],
  sent_at: [
    'timestamp',
    'date',
    'datetime',
    'date_time',
    'created_at',
    'time',
    'sent',
    'tijdstip',
    'datum',
    'datum_tijd',
    'verzonden',
    'verzonden_op',
  ],
  agent_id: ['medewerker_id'],
  agent_name: ['agent', 'medewerker', 'medewerker_naam'],
  customer_id: ['customer', 'client_id', 'visitor_id', 'klant', 'klant_id', 'klantnummer'],
  language: ['lang', 'locale', 'taal'],
  channel: ['kanaal'],
  team: ['group', 'department', 'afdeling'],
  status: ['conversation_status'],
  outcome: ['result', 'resolution', 'uitkomst', 'resultaat'],
  private: ['is_private', 'internal', 'internal_note', 'prive', 'privé', 'intern'],
  attachments: ['attachment', 'files', 'bijlage', 'bijlagen'],
  reply_to: ['in_reply_to', 'reply_to_id', 'antwoord_op'],
  version: ['revision', 'versie'],
  op: ['operation', 'bewerking'],
}

const CANONICAL = new Map<string, Field>(FIELDS.map((field) => [plain(field), field]))
const ALIASED = new Map<string, Field>(
  FIELDS.flatMap((field) => ALIASES[field].map((alias) => [plain(alias), field])),
)
CANONICAL.set(plain('sender_role'), 'role')
ALIASED.delete(plain('sender_role'))

export type Columns = {
  count: number
  at: { field: Field; index: number }[]
  ignored: string[]
  ignoredMore: number
}

/** Finds each field's column; a file in which one is missing or named twice is refused as a whole. */
export function matchColumns(header: string[]): { columns: Columns } | { refusal: FileRefusal } {
  const at = new Map<Field, number>()

  for (const known of [CANONICAL, ALIASED]) {
    const claimed = new Set(at.keys())
    for (const [index, name] of header.entries()) {
      const field = known.get(plain(name))
      // A column with the field's own name wins over one that merely might mean it.
      if (!field || claimed.has(field)) continue
      const earlier = at.get(field)
      if (earlier !== undefined) return { refusal: duplicate(field, header[earlier] ?? '', name) }
      at.set(field, index)
    }
  }

  const missing = REQUIRED_FIELDS.filter((field) => !at.has(field))
  if (missing.length > 0) return { refusal: absent(missing, header) }
  return {
    columns: {
      count: header.length,
      at: [...at].map(([field, index]) => ({ field, index })),
      ...ignored(header, at),
    },
  }
}

/** How many fields a header names; tells the right delimiter from the wrong ones. */
export function recognisedColumns(header: string[]): number {
  return header.filter((name) => CANONICAL.has(plain(name)) || ALIASED.has(plain(name))).length
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/gu, '')
}

function ignored(header: string[], at: Map<Field, number>) {
  const used = new Set(at.values())
  const names = header.filter((name, index) => !used.has(index) && name.trim() !== '')
  return {
    ignored: names.slice(0, IGNORED_NAMES_MAX).map(excerpt),
    ignoredMore: Math.max(0, names.length - IGNORED_NAMES_MAX),
  }
}

function duplicate(field: Field, first: string, second: string): FileRefusal {
  return {
    code: 'duplicate-column',
    params: { column: field, first: excerpt(first), second: excerpt(second) },
  }
}

function absent(missing: readonly Field[], header: string[]): FileRefusal {
  const named = header.map((name) => excerpt(name.trim())).filter((name) => name !== '')
  const found = named.slice(0, 12).join(', ') + (named.length > 12 ? ', …' : '')
  const accepted = missing.map((field) => `${field} (${ALIASES[field].join(', ')})`).join('; ')
  return {
    code: 'missing-column',
    params: { columns: missing.join(', '), count: missing.length, found: found || '–', accepted },
  }
}
