import { type Context, requireRole } from '../context'
import { allPeople, type PersonRow } from './store'

export async function listPeople(context: Context): Promise<PersonRow[]> {
  requireRole(context, 'admin')
  return allPeople(context.db, context.workspace.id)
}
