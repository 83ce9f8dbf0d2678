import type { Mode, Purpose, SealedReason } from './purpose'

/** A customer's answer for one purpose; the newest that is not in the future counts, and of two at one instant the no. */
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
    if (newest === null || grant.at > newest.at || (+grant.at === +newest.at && grant.answer !== 'given')) {
      newest = grant
    }
  }
  return newest
}
