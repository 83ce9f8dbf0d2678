import { describe, expect, it } from 'vitest'
import type { TranscriptMessage } from '@/lib/conversations/conversation'
import { EMOTIONS, type EmotionName } from '@/lib/emotion/emotion'
import { buildCurve } from './curve'

const probabilities = Object.fromEntries(EMOTIONS.map((name) => [name, 0.1])) as Record<EmotionName, number>

function message(
  id: string,
  role: TranscriptMessage['role'],
  minute: number,
  valence?: number,
): TranscriptMessage {
  const emotion = {
    leading: 'neutral' as const,
    probabilities: { ...probabilities, angry: 0.3, neutral: 0.4 },
    valence: 0,
    arousal: 0,
    confidence: 0.5,
    language: 'en',
    evidence: [],
    model: 'm',
    truncated: false,
  }
  return {
    id,
    externalId: id,
    role,
    author: role === 'customer' ? null : id,
    mainCustomer: role === 'customer',
    text: 'words',
    sentAt: new Date(minute * 60_000),
    editedAt: null,
    deletedAt: null,
    private: false,
    attachments: [],
    emotion: valence === undefined ? null : emotion,
    mood:
      valence === undefined ? null : { valence, band: [valence - 0.1, valence + 0.1], leading: 'neutral' },
  }
}

const chat = [
  message('c1', 'customer', 0, 0),
  message('kit', 'bot', 1),
  message('c2', 'customer', 2, -0.1),
  message('sam', 'agent', 8),
  message('c3', 'customer', 9, -0.6),
]
const drop = {
  kind: 'drop',
  at: 'c3',
  after: 'sam',
  from: 'neutral',
  to: 'angry',
  size: -0.5,
  confidence: 0.9,
} as const

describe('a curve', () => {
  it('has a point for each reading, a cause for each shift, and the handover from bot to agent', () => {
    const curve = buildCurve({ messages: chat, shifts: [drop] })
    expect(curve.points.map(({ id, order }) => [id, order])).toEqual([
      ['c1', 0],
      ['c2', 2],
      ['c3', 4],
    ])
    expect(curve.shifts[0]).toMatchObject({
      point: 2,
      cause: { kind: 'agent', author: 'sam', waited: 360_000 },
    })
    expect(curve.handovers).toMatchObject([{ messageId: 'sam', from: 'kit', to: 'sam' }])
    expect(curve.points[0]?.candidates).toEqual([
      { emotion: 'neutral', share: 0.4 },
      { emotion: 'angry', share: 0.3 },
    ])
  })

  it('leaves out private notes and deleted messages', () => {
    const [first, ...rest] = chat
    const messages = [
      { ...(first as TranscriptMessage), deletedAt: new Date(0) },
      { ...message('n', 'agent', 1), private: true },
      ...rest,
    ]
    expect(buildCurve({ messages, shifts: [] }).turns.map((turn) => turn.id)).toEqual([
      'kit',
      'c2',
      'sam',
      'c3',
    ])
  })

  it('tells no shifts of fewer than three readings', () => {
    const messages = chat.slice(2)
    expect(buildCurve({ messages, shifts: [drop] }).shifts).toEqual([])
  })

  it('calls a shift without a reply silence, or the first words', () => {
    const causes = (['c1', 'c2'] as const).map((at) => {
      const [shift] = buildCurve({ messages: chat, shifts: [{ ...drop, at, after: null }] }).shifts
      return shift?.cause.kind
    })
    expect(causes).toEqual(['first', 'silence'])
  })
})
