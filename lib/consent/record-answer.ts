import { v7 as uuid } from 'uuid'
import { type Context, requireRole } from '../context'
import { readMoods } from '../conversations/moods/read-moods'
import { eraseEmotions } from '../conversations/moods/store'
import { conversationsOf } from '../conversations/store'
import { Refusal } from '../errors'
import type { RecordAnswer } from './schema'
import { insertGrants, lockCustomers } from './store'

/** Appends a customer's answer. A no erases what was inferred about them in the same transaction; a yes lets it be read. */
export async function recordAnswer(context: Context, input: RecordAnswer): Promise<void> {
  requireRole(context, 'admin')
  const { db, workspace, now } = context
  const { customerId, purpose, answer, source } = input
  const [locked] = await lockCustomers(db, workspace.id, [customerId], 'update')
  if (!locked) throw new Refusal('not-found', 'customer')

  const { reference = null, expiresAt = null } = input
  await insertGrants(db, workspace.id, [
    { id: uuid(), customerId, purpose, answer, source, reference, at: now, expiresAt },
  ])
  if (purpose !== 'emotion') return
  if (answer !== 'given') await eraseEmotions(db, workspace.id, { customerId })
  const touched = await conversationsOf(db, workspace.id, customerId)
  await readMoods(context, { touched, changed: touched })
}
