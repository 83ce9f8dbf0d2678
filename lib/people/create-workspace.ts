import { v7 as uuid } from 'uuid'
import { inWorkspace } from '../db'
import { Refusal } from '../errors'
import { hashPassword, randomPassword } from './password'
import type { CreateWorkspace } from './schema'
import { countWorkspaces, insertPerson, insertPolicy, insertWorkspace } from './store'

/** Makes a workspace with its first admin; nothing in it may be analysed until a customer has said yes. */
export async function createWorkspace(
  input: CreateWorkspace,
): Promise<{ workspaceId: string; password: string }> {
  const workspaceId = uuid()
  const password = randomPassword()
  const passwordHash = await hashPassword(password)

  await inWorkspace(workspaceId, async (db, now) => {
    const { slug, name, timeZone, locale, email } = input
    const workspace = { id: workspaceId, slug, name, timeZone, locale, createdAt: now }
    if (!(await insertWorkspace(db, workspace))) throw new Refusal('conflict', 'workspace-exists', { slug })
    await insertPolicy(db, workspaceId, 'emotion', 'ask', now)
    await insertPerson(db, {
      workspaceId,
      id: uuid(),
      email,
      name: 'Admin',
      passwordHash,
      roles: ['lead', 'reviewer', 'admin'],
      locale,
      createdAt: now,
    })
  })
  return { workspaceId, password }
}

/** Makes the first workspace of an installation; null when there is one already, or another process made it just now. */
export async function createFirstWorkspace(input: CreateWorkspace): Promise<{ password: string } | null> {
  if ((await countWorkspaces()) > 0) return null
  try {
    const { password } = await createWorkspace(input)
    return { password }
  } catch (error) {
    if (error instanceof Refusal && error.said.code === 'workspace-exists') return null
    throw error
  }
}
