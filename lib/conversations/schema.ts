import { z } from 'zod'
import { EMOTIONS } from '../emotion/emotion'

/** The widest a page of conversations gets. */
export const PAGE_SIZE = 50

/** The most messages that one conversation shows. */
export const MESSAGES_SHOWN = 2_000

/** Postgres has neither NUL nor a year 0. */
const Text = z.string().refine((text) => !text.includes('\0'))
const Day = z
  .string()
  .regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'not a day')

/** Filters as they stand in the address; what is empty does not filter. */
export const ListConversations = z.object({
  q: Text.trim().max(200).optional(),
  agent: z.uuid().optional(),
  team: z.uuid().optional(),
  channel: Text.max(255).optional(),
  language: Text.max(35).optional(),
  emotion: z.enum([...EMOTIONS, 'unsure']).optional(),
  shift: z.enum(['any', 'drop', 'recovery']).optional(),
  /** Days in the workspace's time zone, both included. */
  from: Day.optional(),
  to: Day.optional(),
  after: z.string().max(200).optional(),
})
export type ListConversations = z.infer<typeof ListConversations>

export const LoadConversation = z.object({ id: z.uuid() })
export type LoadConversation = z.infer<typeof LoadConversation>

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(+date) && date.toISOString().startsWith(value)
}
