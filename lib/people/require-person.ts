import type { Context } from '../context'
import { Refusal } from '../errors'
import { findPerson, type PersonRow } from './store'

/** The person with that address, or a refusal that says nobody has it. */
export async function requirePerson(context: Context, email: string): Promise<PersonRow> {
  const person = await findPerson(context.db, context.workspace.id, email)
  if (!person) throw new Refusal('not-found', 'person', { email })
  return person
}
