import { expect, it } from 'vitest'
import type { TranscriptMessage } from '@/lib/conversations/conversation'
import { buildCurve } from '../mood/curve'
import { transcriptLines } from './transcript-lines'

const message = (id: string, role: TranscriptMessage['role'], at: string): TranscriptMessage => ({
  id,
  externalId: id,
  role,
  author: null,
  mainCustomer: true,
  text: id,
  sentAt: new Date(at),
  editedAt: null,
  deletedAt: null,
  private: false,
  attachments: [],
  emotion: null,
  mood: null,
})

const kinds = (timeZone: string, ...messages: TranscriptMessage[]) =>
  transcriptLines(messages, buildCurve({ messages, shifts: [] }), timeZone).map((line) =>
    line.kind === 'message' ? line.key : line.kind,
  )

it('puts long waits, handovers and, over several days, the days between the messages', () => {
  const chat = [
    message('c1', 'customer', '2026-06-03T20:00:00Z'),
    message('kit', 'bot', '2026-06-03T20:00:05Z'),
    message('c2', 'customer', '2026-06-03T21:55:00Z'),
    message('sam', 'agent', '2026-06-03T22:05:00Z'),
  ]
  expect(kinds('UTC', ...chat)).toEqual(['c1', 'kit', 'c2', 'handover', 'wait', 'sam'])
  expect(kinds('Europe/Amsterdam', ...chat)).toEqual([
    'day',
    'c1',
    'kit',
    'c2',
    'day',
    'handover',
    'wait',
    'sam',
  ])
})
