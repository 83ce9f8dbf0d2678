import { expect, test } from 'vitest'
import { hits, turningsOf } from './shift-score'

test.each([
  ['calm', '....', []],
  ['bad from the start', '##..', ['recovery 2']],
  ['one bad turn', '..#..', ['drop 2', 'recovery 3']],
  ['a relapse too soon to be a recovery', '..#.#..', ['drop 2', 'recovery 5']],
  ['two relapses', '..#..#', ['drop 2', 'drop 5']],
  ['good to the end', '#.', ['recovery 1']],
  ['bad second turn', '.#', ['drop 1']],
])('%s: %s', (_name, turns, expected) => {
  const found = turningsOf([...turns].map((sign) => sign === '#'))
  expect(found.map(({ kind, at }) => `${kind} ${at}`)).toEqual(expected)
})

test('a hit is of the same kind, at most one away, and counts once', () => {
  const drop = (at: number) => ({ kind: 'drop' as const, at })
  expect(hits([drop(3), drop(4)], [drop(3)])).toBe(1)
  expect(hits([drop(5)], [drop(3)])).toBe(0)
  expect(hits([{ kind: 'recovery', at: 3 }], [drop(3)])).toBe(0)
})
