import { v7 as uuid } from 'uuid'
import { type Context, requireRole } from '../context'
import { Refusal } from '../errors'
import { hashPassword, randomPassword } from './password'
import type { AddPerson } from './schema'
import { assignTeams, insertPerson, insertTeams } from './store'

/** Adds somebody who may sign in, and answers their password, which is told once and kept nowhere. */
export async function addPerson(context: Context, input: AddPerson): Promise<{ password: string }> {
  requireRole(context, 'admin')
  const { workspace, db, now } = context
  const password = randomPassword()
  const id = uuid()

  const added = await insertPerson(db, {
    workspaceId: workspace.id,
    id,
    email: input.email,
    name: input.name,
    passwordHash: await hashPassword(password),
    roles: input.roles,
    locale: workspace.locale,
    createdAt: now,
  })
  if (!added) throw new Refusal('conflict', 'person-exists', { email: input.email })

  const teams = input.teams.map((name) => ({ id: uuid(), name }))
  if (teams.length > 0) {
    const rows = await insertTeams(db, workspace.id, teams)
    await assignTeams(
      db,
      workspace.id,
      id,
      rows.map((row) => row.id),
    )
  }
  return { password }
}
