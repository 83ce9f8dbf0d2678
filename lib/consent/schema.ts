import { z } from 'zod'
import { PURPOSES } from './purpose'

export const RecordAnswer = z.object({
  customerId: z.uuid(),
  purpose: z.enum(PURPOSES),
  answer: z.enum(['given', 'refused', 'withdrawn']),
  source: z.string().min(1).max(40),
  reference: z.string().max(500).nullish(),
  expiresAt: z.date().nullish(),
})
export type RecordAnswer = z.infer<typeof RecordAnswer>
