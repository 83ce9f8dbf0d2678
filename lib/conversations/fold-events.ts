import type { Sealed } from '../consent/sealed'
import type { MessageEvent } from '../transcripts/message-event'

/** A message event whose words are sealed, and the row of the file it came from. */
export type IncomingMessage = Omit<MessageEvent, 'text'> & { text: Sealed; row: number }

/** All that one batch says about one message. */
export type MessageChange = {
  key: string
  /** The first event seen, which names the author. */
  first: IncomingMessage
  /** The create or edit whose words count; null when there are only deletes. */
  content: IncomingMessage | null
  version: number
  created: boolean
  sentAt: string
  editedAt: string | null
  deletedAt: string | null
  rows: IncomingMessage[]
}

export function keyOf(event: { conversationId: string; messageId: string }): string {
  return JSON.stringify([event.conversationId, event.messageId])
}

/** Without a version of its own, an edit is as new as its time, and a create is older than any edit. */
export function versionOf(event: IncomingMessage): number {
  return event.version ?? (event.op === 'create' ? 0 : Date.parse(event.sentAt))
}

/** Folds a batch into one change a message. The order of a message's create, edits and deletes does not matter. */
export function foldEvents(events: readonly IncomingMessage[]): MessageChange[] {
  const changes = new Map<string, MessageChange>()
  for (const event of events) {
    const key = keyOf(event)
    const change = changes.get(key)
    changes.set(key, change ? merge(change, single(key, event)) : single(key, event))
  }
  return [...changes.values()]
}

function single(key: string, event: IncomingMessage): MessageChange {
  const words = event.op !== 'delete'
  return {
    key,
    first: event,
    content: words ? event : null,
    version: words ? versionOf(event) : 0,
    created: event.op === 'create',
    sentAt: event.sentAt,
    editedAt: event.op === 'edit' ? event.sentAt : null,
    deletedAt: event.op === 'delete' ? event.sentAt : null,
    rows: [event],
  }
}

function merge(a: MessageChange, b: MessageChange): MessageChange {
  const winner = isNewer(b, a) ? b : a
  return {
    key: a.key,
    first: a.first,
    content: winner.content,
    version: winner.version,
    created: a.created || b.created,
    sentAt: a.created === b.created ? earlier(a.sentAt, b.sentAt) : a.created ? a.sentAt : b.sentAt,
    editedAt: winner.editedAt,
    deletedAt: a.deletedAt && b.deletedAt ? earlier(a.deletedAt, b.deletedAt) : (a.deletedAt ?? b.deletedAt),
    rows: [...a.rows, ...b.rows],
  }
}

/**
 * The same rule as the upsert's in store.ts: words beat none, a higher version beats a lower, an edit beats a create; and
 * an agent's words never take the place of a customer's.
 */
function isNewer(b: MessageChange, a: MessageChange): boolean {
  if (authorOf(b.first) !== authorOf(a.first)) return false
  if (!b.content || !a.content) return a.content === null && b.content !== null
  if (b.version !== a.version) return b.version > a.version
  return b.editedAt !== null && (a.editedAt === null || b.editedAt > a.editedAt)
}

/** Other people in a chat are stored as customers. */
function authorOf({ role }: IncomingMessage) {
  return role === 'other' ? 'customer' : role
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
