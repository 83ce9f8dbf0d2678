import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lastLine, readTally } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'moodline-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = { passed: 2, failed: [], skipped: [] }
const bad = { passed: 2, failed: ['a test'], skipped: [] }
const skipped = { passed: 0, failed: [], skipped: [{ name: 'a test', reason: null }] }

test.each([
  ['all passed', good, 0, []],
  ['one failed', bad, 1, ['a test']],
  ['all passed and yet it ended badly', good, 1, ['unit: ended with code 1']],
  ['nothing but skipped tests', skipped, 0, ['unit: no test ran']],
  ['no answer at all', null, 0, ['unit: no test ran']],
])('%s', (name, written, code, failed) => {
  const file = join(folder, name)
  if (written) writeFileSync(file, JSON.stringify(written))
  expect(readTally('unit', file, code).failed).toEqual(failed)
})

test('the last line counts over all kinds', () => {
  expect(lastLine([good, bad, skipped])).toBe('4 passed, 1 failed, 1 skipped')
})
