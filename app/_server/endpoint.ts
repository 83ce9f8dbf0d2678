import 'server-only'
import type { z } from 'zod'
import type { Context } from '@/lib/context'
import { Refusal, type RefusalKind } from '@/lib/errors'
import { withContext } from './session'

const STATUS: Record<RefusalKind, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
}

/** Makes a verb a route handler for signed-in people: parse, who asks, do, respond; a refusal becomes a status. */
export function endpoint<Schema extends z.ZodType, T>(
  schema: Schema,
  verb: (context: Context, input: z.output<Schema>) => Promise<T>,
  respond: (value: T) => Response,
): (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response> {
  return async (_request, { params }) => {
    try {
      const value = await withContext(async (context) => {
        const parsed = schema.safeParse(await params)
        if (!parsed.success) throw new Refusal('not-found', 'address')
        return verb(context, parsed.data)
      })
      return respond(value)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return Response.json({ error: error.said }, { status: STATUS[error.kind] })
    }
  }
}
