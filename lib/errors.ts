import type { Said } from './wording/said'

export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'too-many'
  | 'too-large'
  | 'unavailable'

/** What the caller did wrong or must do next, worded as `refusals.CODE` in the reader's language. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly said: Said

  constructor(kind: RefusalKind, code: string, params: Said['params'] = {}) {
    super(`${kind}: ${code} ${JSON.stringify(params)}`)
    this.name = 'Refusal'
    this.kind = kind
    this.said = { code, params }
  }
}
