import { v7 as uuid } from 'uuid'
import type { Actor, Context, Person, Role } from './context'
import { inWorkspace } from './db'
import { insertPolicy, insertWorkspace } from './people/store'

class RolledBack extends Error {}

/** A workspace of its own in a transaction that is always rolled back; the job that acts in it may do all. */
export async function withRollback(
  work: (context: Context) => Promise<void>,
  options: { mode?: 'off' | 'ask' | 'inform' } = {},
): Promise<void> {
  const id = uuid()
  await inWorkspace(id, async (db, now) => {
    const workspace = await makeWorkspace(db, id, now, options.mode ?? 'inform')
    await work({ actor: { kind: 'job', name: 'test' }, workspace, db, now })
    throw new RolledBack()
  }).catch((error) => {
    if (!(error instanceof RolledBack)) throw error
  })
}

/** A workspace that stays, for tests with several transactions or connections. */
export async function keptWorkspace(mode: 'off' | 'ask' | 'inform' = 'inform'): Promise<string> {
  const id = uuid()
  await inWorkspace(id, (db, now) => makeWorkspace(db, id, now, mode))
  return id
}

/** Runs a verb in a kept workspace, as the job or as somebody else. */
export function inKept<T>(
  id: string,
  work: (context: Context) => Promise<T>,
  actor: Actor = { kind: 'job', name: 'test' },
) {
  return inWorkspace(id, (db, now) => {
    const workspace = { id, slug: id, name: 'Test', timeZone: 'Europe/Amsterdam', locale: 'en' as const }
    return work({ actor, workspace, db, now })
  })
}

async function makeWorkspace(db: Context['db'], id: string, now: Date, mode: string) {
  const workspace = { id, slug: id, name: 'Test', timeZone: 'Europe/Amsterdam', locale: 'en' as const }
  await insertWorkspace(db, { ...workspace, createdAt: now })
  await insertPolicy(db, id, 'emotion', mode, now)
  return workspace
}

/** Somebody with these roles, who is not in the database. */
export function personWith(roles: Role[], teamIds: string[] = []): Person {
  const id = uuid()
  return {
    kind: 'person',
    id,
    sessionId: uuid(),
    name: 'Somebody',
    email: `${id}@example.test`,
    roles,
    teamIds,
  }
}
