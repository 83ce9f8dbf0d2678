import { type Context, requireRole } from '../context'
import { requirePerson } from './require-person'
import type { OnePerson } from './schema'
import { setDisabled } from './store'

/** Lets somebody who was disabled sign in again. */
export async function enablePerson(context: Context, { email }: OnePerson): Promise<void> {
  requireRole(context, 'admin')
  const person = await requirePerson(context, email)
  await setDisabled(context.db, context.workspace.id, person.id, null)
}
