import { describe, expect, it } from 'vitest'
import type { PlacedTurn } from './turns'
import { findWaits, isLong, longestWait } from './waits'

const turns = (...list: [PlacedTurn['role'], number][]): PlacedTurn[] =>
  list.map(([role, minute], order) => ({ id: `m${order}`, at: minute * 60_000, order, role, author: null }))

describe('waits', () => {
  it('runs from the first unanswered message to the reply', () => {
    const waits = findWaits(
      turns(['customer', 0], ['customer', 2], ['agent', 6], ['agent', 7], ['customer', 8], ['bot', 8]),
    )
    expect(waits.map(({ ms, replyId }) => [ms / 60_000, replyId])).toEqual([
      [6, 'm2'],
      [0, 'm5'],
    ])
    expect(waits.map(isLong)).toEqual([true, false])
    expect(longestWait(waits)?.replyId).toBe('m2')
  })

  it('does not count what nobody has answered, nor an agent who writes first', () => {
    expect(findWaits(turns(['agent', 0], ['customer', 1]))).toEqual([])
    expect(longestWait([])).toBeNull()
  })

  it('is never negative when clocks disagree', () => {
    expect(findWaits(turns(['customer', 5], ['agent', 4]))[0]?.ms).toBe(0)
  })
})
