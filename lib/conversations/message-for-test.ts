import { seal } from '../consent/sealed'
import type { IncomingMessage } from './fold-events'

let count = 0

/** What a customer called Anna says in conversation c1, a minute after the message before, unless told otherwise. */
export function says(text: string, more: Partial<IncomingMessage> = {}): IncomingMessage {
  count += 1
  return {
    op: 'create',
    conversationId: 'c1',
    messageId: `m${count}`,
    role: 'customer',
    text: seal(text),
    sentAt: new Date(Date.UTC(2026, 4, 1, 10, count)).toISOString(),
    agentId: null,
    agentName: null,
    customerId: 'anna',
    language: null,
    channel: null,
    team: null,
    status: null,
    outcome: null,
    private: false,
    attachments: [],
    replyTo: null,
    version: null,
    cleaned: false,
    row: count,
    ...more,
  }
}
