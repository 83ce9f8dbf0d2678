// @ts-check
import { requireBrowser } from './browser.mjs'
import { ROOT } from './command-start.mjs'
import { Halt } from './halt.mjs'
import { installMissing } from './install.mjs'
import { say } from './progress.mjs'
import { lastLine } from './tally.mjs'
import { isPart, LANES, runPart } from './test-plan.mjs'

/**
 * Runs everything, or the one part that is named, with the rest of the words for the program that runs it.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function run([part, ...args]) {
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(130))
  try {
    const lanes = chooseLanes(part)
    await installMissing({ root: ROOT, say })
    const tallies = await runLanes(lanes, args)
    report(tallies)
    return tallies.some((tally) => tally.failed.length > 0) ? 1 : 0
  } catch (error) {
    if (!(error instanceof Halt)) throw error
    console.error(error.message)
    return 1
  }
}

/** @param {string | undefined} part */
function chooseLanes(part) {
  if (part === undefined) return LANES
  if (isPart(part)) return [[part]]
  throw new Halt(`There is no part ${part}: use one of ${LANES.flat().sort().join(', ')}, or none for all.`)
}

/**
 * @param {import('./test-plan.mjs').Part[][]} lanes
 * @param {string[]} args
 */
async function runLanes(lanes, args) {
  const browser = lanes.flat().includes('e2e') ? requireBrowser({ root: ROOT, say }) : null
  browser?.catch(() => {}) // Told by the part that needs it.
  const tallies = await Promise.all(
    lanes.map(async (lane) => {
      const done = []
      for (const part of lane) done.push(await runPart(part, { root: ROOT, args, browser, say }))
      return done
    }),
  )
  return tallies.flat()
}

/** @param {import('./tally.mjs').Tally[]} tallies */
function report(tallies) {
  say('')
  for (const { name, reason } of tallies.flatMap((tally) => tally.skipped)) {
    say(`skipped: ${name}${reason ? ` (${reason})` : ''}`)
  }
  for (const name of tallies.flatMap((tally) => tally.failed)) say(`failed: ${name}`)
  say(lastLine(tallies))
}
