import type { Context, Person } from '../context'
import type { Db } from '../db'
import { Refusal } from '../errors'
import { liveSession, touchSession, workspaceFacts } from './store'

const IDLE_HOURS = 24
const TOUCH_MINUTES = 5

export type Preferences = { locale: 'en' | 'nl'; theme: 'system' | 'light' | 'dark' }

/** Who a session belongs to, read anew on every request, so that ending it or disabling its person works at once. */
export async function checkSession(
  db: Db,
  now: Date,
  claimed: { workspaceId: string; sessionId: string },
): Promise<{ context: Context; preferences: Preferences }> {
  const { workspaceId, sessionId } = claimed
  const idleSince = new Date(+now - IDLE_HOURS * 3_600_000)
  const person = await liveSession(db, workspaceId, sessionId, now, idleSince)
  const workspace = person && (await workspaceFacts(db, workspaceId))
  if (!person || !workspace) throw new Refusal('unauthenticated', 'session')

  if (+now - +person.lastSeenAt > TOUCH_MINUTES * 60_000) await touchSession(db, workspaceId, sessionId, now)

  const { id, name, email, roles, teamIds, locale, theme } = person
  const actor: Person = { kind: 'person', id, sessionId, name, email, roles, teamIds }
  return { context: { actor, workspace, db, now }, preferences: { locale, theme } }
}
