import { v7 as uuid } from 'uuid'
import { inWorkspace } from '../db'
import { Refusal } from '../errors'
import { hashPassword, randomPassword } from './password'
import type { CreateWorkspace } from './schema'
import { countWorkspaces, findWorkspace, insertPerson, insertPolicy, insertWorkspace } from './store'

/** Makes a workspace with its first admin; nothing in it may be analysed until a customer has said yes. */
export async function createWorkspace(
  input: CreateWorkspace,
): Promise<{ workspaceId: string; password: string }> {
  if (await findWorkspace(input.slug)) throw new Refusal('conflict', 'workspace-exists', { slug: input.slug })
  const workspaceId = uuid()
  const password = randomPassword()
  const passwordHash = await hashPassword(password)

  await inWorkspace(workspaceId, async (db, now) => {
    const { slug, name, timeZone, locale, email } = input
    await insertWorkspace(db, { id: workspaceId, slug, name, timeZone, locale, createdAt: now })
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

/** Makes the first workspace of an installation; null when there is one already. */
export async function createFirstWorkspace(input: CreateWorkspace): Promise<{ password: string } | null> {
  if ((await countWorkspaces()) > 0) return null
  const { password } = await createWorkspace(input)
  return { password }
}
