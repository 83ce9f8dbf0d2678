import type { SealedReason } from '../consent/purpose'
import type { Emotion, EmotionName } from '../emotion/emotion'
import type { Mood, RiskReason, Shift } from '../mood/mood'

/** What a list row shows of the mood: all inferred, so null where there is no ground. */
export type MoodSummary = {
  /** Of the customer's newest message. */
  leading: EmotionName | 'unsure'
  confidence: number
  /** Mood now and the lowest it was, −1…+1. */
  now: number
  lowest: number
  drops: number
  recoveries: number
  risk: number | null
  /** Mood valence after each customer message, thinned to at most 48 points, first one first. */
  sparkline: number[]
}

export type ConversationRow = {
  id: string
  externalId: string
  /** Null while only agents or bots have written. */
  customer: { id: string; externalId: string; name: string | null } | null
  agent: { id: string; name: string } | null
  team: { id: string; name: string } | null
  channel: string | null
  language: string | null
  /** Silent: nobody closed it, and nobody has written for a day. */
  status: 'open' | 'silent' | 'closed'
  startedAt: Date
  lastMessageAt: Date
  messageCount: number
  /** Exactly one of `mood` and `sealed` is set, unless no customer message has been written yet (both null). */
  mood: MoodSummary | null
  sealed: SealedReason | null
}

export type ConversationPage = {
  rows: ConversationRow[]
  /** Opaque; pass it back as `after` for the next page. Null on the last page. */
  next: string | null
  /** How many conversations the filters match, counted up to 10,000. */
  total: number
}

/** The values that exist, for the filter menus. */
export type ConversationFacets = {
  agents: { id: string; name: string }[]
  teams: { id: string; name: string }[]
  channels: string[]
  languages: string[]
  /** True when the workspace holds no conversation that this person may see. */
  empty: boolean
}

export type TranscriptMessage = {
  id: string
  externalId: string
  role: 'customer' | 'agent' | 'bot'
  /** Agent's or customer's name, or null when only the role is known. */
  author: string | null
  /** False for a person other than the conversation's customer who is stored as a customer of their own. */
  mainCustomer: boolean
  text: string
  sentAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  private: boolean
  attachments: { name: string }[]
  /** Null for agents and bots, and where there is no ground. */
  emotion: Emotion | null
  mood: Mood | null
}

export type ConversationDetail = {
  row: ConversationRow
  outcome: string | null
  messages: TranscriptMessage[]
  /** `at` and `after` are our message ids. */
  shifts: Shift[]
  risk: { value: number; reasons: RiskReason[] } | null
  /** True when the conversation has more messages than are shown (2,000). */
  truncated: boolean
}

/** No id has a control character in it, so a key with one is never somebody's own id, whose answers would count here. */
const APART = '\u001f'

/** How a customer without an id is known. */
export function keyOfNameless(conversationId: string): string {
  return `conversation${APART}${conversationId}`
}

/** How somebody else in a conversation is known. */
export function keyOfOther(conversationId: string, id: string | null): string {
  return `other${APART}${conversationId}${APART}${id ?? ''}`
}
