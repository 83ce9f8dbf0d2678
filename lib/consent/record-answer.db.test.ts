import { describe, expect, test } from 'vitest'
import { ingestMessages } from '../conversations/ingest-messages'
import { says } from '../conversations/message-for-test'
import { inWorkspace } from '../db'
import { inKept, keptWorkspace, withRollback } from '../workspace-for-test'
import { recordAnswer } from './record-answer'

const sour = (messageId: string, more: Parameters<typeof says>[1] = {}) =>
  says('This is ridiculous!', { messageId, ...more })

const take = (workspace: string, ...messages: ReturnType<typeof says>[]) =>
  inKept(workspace, (context) => ingestMessages(context, { source: 'import', messages }))

const answer = (workspace: string, customerId: string, given: 'given' | 'withdrawn') =>
  inKept(workspace, (context) =>
    recordAnswer(context, { customerId, purpose: 'emotion', answer: given, source: 'test' }),
  )

const idOf = (workspace: string, externalId: string) =>
  inWorkspace(workspace, async (db) => (await db.customer.findFirstOrThrow({ where: { externalId } })).id)

/** How much is kept of customers who gave no ground, and of conversations of such customers. */
const ungrounded = (workspace: string) =>
  inWorkspace(workspace, async (db) => {
    const [row] = await db.$queryRaw<{ emotions: number; moods: number; summaries: number }[]>`
      WITH sealed AS (
        SELECT id FROM customer WHERE NOT app.has_ground(workspace_id, id, 'emotion', clock_timestamp())
      )
      SELECT
        (SELECT count(*)::integer FROM emotion e JOIN message m ON m.id = e.message_id
          WHERE m.customer_id IN (SELECT id FROM sealed)) AS emotions,
        (SELECT count(*)::integer FROM mood o JOIN message m ON m.id = o.message_id
          JOIN conversation c ON c.id = m.conversation_id WHERE c.customer_id IN (SELECT id FROM sealed)) AS moods,
        (SELECT count(*)::integer FROM conversation_mood s JOIN conversation c ON c.id = s.conversation_id
          WHERE c.customer_id IN (SELECT id FROM sealed)) AS summaries`
    return row
  })
const NOTHING = { emotions: 0, moods: 0, summaries: 0 }

describe('a no', () => {
  test('erases the mood of the customer’s conversation even when only somebody else has written in it', async () => {
    const workspace = await keptWorkspace()
    const greeting = says('Hello Anna', { role: 'agent', agentName: 'Sam' })
    const partner = { role: 'other' as const, customerId: null }
    await take(workspace, greeting, sour('a', partner), sour('b', partner))
    await answer(workspace, await idOf(workspace, 'anna'), 'withdrawn')
    expect(await ungrounded(workspace)).toEqual(NOTHING)
  })

  test('counts although a yes that began later was recorded first', async () => {
    const workspace = await keptWorkspace('ask')
    await take(workspace, sour('a'))
    const anna = await idOf(workspace, 'anna')
    await inKept(workspace, async (context) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      await answer(workspace, anna, 'given')
      const no = {
        customerId: anna,
        purpose: 'emotion' as const,
        answer: 'withdrawn' as const,
        source: 'test',
      }
      await recordAnswer(context, no)
    })
    await take(workspace, sour('b'))
    expect(await inWorkspace(workspace, (db) => db.emotion.count())).toBe(0)
  })

  test('that came while messages waited to be taken in keeps them from being read, and they are taken in', async () => {
    const workspace = await keptWorkspace()
    await take(workspace, sour('a'))
    const anna = await idOf(workspace, 'anna')
    await inKept(workspace, async (context) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      await answer(workspace, anna, 'withdrawn')
      await ingestMessages(context, { source: 'import', messages: [sour('b')] })
    })
    expect(await inWorkspace(workspace, (db) => db.message.count())).toBe(2)
    expect(await ungrounded(workspace)).toEqual(NOTHING)
  })

  test('and imports at once end in the same: everything there, nothing read', async () => {
    const workspace = await keptWorkspace()
    for (let round = 0; round < 20; round++) {
      const anna = { conversationId: `c${round}`, customerId: `anna ${round}` }
      await take(workspace, sour('a', anna))
      await Promise.all([
        take(workspace, sour('b', anna), sour('c', anna)),
        answer(workspace, await idOf(workspace, anna.customerId), 'withdrawn'),
        take(workspace, sour('d', anna), says('Sorry.', { ...anna, role: 'agent', customerId: null })),
      ])
    }
    expect(await inWorkspace(workspace, (db) => db.message.count())).toBe(100)
    expect(await ungrounded(workspace)).toEqual(NOTHING)
  })
})

test('answers of people who share conversations do not stand in each other’s way', async () => {
  const workspace = await keptWorkspace()
  const people = ['anna', 'ben', 'cor', 'dee']
  const messages = Array.from({ length: 24 }, (_, i) =>
    sour(`m${i}`, { conversationId: `c${i % 6}`, customerId: people[(i + Math.floor(i / 6)) % 4] ?? null }),
  )
  await take(workspace, ...messages)
  const ids = await Promise.all(people.map((name) => idOf(workspace, name)))
  await Promise.all(ids.flatMap((id) => [answer(workspace, id, 'given'), answer(workspace, id, 'withdrawn')]))
  expect(await ungrounded(workspace)).toEqual(NOTHING)
})

test('a customer of nobody is refused', async () => {
  await withRollback(async (context) => {
    const customerId = context.workspace.id
    const no = { customerId, purpose: 'emotion' as const, answer: 'refused' as const, source: 'test' }
    await expect(recordAnswer(context, no)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
