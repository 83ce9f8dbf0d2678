import { type Context, requireRole } from '../context'
import { Refusal } from '../errors'
import { requirePerson } from './require-person'
import type { OnePerson } from './schema'
import { enabledAdmins, endSessionsOf, setDisabled } from './store'

/** Ends somebody's access at once; the last admin stays, or nobody could let anyone in again. */
export async function disablePerson(context: Context, { email }: OnePerson): Promise<void> {
  requireRole(context, 'admin')
  const admins = await enabledAdmins(context.db, context.workspace.id)
  const person = await requirePerson(context, email)
  if (admins.length === 1 && admins[0] === person.id) throw new Refusal('conflict', 'last-admin', { email })

  await setDisabled(context.db, context.workspace.id, person.id, context.now)
  await endSessionsOf(context.db, context.workspace.id, person.id, context.now)
}
