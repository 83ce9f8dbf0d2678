import { customerMessages } from './corpora'

const TURNS = 20

/** A canonical JSONL file of so many messages: chats of twenty turns, customer and agent in turns. */
export function chatFile(messages: number): { bytes: Uint8Array; note: string } {
  const { texts, note } = customerMessages()
  const lines: string[] = []
  for (let i = 0; i < messages; i++) {
    const chat = Math.floor(i / TURNS)
    const isCustomer = i % 2 === 0
    lines.push(
      JSON.stringify({
        conversation_id: `chat-${chat}`,
        message_id: `${chat}-${i % TURNS}`,
        role: isCustomer ? 'customer' : 'agent',
        text: texts[i % texts.length],
        sent_at: new Date(Date.UTC(2026, 0, 5, 9) + chat * 600_000 + (i % TURNS) * 30_000).toISOString(),
        customer_id: `customer-${chat % 997}`,
        channel: ['web', 'app', 'email'][chat % 3],
        team: ['Blue', 'Red'][chat % 2],
        ...(!isCustomer && { agent_id: `agent-${chat % 12}` }),
      }),
    )
  }
  return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), note }
}
