import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { recordAnswer } from '../../consent/record-answer'
import type { Context } from '../../context'
import { personWith, withRollback } from '../../workspace-for-test'
import type { IncomingMessage } from '../fold-events'
import { ingestMessages } from '../ingest-messages'
import { says } from '../message-for-test'
import { ListConversations } from '../schema'
import { listConversations, loadFacets } from './list-conversations'
import { loadConversation } from './load-conversation'

const ingest = (context: Context, messages: IncomingMessage[]) =>
  ingestMessages(context, { source: 'import', messages })

const list = (context: Context, filters: Record<string, string> = {}) =>
  listConversations(context, ListConversations.parse(filters))

const names = async (context: Context, filters: Record<string, string> = {}) =>
  (await list(context, filters)).rows.map((row) => row.externalId).sort()

const sour = (conversationId: string, more: Partial<IncomingMessage> = {}) =>
  ['Hi, a question', 'Where is it?', 'This is ridiculous!', 'I am furious. Worst service ever!!'].map(
    (text) => says(text, { conversationId, customerId: `customer of ${conversationId}`, ...more }),
  )

const as = (context: Context, ...roles: Parameters<typeof personWith>): Context => ({
  ...context,
  actor: personWith(...roles),
})

describe('who sees which conversations', () => {
  test('reviewers all, leads their teams’, admins none', async () => {
    await withRollback(async (context) => {
      await ingest(context, [
        ...sour('blue', { team: 'Blue' }),
        ...sour('red', { team: 'Red' }),
        ...sour('none'),
      ])
      const { teams } = await loadFacets(context)
      const blue = teams.find((team) => team.name === 'Blue')?.id ?? ''
      expect(await names(as(context, ['reviewer']))).toEqual(['blue', 'none', 'red'])
      expect(await names(as(context, ['lead'], [blue]))).toEqual(['blue'])
      expect(await names(as(context, ['lead'], []))).toEqual([])
      await expect(list(as(context, ['admin']))).rejects.toMatchObject({ kind: 'forbidden' })
      expect(await loadFacets(as(context, ['lead'], []))).toMatchObject({ teams: [], empty: true })
    })
  })

  test('another team’s conversation does not exist for a lead', async () => {
    await withRollback(async (context) => {
      await ingest(context, sour('red', { team: 'Red' }))
      const [row] = (await list(context)).rows
      const lead = as(context, ['lead'], [uuid()])
      await expect(loadConversation(lead, { id: row?.id ?? '' })).rejects.toMatchObject({ kind: 'not-found' })
      await expect(loadConversation(context, { id: uuid() })).rejects.toMatchObject({ kind: 'not-found' })
    })
  })
})

describe('what is inferred', () => {
  test('goes with the ground, and the reason stands instead; the words stay', async () => {
    await withRollback(async (context) => {
      await ingest(context, sour('c1'))
      const [before] = (await list(context)).rows
      expect(before?.mood).toMatchObject({ sparkline: expect.any(Array) })
      expect(before?.mood?.sparkline).toHaveLength(4)

      const answer = { purpose: 'emotion' as const, answer: 'withdrawn' as const, source: 'test' }
      await recordAnswer(context, { ...answer, customerId: before?.customer?.id ?? '' })
      const [after] = (await list(context)).rows
      expect(after).toMatchObject({ mood: null, sealed: { reason: 'withdrawn', at: context.now } })
      expect(await names(context, { emotion: before?.mood?.leading ?? 'angry' })).toEqual([])

      const detail = await loadConversation(context, { id: before?.id ?? '' })
      expect(detail).toMatchObject({ risk: null, shifts: [] })
      expect(detail.messages.map(({ text, emotion, mood }) => [text.length > 0, emotion, mood])).toEqual(
        Array(4).fill([true, null, null]),
      )
    })
  })

  test('is hidden by a policy that has changed since, even before anything is erased', async () => {
    await withRollback(async (context) => {
      await ingest(context, sour('c1'))
      await context.db.$executeRaw`UPDATE purpose_policy SET mode = 'off'`
      const { rows } = await list(context)
      expect(rows).toMatchObject([{ mood: null, sealed: { reason: 'off' } }])
      const { messages } = await loadConversation(context, { id: rows[0]?.id ?? '' })
      expect(messages.filter((message) => message.emotion || message.mood)).toEqual([])
    })
  })
})

test('a chat that nobody closed is open for a day after its last message, then silent', async () => {
  await withRollback(async (context) => {
    const sentAt = (hours: number) => new Date(+context.now - hours * 3_600_000).toISOString()
    await ingest(context, [
      says('Hello?', { conversationId: 'now', sentAt: sentAt(23) }),
      says('Hello?', { conversationId: 'long ago', sentAt: sentAt(25) }),
      says('Bye', { conversationId: 'over', sentAt: sentAt(1), status: 'closed' }),
    ])
    const { rows } = await list(context)
    expect(rows.map((row) => [row.externalId, row.status])).toEqual([
      ['over', 'closed'],
      ['now', 'open'],
      ['long ago', 'silent'],
    ])
  })
})

describe('paging', () => {
  test('shows every conversation once, newest first, also those of one instant', async () => {
    await withRollback(async (context) => {
      const messages = Array.from({ length: 120 }, (_, i) =>
        says('Hello', {
          conversationId: `c${i}`,
          customerId: `k${i}`,
          sentAt: new Date(Date.UTC(2026, 4, 1, 10, Math.floor(i / 60))).toISOString(),
        }),
      )
      await ingest(context, messages)
      const seen: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page = await list(context, after ? { after } : {})
        expect(page.total).toBe(120)
        seen.push(...page.rows.map((row) => row.externalId))
        after = page.next
      }
      expect(new Set(seen).size).toBe(120)
      expect(seen).toHaveLength(120)
    })
  })

  test.each(
    ['"a","b"', `"0000-01-01T00:00:00Z","${uuid()}"`, `"2026-01-01T00:00:00Z","\\u0000"`, '1'].map((text) =>
      Buffer.from(`[${text}]`).toString('base64url'),
    ),
  )('refuses a forged cursor %s', async (after) => {
    await withRollback(async (context) => {
      await expect(list(context, { after })).rejects.toMatchObject({ kind: 'invalid' })
    })
  })
})

describe('filters', () => {
  test('narrow by agent, team, channel, language, emotion, shift, day and words of the customer', async () => {
    await withRollback(async (context) => {
      await ingest(context, [
        ...sour('sour', { channel: 'web', language: 'en', sentAt: '2026-05-01T22:30:00.000Z' }).map(
          (message, i) => ({
            ...message,
            sentAt: `2026-05-01T22:3${i}:00.000Z`,
          }),
        ),
        says('Ok.', {
          conversationId: 'sour',
          role: 'agent',
          agentName: 'Sam',
          sentAt: '2026-05-01T22:31:30.000Z',
        }),
        says('Dank je wel!', {
          conversationId: 'kind',
          customerId: '100%_kind',
          channel: 'app',
          language: 'nl',
          sentAt: '2026-05-03T10:00:00.000Z',
        }),
      ])
      const { agents, channels, languages } = await loadFacets(context)
      expect([channels.sort(), languages.sort()]).toEqual([
        ['app', 'web'],
        ['en', 'nl'],
      ])
      expect(await names(context, { agent: agents[0]?.id ?? '' })).toEqual(['sour'])
      expect(await names(context, { channel: 'app' })).toEqual(['kind'])
      expect(await names(context, { language: 'nl' })).toEqual(['kind'])
      expect(await names(context, { emotion: 'grateful' })).toEqual(['kind'])
      expect(await names(context, { shift: 'drop' })).not.toContain('kind')
      expect(await names(context, { q: '%_k' })).toEqual(['kind'])
      // 22:30 UTC on the first is half past midnight on the second in Amsterdam.
      expect(await names(context, { from: '2026-05-02', to: '2026-05-02' })).toEqual(['sour'])
      expect(await names(context, { to: '2026-05-01' })).toEqual([])
    })
  })
})
