import type { TranscriptMessage } from '@/lib/conversations/conversation'

/** A message as the curve's lanes know it: when, in which place, by whom. */
export type PlacedTurn = {
  id: string
  at: number
  order: number
  role: TranscriptMessage['role']
  author: string | null
}

/** What both sides could read: private notes and deleted messages take no part in the course of a chat. */
export function placedTurns(messages: TranscriptMessage[]): PlacedTurn[] {
  return messages
    .filter((message) => !message.private && !message.deletedAt)
    .map(({ id, sentAt, role, author }, order) => ({ id, at: sentAt.getTime(), order, role, author }))
}
