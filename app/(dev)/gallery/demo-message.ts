import type { TranscriptMessage } from '@/lib/conversations/conversation'
import { EMOTIONS, type Emotion, type EmotionName } from '@/lib/emotion/emotion'

/** Demo data for the gallery: nobody here exists. */

export type Line = {
  role: TranscriptMessage['role']
  at: string
  author?: string | null
  /** Words in square brackets are evidence. */
  text: string
  emotion?: EmotionName | 'unsure'
  sure?: number
  mood?: [value: number, reach: number]
  more?: Partial<TranscriptMessage>
}

export const DAY = '2026-06-03'

export function message(line: Line, index: number): TranscriptMessage {
  const { text, evidence } = marked(line.text)
  const at = line.at.includes('T') ? line.at : `${DAY}T${line.at}+02:00`
  const reading = line.emotion ? emotion(line.emotion, line.sure ?? 60, line.mood?.[0] ?? 0, evidence) : null
  return {
    id: `m${index}`,
    externalId: `ext-${index}`,
    role: line.role,
    author: line.author ?? null,
    mainCustomer: line.role === 'customer',
    text,
    sentAt: new Date(at),
    editedAt: null,
    deletedAt: null,
    private: false,
    attachments: [],
    emotion: reading,
    mood:
      reading && line.mood
        ? {
            valence: line.mood[0],
            band: [line.mood[0] - line.mood[1], line.mood[0] + line.mood[1]],
            leading: reading.leading,
          }
        : null,
    ...line.more,
  }
}

function marked(text: string): { text: string; evidence: Emotion['evidence'] } {
  const evidence: Emotion['evidence'] = []
  let plain = ''
  for (const part of text.split(/(\[[^\]]+\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part
    if (part.startsWith('['))
      evidence.push({ start: plain.length, end: plain.length + inner.length, weight: 0.7 })
    plain += inner
  }
  return { text: plain, evidence }
}

function emotion(
  leading: EmotionName | 'unsure',
  sure: number,
  valence: number,
  evidence: Emotion['evidence'],
): Emotion {
  const probabilities = Object.fromEntries(EMOTIONS.map((name) => [name, 0.05])) as Record<
    EmotionName,
    number
  >
  if (leading === 'unsure') Object.assign(probabilities, { neutral: 0.41, frustrated: 0.36 })
  else probabilities[leading] = sure / 100
  return {
    leading,
    probabilities,
    valence,
    arousal: 0.4,
    confidence: leading === 'unsure' ? 0.31 : sure / 100,
    language: 'en',
    evidence,
    model: 'early-1',
    truncated: false,
  }
}
