import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { recordAnswer } from '../consent/record-answer'
import { insertGrants } from '../consent/store'
import { withRollback } from '../workspace-for-test'
import type { IncomingMessage } from './fold-events'
import { ingestMessages } from './ingest-messages'
import { says } from './message-for-test'

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

  test('other people are customers of their own, whom nobody asked', async () => {
    await withRollback(
      async (context) => {
        const messages = [says('Where is it?'), says('My husband is furious!', { role: 'other' })]
        const agreement = { source: 'import', reference: 'Form 7' }
        const { read } = await ingestMessages(context, { source: 'import', messages, agreement })
        expect(read).toBe(1)
        expect(await context.db.customer.count()).toBe(2)
      },
      { mode: 'ask' },
    )
  })

  test('nobody becomes somebody else by the id they bring', async () => {
    await withRollback(
      async (context) => {
        const messages = [
          says('Without an id', { customerId: null }),
          says('A husband', { customerId: null, role: 'other' }),
          says('His brother', { conversationId: 'a', customerId: 'b:c', role: 'other' }),
          says('Her sister', { conversationId: 'a:b', customerId: 'c', role: 'other' }),
          says('An id that looks made', { conversationId: 'c2', customerId: 'conversation:c1' }),
          says('Another one', { conversationId: 'c3', customerId: 'other:c1:' }),
        ]
        const agreement = { source: 'import', reference: 'Form 7' }
        const { read } = await ingestMessages(context, { source: 'import', messages, agreement })
        expect(await context.db.customer.count()).toBe(6)
        expect(read).toBe(3)
      },
      { mode: 'ask' },
    )
  })

  test('somebody whose yes has run out is left out of a mood that goes on', async () => {
    await withRollback(
      async (context) => {
        const { db, workspace, now } = context
        const messages = [says('Where is it?'), says('My husband is furious!', { role: 'other' })]
        const agreement = { source: 'import', reference: 'Form 7' }
        await ingestMessages(context, { source: 'import', messages, agreement })
        const other = await db.customer.findFirstOrThrow({ where: { externalId: { startsWith: 'other' } } })
        const yes = {
          customerId: other.id,
          purpose: 'emotion' as const,
          answer: 'given' as const,
          source: 'test',
        }
        await recordAnswer(context, yes)
        expect(await db.mood.count()).toBe(2)

        const ranOut = { ...yes, id: uuid(), reference: null, at: new Date(+now + 1), expiresAt: now }
        await insertGrants(db, workspace.id, [ranOut])
        await ingestMessages(context, { source: 'import', messages: [says('Hello?')] })
        expect(await db.mood.count()).toBe(2)
        expect((await db.conversationMood.findFirst())?.sparkline).toHaveLength(2)
      },
      { mode: 'ask' },
    )
  })

  test('a note among agents and a deleted message are never read', async () => {
    await withRollback(async (context) => {
      const wrong = says('You are useless')
      await ingestMessages(context, {
        source: 'import',
        messages: [wrong, says('she is angry', { role: 'agent', agentName: 'Sam', private: true })],
      })
      expect(await context.db.emotion.count()).toBe(1)

      const deletion = { ...wrong, op: 'delete' as const, row: 99 }
      const { outcomes } = await ingestMessages(context, { source: 'import', messages: [deletion] })
      expect(outcomes.get(99)).toBe('updated')
      expect(await context.db.emotion.count()).toBe(0)
      const kept = await context.db.message.findFirst({ where: { externalId: wrong.messageId } })
      expect(kept?.text).toBe('')
    })
  })

  test('an edit is read anew', async () => {
    await withRollback(async (context) => {
      const first = says('Thank you so much!')
      await ingestMessages(context, { source: 'import', messages: [first] })
      const edit = says('This is ridiculous, I am furious', {
        op: 'edit',
        messageId: first.messageId,
        sentAt: '2026-05-02T10:00:00.000Z',
      })
      await ingestMessages(context, { source: 'import', messages: [edit] })
      const [emotion, ...others] = await context.db.emotion.findMany()
      expect(others).toEqual([])
      expect(emotion?.valence).toBeLessThan(0)
    })
  })

  test.each([
    ['at once', (all: IncomingMessage[]) => [all]],
    ['one after the other', (all: IncomingMessage[]) => all.map((message) => [message])],
  ])('the words of an agent never take the place of a customer’s, sent %s', async (_name, batches) => {
    await withRollback(async (context) => {
      const words = says('Thank you so much!', { messageId: 'x' })
      const reply = { messageId: 'x', role: 'agent' as const, agentName: 'Sam', version: 9 }
      const all = [words, says('I am furious', reply), says('I am furious', { ...reply, op: 'edit' })]
      for (const messages of batches(all)) await ingestMessages(context, { source: 'import', messages })
      const stored = await context.db.message.findMany({ select: { role: true, text: true } })
      expect(stored).toEqual([{ role: 'customer', text: 'Thank you so much!' }])
    })
  })

  test('a conversation that only an agent has written in takes the first customer who writes', async () => {
    await withRollback(async (context) => {
      const hello = says('Hello?', { role: 'agent', agentName: 'Sam', customerId: null })
      await ingestMessages(context, { source: 'import', messages: [hello] })
      expect((await context.db.conversation.findFirst())?.customerId).toBeNull()
      await ingestMessages(context, { source: 'import', messages: [says('Yes, still waiting.')] })
      const anna = await context.db.customer.findFirst({ where: { externalId: 'anna' } })
      expect((await context.db.conversation.findFirst())?.customerId).toBe(anna?.id)
    })
  })
})

describe('creates, edits and deletes', () => {
  const create = says('one', { messageId: 'x' })
  const edit = says('two', { messageId: 'x', op: 'edit', version: 2 })
  const later = says('three', { messageId: 'x', op: 'edit', version: 3 })
  const deletion = says('', { messageId: 'x', op: 'delete' })

  test.each([
    ['edited twice', [create, edit, later], 'three'],
    ['edited and deleted', [create, edit, deletion], ''],
    ['never created', [edit, later], 'three'],
    ['only deleted', [deletion], ''],
  ])('%s ends the same in any order and any batches', async (_name, events, text) => {
    const states = new Set<string>()
    for (const order of permutations(events)) {
      for (const batches of [[order], order.map((event) => [event])]) {
        await withRollback(async (context) => {
          for (const messages of batches) await ingestMessages(context, { source: 'import', messages })
          const { id: _id, ...row } = (await context.db.message.findFirst({
            omit: { workspaceId: true, conversationId: true, customerId: true, receivedAt: true },
          })) ?? { id: '' }
          states.add(
            JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)),
          )
        })
      }
    }
    expect([...states].map((state) => JSON.parse(state).text)).toEqual([text])
  })
})

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]))
}
