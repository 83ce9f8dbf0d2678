// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: string[], skipped: { name: string, reason: string | null }[] }} Tally */

/**
 * The reporters run inside the test programs; the file that MOODLINE_TALLY names is how they answer.
 * @param {Tally} tally
 */
export function writeTally(tally) {
  const file = process.env.MOODLINE_TALLY
  if (file) writeFileSync(file, JSON.stringify(tally))
}

/**
 * A run that executed nothing, or that ended badly without naming a test, has failed.
 * @param {string} kind
 * @param {string} file
 * @param {number} code
 * @returns {Tally}
 */
export function readTally(kind, file, code) {
  /** @type {Tally} */
  const tally = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: [], skipped: [] }
  if (tally.failed.length > 0) return tally
  if (tally.passed === 0) return { ...tally, failed: [`${kind}: no test ran`] }
  if (code !== 0) return { ...tally, failed: [`${kind}: ended with code ${code}`] }
  return tally
}

/** @param {Tally[]} tallies */
export function lastLine(tallies) {
  const sum = (/** @type {(tally: Tally) => number} */ count) =>
    tallies.reduce((total, each) => total + count(each), 0)
  return `${sum((t) => t.passed)} passed, ${sum((t) => t.failed.length)} failed, ${sum((t) => t.skipped.length)} skipped`
}
