import { reveal } from '../../consent/sealed'
import type { Context } from '../../context'
import { Refusal } from '../../errors'
import type { Shift } from '../../mood/mood'
import type { ConversationDetail, TranscriptMessage } from '../conversation'
import { type LoadConversation, MESSAGES_SHOWN } from '../schema'
import { rowsOf, scopeOf } from './list-conversations'
import { findConversation, messagesOf, shiftsOf } from './store'

/** One conversation with its words and, where there is a ground, its moods. Somebody else's does not exist. */
export async function loadConversation(
  context: Context,
  { id }: LoadConversation,
): Promise<ConversationDetail> {
  const scope = scopeOf(context)
  const record = await findConversation(context.db, scope, id)
  const [row] = record ? await rowsOf(context, [record]) : []
  if (!record || !row) throw new Refusal('not-found', 'conversation')

  const messages = await messagesOf(context.db, scope, id, record.teamId)
  const shifts = row.mood ? await shiftsOf(context.db, scope, id) : []
  const position = new Map(messages.map((message, i) => [message.id, i]))
  return {
    row,
    outcome: record.outcome,
    messages: messages.map((message) => shown(context, message, record.customerId, row.mood !== null)),
    shifts: shifts.map(shiftOf).sort((a, b) => (position.get(a.at) ?? 0) - (position.get(b.at) ?? 0)),
    risk: row.mood && record.risk !== null ? { value: record.risk, reasons: record.riskReasons } : null,
    truncated: messages.length === MESSAGES_SHOWN && row.messageCount > MESSAGES_SHOWN,
  }
}

type StoredMessage = Awaited<ReturnType<typeof messagesOf>>[number]

function shown(
  context: Context,
  message: StoredMessage,
  customerId: string | null,
  hasMood: boolean,
): TranscriptMessage {
  const { id, externalId, role, author, sentAt, editedAt, deletedAt, attachments, emotion } = message
  const { moodValence, low, high, moodLeading } = message
  return {
    ...{ id, externalId, role, author, sentAt, editedAt, deletedAt, attachments, emotion },
    private: message.private,
    mainCustomer: role !== 'customer' || message.customerId === customerId,
    text: reveal(context, message.words),
    mood:
      hasMood && moodValence !== null
        ? { valence: moodValence, band: [low, high], leading: moodLeading }
        : null,
  }
}

function shiftOf(row: Awaited<ReturnType<typeof shiftsOf>>[number]): Shift {
  return {
    kind: row.kind as Shift['kind'],
    at: row.messageId,
    after: row.afterMessageId,
    from: row.from as Shift['from'],
    to: row.to as Shift['to'],
    size: row.size,
    confidence: row.confidence,
  }
}
