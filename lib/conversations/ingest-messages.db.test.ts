import { describe, expect, test } from 'vitest'
import { seal } from '../consent/sealed'
import { withRollback } from '../workspace-for-test'
import type { IncomingMessage } from './fold-events'
import { ingestMessages } from './ingest-messages'

let row = 0

function says(text: string, more: Partial<IncomingMessage> = {}): IncomingMessage {
  row += 1
  return {
    op: 'create',
    conversationId: 'c1',
    messageId: `m${row}`,
    role: 'customer',
    text: seal(text),
    sentAt: new Date(Date.UTC(2026, 4, 1, 10, row % 60)).toISOString(),
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
    row,
    ...more,
  }
}

describe('taking messages in', () => {
  test('a second time adds nothing and says so', async () => {
    await withRollback(async (context) => {
      const messages = [
        says('Where is my parcel?'),
        says('Let me look.', { role: 'agent', agentName: 'Sam' }),
      ]
      const first = await ingestMessages(context, { source: 'import', messages })
      const second = await ingestMessages(context, { source: 'import', messages })

      expect([...first.outcomes.values()]).toEqual(['stored', 'stored'])
      expect([...second.outcomes.values()]).toEqual(['already', 'already'])
      expect(await context.db.message.count()).toBe(2)
      expect(await context.db.emotion.count()).toBe(1)
    })
  })

  test('without a ground the words are kept and nothing is read from them', async () => {
    await withRollback(
      async (context) => {
        await ingestMessages(context, { source: 'import', messages: [says('This is unbelievable!')] })
        expect(await context.db.message.count()).toBe(1)
        expect(await context.db.emotion.count()).toBe(0)
        expect(await context.db.conversationMood.count()).toBe(0)
      },
      { mode: 'ask' },
    )
  })

  test('an agreement that comes with a later import of the same file lets the words be read', async () => {
    await withRollback(
      async (context) => {
        const messages = [says('This is unbelievable!'), says('Three weeks!')]
        await ingestMessages(context, { source: 'import', messages })
        const agreement = { source: 'import', reference: 'Form 7' }
        const again = await ingestMessages(context, { source: 'import', messages, agreement })
        expect([...again.outcomes.values()]).toEqual(['already', 'already'])
        expect(again.read).toBe(2)
        expect(await context.db.conversationMood.count()).toBe(1)
      },
      { mode: 'ask' },
    )
  })
})
