import type { Mode, Purpose, SealedReason } from './purpose'

/** A customer's answer for one purpose; the newest that is not in the future counts. */
export type Grant = {
  purpose: Purpose
  answer: 'given' | 'refused' | 'withdrawn'
  at: Date
  expiresAt: Date | null
}

/** What decides whether a customer's data may be used: the workspace's policy and the customer's answers. */
export type Ground = { policy: Partial<Record<Purpose, Mode>>; grants: readonly Grant[] }

/** Null when the purpose is allowed at that instant, else why not. `app.has_ground` says the same in the database. */
export function whySealed(ground: Ground, purpose: Purpose, at: Date): SealedReason | null {
  const mode = ground.policy[purpose] ?? 'off'
  if (mode === 'off') return { reason: 'off', at: null }

  const answer = newestAnswer(ground.grants, purpose, at)
  if (answer && answer.answer !== 'given') return { reason: answer.answer, at: answer.at }
  if (mode === 'inform') return null

  if (!answer) return { reason: 'not-asked', at: null }
  const expired = answer.expiresAt !== null && answer.expiresAt <= at
  return expired ? { reason: 'expired', at: answer.expiresAt } : null
}

function newestAnswer(grants: readonly Grant[], purpose: Purpose, at: Date): Grant | null {
  let newest: Grant | null = null
  for (const grant of grants) {
    if (grant.purpose !== purpose || grant.at > at) continue
    if (newest === null || counts(grant, newest)) newest = grant
  }
  return newest
}

/** Whether an answer counts before another: the newer; of one instant the no, then the yes that runs out sooner. */
function counts(one: Grant, other: Grant): boolean {
  if (+one.at !== +other.at) return one.at > other.at
  if (one.answer !== 'given' || other.answer !== 'given') return one.answer !== 'given'
  return (
    (one.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) <
    (other.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY)
  )
}
