import type { TranscriptMessage } from '@/lib/conversations/conversation'

export type Replier = { name: string | null; bot: boolean }

/** Who answered the customer, each once, in order; private notes are no answer. */
export function repliers(messages: Pick<TranscriptMessage, 'role' | 'author' | 'private'>[]): Replier[] {
  const seen = new Map<string, Replier>()
  for (const { role, author, private: hidden } of messages) {
    if (role === 'customer' || hidden) continue
    const key = `${role} ${author ?? ''}`
    if (!seen.has(key)) seen.set(key, { name: author, bot: role === 'bot' })
  }
  return [...seen.values()]
}
