import { expect, test } from 'vitest'
import { judgeMigrations } from './rules'

test.each([
  ['the same', ['1_a', '2_b'], ['1_a', '2_b'], null],
  ['the same in another order', ['2_b', '1_a'], ['1_a', '2_b'], null],
  ['one to come', ['1_a'], ['1_a', '2_b'], 'The database lacks migrations (2_b).'],
  ['one too many', ['1_a', '2_b'], ['1_a'], 'The database has a schema newer than this version knows (2_b).'],
])('%s', (_name, applied, known, expected) => {
  expect(judgeMigrations(applied, known)).toBe(expected)
})
