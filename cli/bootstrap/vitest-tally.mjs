// @ts-check
import { writeTally } from './tally.mjs'

/** Writes down what passed, failed and was skipped, and why. */
export default class VitestTally {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<{ message?: string }>} errors
   */
  onTestRunEnd(modules, errors) {
    const tally = { passed: 0, failed: errors.map((error) => String(error.message)), skipped: [] }
    for (const module of modules) countModule(module, tally)
    writeTally(tally)
  }
}

/**
 * @param {import('vitest/node').TestModule} module
 * @param {import('./tally.mjs').Tally} tally
 */
function countModule(module, tally) {
  for (const test of module.children.allTests()) {
    const name = `${module.relativeModuleId} › ${test.fullName}`
    const result = test.result()
    if (result.state === 'passed') tally.passed++
    else if (result.state === 'skipped') tally.skipped.push({ name, reason: result.note ?? null })
    else tally.failed.push(name)
  }
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors())
      tally.failed.push(`${module.relativeModuleId} › ${suite.fullName}: ${error.message}`)
  }
  for (const error of module.errors()) tally.failed.push(`${module.relativeModuleId}: ${error.message}`)
}
