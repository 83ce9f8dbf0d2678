import { type Context, requireRole } from '../context'
import { hashPassword, randomPassword } from './password'
import { requirePerson } from './require-person'
import type { OnePerson } from './schema'
import { endSessionsOf, setPassword } from './store'

/** Gives somebody a new random password, told once, and signs them out everywhere. */
export async function resetPassword(context: Context, { email }: OnePerson): Promise<{ password: string }> {
  requireRole(context, 'admin')
  const person = await requirePerson(context, email)
  const password = randomPassword()
  await setPassword(context.db, context.workspace.id, person.id, await hashPassword(password))
  await endSessionsOf(context.db, context.workspace.id, person.id, context.now)
  return { password }
}
