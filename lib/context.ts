import type { Db } from './db'
import { Refusal } from './errors'

export const ROLES = ['lead', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

export type Person = {
  kind: 'person'
  id: string
  sessionId: string
  name: string
  email: string
  roles: Role[]
  teamIds: string[]
}

/** Who asks. */
export type Actor = Person | { kind: 'job'; name: string }

export type WorkspaceFacts = { id: string; slug: string; name: string; timeZone: string; locale: 'en' | 'nl' }

/** The one port of every verb: who asks, in which workspace, in which transaction, when. */
export type Context = { actor: Actor; workspace: WorkspaceFacts; db: Db; now: Date }

/** Lets through a person with one of the roles, and jobs, which act for the workspace itself. */
export function requireRole(context: Context, ...roles: Role[]): void {
  if (context.actor.kind === 'job') return
  if (!context.actor.roles.some((role) => roles.includes(role))) {
    throw new Refusal('forbidden', 'role', { roles: roles.join(', ') })
  }
}

/** Which conversations somebody may see: all, those of some teams, or none. */
export type Sight = { kind: 'all' } | { kind: 'teams'; teamIds: string[] }

/** Reviewers see every conversation, leads those of their own teams; being an admin shows none. */
export function sightOf(context: Context): Sight {
  const { actor } = context
  if (actor.kind === 'job' || actor.roles.includes('reviewer')) return { kind: 'all' }
  if (actor.roles.includes('lead')) return { kind: 'teams', teamIds: actor.teamIds }
  throw new Refusal('forbidden', 'role', { roles: 'lead, reviewer' })
}
