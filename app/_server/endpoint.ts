import 'server-only'
import { Refusal, type RefusalKind } from '@/lib/errors'

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

/** Makes a refusal a status; an address that does not parse is one that does not exist. */
export async function answerRefusal(parses: boolean, answer: () => Promise<Response>): Promise<Response> {
  try {
    if (!parses) throw new Refusal('not-found', 'address')
    return await answer()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return Response.json(
      { error: error.said },
      { status: STATUS[error.kind], headers: { 'cache-control': 'no-store' } },
    )
  }
}
