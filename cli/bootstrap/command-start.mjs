// @ts-check
import { resolve } from 'node:path'
import { Halt } from './halt.mjs'
import { portFrom } from './port.mjs'
import { say } from './progress.mjs'
import { start } from './start.mjs'

export const ROOT = resolve(import.meta.dirname, '..', '..')

/** The folder for run-time data. */
export function dataFolder() {
  return resolve(ROOT, process.env.MOODLINE_DATA || '.moodline')
}

/**
 * @param {string[]} _args
 * @param {'start' | 'dev'} [mode]
 * @param {import('./start.mjs').Parts} [parts]
 * @returns {Promise<number>} the exit code
 */
export async function run(_args, mode = 'start', parts = {}) {
  const asked = new AbortController()
  // Asking twice, as npm does when it passes a signal on, is asking once.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => asked.abort())
  try {
    const port = portFrom(process.env.PORT)
    const running = await start(
      { root: ROOT, folder: dataFolder(), port, mode, say, signal: asked.signal },
      parts,
    )
    greet(running)
    const reason = await Promise.race([running.ended, aborted(asked.signal)])
    if (reason) console.error(reason)
    else say('Stopping')
    await running.stop()
    return reason ? 1 : 0
  } catch (error) {
    if (asked.signal.aborted) return 0
    if (!(error instanceof Halt)) throw error
    console.error(error.message)
    return 1
  }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<null>}
 */
function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null))
  })
}

/** @param {import('./start.mjs').Running} running */
function greet({ address, signIn }) {
  say(`Moodline is ready at ${address}`)
  if (!signIn) return
  say(`Sign in as ${signIn.email} with the password ${signIn.password}`)
  say('The password is shown this once; `npx moodline people reset-password EMAIL` makes a new one.')
}
