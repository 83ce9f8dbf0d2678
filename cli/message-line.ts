import { EMOTIONS } from '../lib/emotion/emotion'
import type { Mood, Shift } from '../lib/mood/mood'
import type { MessageEvent } from '../lib/transcripts/message-event'
import type { Analysed } from './analyse-message'

/** One message as a JSON line; the order of its keys is part of the format. */
export function messageLine(event: MessageEvent, analysed: Analysed | null): string {
  const { conversationId: conversation_id, messageId: message_id, role } = event
  return `${JSON.stringify({ conversation_id, message_id, role, ...(analysed ? inferred(analysed) : NOTHING) })}\n`
}

const NOTHING = {
  emotion: null,
  probabilities: null,
  valence: null,
  arousal: null,
  confidence: null,
  language: null,
  evidence: null,
  mood: null,
  shift: null,
  risk: null,
}

function inferred({ emotion, mood, shift, risk }: Analysed): Record<keyof typeof NOTHING, unknown> {
  return {
    emotion: emotion.leading,
    probabilities: Object.fromEntries(EMOTIONS.map((name) => [name, rounded(emotion.probabilities[name])])),
    valence: rounded(emotion.valence),
    arousal: rounded(emotion.arousal),
    confidence: rounded(emotion.confidence),
    language: emotion.language,
    evidence: emotion.evidence.map(({ start, end, weight }) => ({ start, end, weight: rounded(weight) })),
    mood: mood && moodPart(mood),
    shift: shift && shiftPart(shift),
    risk: risk && rounded(risk.value),
  }
}

function moodPart({ valence, band: [low, high] }: Mood) {
  return { valence: rounded(valence), band: [rounded(low), rounded(high)] }
}

function shiftPart({ kind, at, after, from, to, size, confidence }: Shift) {
  return { kind, at, after, from, to, size: rounded(size), confidence: rounded(confidence) }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0
}
