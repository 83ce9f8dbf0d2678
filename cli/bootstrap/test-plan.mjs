// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildChanged } from './build.mjs'
import { Halt, reasonOf } from './halt.mjs'
import { runNode } from './run-program.mjs'
import { readTally } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {'lint' | 'types' | 'unit' | 'db' | 'e2e' | 'faults'} Part
 * @typedef {{ root: string, args: string[], browser: Promise<string> | null, say: (line: string) => void }} Run
 */

/** @type {Record<Part, (run: Run) => Promise<Tally>>} */
const PARTS = {
  lint: (run) => judge('lint', run, [['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']]),
  types: (run) =>
    judge('types', run, [
      ['next/dist/bin/next', 'typegen'],
      ['typescript/bin/tsc', '--noEmit'],
    ]),
  unit: (run) => vitest('unit', 'pure', run),
  db: (run) => vitest('db', 'database', run),
  faults: (run) => vitest('faults', 'fault', run),
  e2e: endToEnd,
}

/** Two lanes for two cores; in each, what a later step stands on comes first. */
/** @type {Part[][]} */
export const LANES = [
  ['types', 'e2e'],
  ['lint', 'unit', 'db', 'faults'],
]

/**
 * @param {string} name
 * @returns {name is Part}
 */
export function isPart(name) {
  return Object.hasOwn(PARTS, name)
}

/**
 * @param {Part} part
 * @param {Run} run
 */
export async function runPart(part, run) {
  const begin = Date.now()
  const tell = (/** @type {string} */ line) => run.say(`[${part}] ${line}`)
  try {
    const tally = await PARTS[part]({ ...run, say: tell })
    const seconds = Math.round((Date.now() - begin) / 1000)
    tell(`${tally.failed.length > 0 ? 'failed' : 'passed'} after ${seconds} s`)
    return tally
  } catch (error) {
    if (!(error instanceof Halt)) throw error
    tell(error.message)
    return { passed: 0, failed: [`${part}: ${reasonOf(error)}`], skipped: [] }
  }
}

/**
 * Programs that know only well or badly count as one test.
 * @param {string} name
 * @param {Run} run
 * @param {string[][]} programs
 * @returns {Promise<Tally>}
 */
async function judge(name, { root, say }, programs) {
  for (const [program = '', ...args] of programs) {
    const { code } = await runNode([join('node_modules', program), ...args], {
      cwd: root,
      env: testEnvironment(),
      onLine: say,
    })
    if (code !== 0) return { passed: 0, failed: [name], skipped: [] }
  }
  return { passed: 1, failed: [], skipped: [] }
}

/**
 * @param {string} kind
 * @param {string} project
 * @param {Run} run
 */
function vitest(kind, project, run) {
  const reporters = ['--reporter=default', '--reporter=./cli/bootstrap/vitest-tally.mjs']
  return tallied(kind, run, ['vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...run.args])
}

/**
 * @param {Run} run
 * @returns {Promise<Tally>}
 */
async function endToEnd(run) {
  await buildChanged(run)
  await run.browser
  return tallied('e2e', run, ['@playwright/test/cli.js', 'test', ...run.args])
}

/**
 * @param {string} kind
 * @param {Run} run
 * @param {string[]} command
 */
async function tallied(kind, { root, say }, [program = '', ...args]) {
  const folder = mkdtempSync(join(tmpdir(), 'moodline-tally-'))
  const file = join(folder, 'tally.json')
  try {
    const env = { ...testEnvironment(), MOODLINE_TALLY: file }
    const { code } = await runNode([join('node_modules', program), ...args], { cwd: root, env, onLine: say })
    return readTally(kind, file, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tests bring their own databases, ports and keys; those of the person who runs them stay out of it. */
function testEnvironment() {
  const { DATABASE_URL, DATABASE_OWNER_URL, MOODLINE_DATA, MOODLINE_SECRET, NEXTAUTH_URL, PORT, ...env } =
    process.env
  return { ...env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
}
