import type { PlacedTurn } from './turns'

/** A customer's wait: from their first unanswered message to the reply that ended it. */
export type Wait = {
  from: number
  to: number
  fromOrder: number
  toOrder: number
  replyId: string
  ms: number
}

export const LONG_WAIT_MS = 5 * 60_000

export function findWaits(turns: PlacedTurn[]): Wait[] {
  const waits: Wait[] = []
  let asked: PlacedTurn | null = null
  for (const turn of turns) {
    if (turn.role === 'customer') {
      asked ??= turn
      continue
    }
    if (asked) {
      const ms = Math.max(0, turn.at - asked.at)
      waits.push({
        from: asked.at,
        to: turn.at,
        fromOrder: asked.order,
        toOrder: turn.order,
        replyId: turn.id,
        ms,
      })
    }
    asked = null
  }
  return waits
}

export const isLong = (wait: Pick<Wait, 'ms'>): boolean => wait.ms >= LONG_WAIT_MS

export const longestWait = (waits: Wait[]): Wait | null =>
  waits.reduce<Wait | null>((longest, wait) => (longest && longest.ms >= wait.ms ? longest : wait), null)
