import { analyse } from '../lib/emotion/analyse'
import type { Emotion } from '../lib/emotion/emotion'
import { advanceMood, type MoodState, startMood } from '../lib/mood/advance-mood'
import type { Mood, Risk, Shift } from '../lib/mood/mood'
import type { MessageEvent } from '../lib/transcripts/message-event'

/** What is kept of a conversation while its messages pass by: as much after a million as after one. */
export type Conversation = {
  state: MoodState
  messages: number
  /** How the newest message reads, as the list of conversations says it. */
  reads: Emotion['leading'] | null
  now: Mood | null
  lowest: number | null
  drops: number
  recoveries: number
  risk: Risk | null
}

export type Analysed = { emotion: Emotion; mood: Mood | null; shift: Shift | null; risk: Risk | null }

/** Takes one more message of its conversation; null for agents, bots and notes among agents, of whom nothing is inferred. */
export function analyseMessage(
  conversations: Map<string, Conversation>,
  event: MessageEvent,
): Analysed | null {
  const conversation = conversations.get(event.conversationId) ?? begun()
  conversations.set(event.conversationId, conversation)
  conversation.messages += 1
  if (event.private) return null

  const at = Date.parse(event.sentAt)
  const { messageId, role } = event
  if (role === 'agent' || role === 'bot') {
    conversation.state = advanceMood(conversation.state, { kind: 'reply', messageId, at, by: role }).state
    return null
  }

  const emotion = analyse(event.text, event.language === null ? {} : { language: event.language })
  const step = advanceMood(conversation.state, { kind: 'customer', messageId, at, emotion })
  remember(conversation, step)
  conversation.reads = emotion.leading
  return { emotion, mood: step.mood, shift: step.shift, risk: step.risk }
}

function begun(): Conversation {
  return {
    state: startMood(),
    messages: 0,
    reads: null,
    now: null,
    lowest: null,
    drops: 0,
    recoveries: 0,
    risk: null,
  }
}

function remember(conversation: Conversation, { state, mood, shift, risk }: ReturnType<typeof advanceMood>) {
  conversation.state = state
  conversation.now = mood ?? conversation.now
  conversation.risk = risk ?? conversation.risk
  if (mood) conversation.lowest = Math.min(conversation.lowest ?? mood.valence, mood.valence)
  if (shift?.kind === 'drop') conversation.drops += 1
  if (shift?.kind === 'recovery') conversation.recoveries += 1
}
