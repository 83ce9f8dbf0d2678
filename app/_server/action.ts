import 'server-only'
import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import type { Context } from '@/lib/context'
import { Refusal, type RefusalKind } from '@/lib/errors'
import type { Said } from '@/lib/wording/said'
import { withContext } from './session'

/** What a server action answers: the verb's value, or why not, for the page to word. */
export type Answer<T> = { ok: true; value: T } | { ok: false; kind: RefusalKind; said: Said }

/** Makes a verb a server action: parse, who asks, do, refresh. A refusal becomes an answer; a bug rises, and so does a database that is away, so that the page tries again. */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  verb: (context: Context, input: z.output<Schema>) => Promise<T>,
  options: { refresh?: string } = {},
): (input: unknown) => Promise<Answer<T>> {
  return async (input) => {
    try {
      const value = await withContext(async (context) => {
        const parsed = schema.safeParse(input)
        if (!parsed.success) throw new Refusal('invalid', 'input', { field: fieldOf(parsed.error) })
        return verb(context, parsed.data)
      })
      if (options.refresh) revalidatePath(options.refresh)
      return { ok: true, value }
    } catch (error) {
      if (error instanceof Refusal && error.kind !== 'unavailable') {
        return { ok: false, kind: error.kind, said: error.said }
      }
      throw error
    }
  }
}

function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || 'input'
}
