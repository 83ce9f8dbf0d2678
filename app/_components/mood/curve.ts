import type { ConversationDetail, TranscriptMessage } from '@/lib/conversations/conversation'
import { EMOTIONS, type Emotion, type EmotionName } from '@/lib/emotion/emotion'
import type { Shift } from '@/lib/mood/mood'
import type { EmotionMark } from '../emotion-glyphs'
import { excerpt, type Segment } from './evidence-segments'
import { type PlacedTurn, placedTurns } from './turns'
import { findWaits, type Wait } from './waits'

export type Candidate = { emotion: EmotionName; share: number }

export type CurvePoint = {
  id: string
  at: number
  order: number
  valence: number
  low: number
  high: number
  leading: EmotionMark
  confidence: number
  candidates: Candidate[]
  words: Segment[]
}

/** What came before a shift: a reply, silence, or nothing at all. */
export type Cause = {
  kind: 'agent' | 'bot' | 'silence' | 'first'
  author: string | null
  waited: number | null
}

export type CurveShift = Pick<Shift, 'kind' | 'from' | 'to' | 'size'> & { point: number; cause: Cause }

export type Handover = {
  at: number
  order: number
  messageId: string
  from: string | null
  to: string | null
}

/** All that the plot draws: plain data, so that it can travel to the browser. */
export type Curve = {
  points: CurvePoint[]
  shifts: CurveShift[]
  turns: PlacedTurn[]
  waits: Wait[]
  handovers: Handover[]
}

/** Fewer readings than this make points, but no shifts and no risk. */
export const ENOUGH_POINTS = 3

export function buildCurve({ messages, shifts }: Pick<ConversationDetail, 'messages' | 'shifts'>): Curve {
  const turns = placedTurns(messages)
  const waits = findWaits(turns)
  const byId = new Map(messages.map((message) => [message.id, message]))
  const points = turns.flatMap((turn) => pointOf(turn, byId.get(turn.id)) ?? [])
  const told = points.length < ENOUGH_POINTS ? [] : shifts
  return {
    points,
    turns,
    waits,
    handovers: findHandovers(turns),
    shifts: told.flatMap((shift) => shiftOf(shift, points, turns, waits) ?? []),
  }
}

function pointOf(turn: PlacedTurn, message: TranscriptMessage | undefined): CurvePoint | null {
  if (turn.role !== 'customer' || !message?.mood || !message.emotion) return null
  const { mood, emotion } = message
  return {
    id: turn.id,
    at: turn.at,
    order: turn.order,
    valence: mood.valence,
    low: mood.band[0],
    high: mood.band[1],
    leading: emotion.leading,
    confidence: emotion.confidence,
    candidates: candidates(emotion),
    words: excerpt(message.text, emotion.evidence),
  }
}

/** The two nearest candidates, which stand where the machine cannot name one. */
export function candidates(emotion: Pick<Emotion, 'probabilities'>): Candidate[] {
  return EMOTIONS.map((name) => ({ emotion: name, share: emotion.probabilities[name] }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
}

function shiftOf(shift: Shift, points: CurvePoint[], turns: PlacedTurn[], waits: Wait[]): CurveShift | null {
  const point = points.findIndex((each) => each.id === shift.at)
  if (point < 0) return null
  const { kind, from, to, size } = shift
  return { kind, from, to, size, point, cause: causeOf(shift, point, turns, waits) }
}

function causeOf(shift: Shift, point: number, turns: PlacedTurn[], waits: Wait[]): Cause {
  const reply = turns.find((turn) => turn.id === shift.after)
  if (!reply || reply.role === 'customer') {
    return { kind: point === 0 ? 'first' : 'silence', author: null, waited: null }
  }
  const waited = waits.find((wait) => wait.replyId === reply.id)?.ms ?? null
  return { kind: reply.role, author: reply.author, waited }
}

function findHandovers(turns: PlacedTurn[]): Handover[] {
  const replies = turns.filter((turn) => turn.role !== 'customer')
  return replies.flatMap((reply, place) => {
    const before = replies[place - 1]
    if (before?.role !== 'bot' || reply.role !== 'agent') return []
    return { at: reply.at, order: reply.order, messageId: reply.id, from: before.author, to: reply.author }
  })
}
