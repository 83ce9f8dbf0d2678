import { v7 as uuid } from 'uuid'
import { type Context, requireRole } from '../context'
import { readMoods } from '../conversations/moods/read-moods'
import { eraseEmotions } from '../conversations/moods/store'
import { conversationsOf, customersIn } from '../conversations/store'
import { Refusal } from '../errors'
import type { RecordAnswer } from './schema'
import { insertGrants, lastAnswerAt, lockCustomers } from './store'

/** Appends a customer's answer. A no erases what was inferred about them in the same transaction; a yes lets it be read. */
export async function recordAnswer(context: Context, input: RecordAnswer): Promise<void> {
  requireRole(context, 'admin')
  const { db, workspace } = context
  const { customerId, purpose, answer, source } = input
  const shared = await customersIn(db, workspace.id, await conversationsOf(db, workspace.id, customerId))
  const locked = await lockCustomers(db, workspace.id, [customerId, ...shared], 'update')
  if (!locked.includes(customerId)) throw new Refusal('not-found', 'customer')

  const { reference = null, expiresAt = null } = input
  const at = await instantOf(context, input)
  await insertGrants(db, workspace.id, [
    { id: uuid(), customerId, purpose, answer, source, reference, at, expiresAt },
  ])
  if (purpose !== 'emotion') return
  if (answer !== 'given') await eraseEmotions(db, workspace.id, { customerId })
  const touched = await conversationsOf(db, workspace.id, customerId)
  await readMoods(context, { touched, changed: touched })
}

/** A no that had to wait for somebody else's yes still counts: it is never older than the answers before it. */
async function instantOf({ db, workspace, now }: Context, input: RecordAnswer): Promise<Date> {
  if (input.answer === 'given') return now
  const last = await lastAnswerAt(db, workspace.id, input.customerId, input.purpose)
  return last !== null && last > now ? last : now
}
