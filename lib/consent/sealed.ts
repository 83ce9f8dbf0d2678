import { type Context, sightOf } from '../context'
import { Refusal } from '../errors'
import { type Ground, whySealed } from './policy'
import type { Purpose } from './purpose'

/** A customer's or agent's words: not a string, so they can neither be analysed nor shown by accident. */
export class Sealed {
  readonly #text: string
  /** The team whose leads may read the words; null when no team has the conversation. */
  readonly teamId: string | null

  constructor(text: string, teamId: string | null) {
    this.#text = text
    this.teamId = teamId
  }

  /** Opens the seal; only this file and stores, which must write the words down, call it. */
  static open(sealed: Sealed): string {
    return sealed.#text
  }

  get length(): number {
    return this.#text.length
  }

  toString(): string {
    return '[sealed]'
  }

  toJSON(): string {
    return '[sealed]'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[sealed]'
  }
}

/** Seals words on their way in or out of a store. */
export function seal(text: string, teamId: string | null = null): Sealed {
  return new Sealed(text, teamId)
}

/** Opens words for inference when there is a ground for the purpose at that instant, else null. */
export function admit(sealed: Sealed, ground: Ground, purpose: Purpose, at: Date): string | null {
  return whySealed(ground, purpose, at) === null ? Sealed.open(sealed) : null
}

/** Opens words for eyes: reviewers read all, leads their own teams'. Showing words is not inference. */
export function reveal(context: Context, sealed: Sealed): string {
  const sight = sightOf(context)
  if (sight.kind === 'teams' && !(sealed.teamId !== null && sight.teamIds.includes(sealed.teamId))) {
    throw new Refusal('forbidden', 'team')
  }
  return Sealed.open(sealed)
}
