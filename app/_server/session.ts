import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Context, Person, WorkspaceFacts } from '@/lib/context'
import { inWorkspace } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { checkSession, type Preferences } from '@/lib/people/check-session'
import { authOptions, type Claim, claimOf } from './auth'

const claimed = cache(async (): Promise<Claim | null> => {
  const session = (await getServerSession(authOptions)) as { claim?: unknown } | null
  return claimOf(session?.claim)
})

/** Runs a verb for whoever is signed in: session check and verb share one transaction. */
export async function withContext<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const claim = await claimed()
  if (!claim) throw new Refusal('unauthenticated', 'session')
  return inWorkspace(claim.workspaceId, async (db, now) => {
    const { context } = await checkSession(db, now, claim)
    return work(context)
  })
}

export type SignedInPerson = { person: Person; workspace: WorkspaceFacts; preferences: Preferences }

/** Who is signed in, or null; asked once a request, however many components want to know. */
export const whoIsSignedIn = cache(async (): Promise<SignedInPerson | null> => {
  const claim = await claimed()
  if (!claim) return null
  return inWorkspace(claim.workspaceId, async (db, now) => {
    const { context, preferences } = await checkSession(db, now, claim)
    if (context.actor.kind !== 'person') return null
    return { person: context.actor, workspace: context.workspace, preferences }
  }).catch((error) => {
    if (error instanceof Refusal && error.kind === 'unauthenticated') return null
    throw error
  })
})
