// @ts-check
import { writeTally } from './tally.mjs'

/** Writes down what passed, failed and was skipped, and why. */
export default class PlaywrightTally {
  /** @type {import('@playwright/test/reporter').Suite | null} */
  #suite = null
  /** @type {string[]} */
  #errors = []

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite
  }

  /** @param {import('@playwright/test/reporter').TestError} error */
  onError(error) {
    this.#errors.push(error.message ?? 'an error without a message')
  }

  onEnd() {
    /** @type {import('./tally.mjs').Tally} */
    const tally = { passed: 0, failed: this.#errors, skipped: [] }
    for (const test of this.#suite?.allTests() ?? []) {
      const name = test.titlePath().filter(Boolean).join(' › ')
      const outcome = test.outcome()
      if (outcome === 'skipped') tally.skipped.push({ name, reason: reasonOf(test) })
      else if (outcome === 'expected') tally.passed++
      else tally.failed.push(name)
    }
    writeTally(tally)
  }

  printsToStdio() {
    return false
  }
}

/** @param {import('@playwright/test/reporter').TestCase} test */
function reasonOf(test) {
  const notes = [...test.annotations, ...test.results.flatMap((result) => result.annotations)]
  return notes.find((note) => note.type === 'skip')?.description ?? null
}
