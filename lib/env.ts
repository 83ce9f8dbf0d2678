import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.string().min(1),
})

/** What the process was started with; a missing value is a bug of whoever started it. */
export function env(): z.infer<typeof Env> {
  return Env.parse(process.env)
}
