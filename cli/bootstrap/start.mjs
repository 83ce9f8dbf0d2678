// @ts-check
import { setTimeout as wait } from 'node:timers/promises'
import { buildChanged } from './build.mjs'
import { openDataFolder } from './data-folder.mjs'
import { openDatabase } from './database.mjs'
import { makeFirstSignIn } from './first-sign-in.mjs'
import { Halt, reasonOf } from './halt.mjs'
import { installMissing } from './install.mjs'
import { takeLock } from './lock.mjs'
import { requirePort } from './port.mjs'
import { startPostgres } from './postgres.mjs'
import { isAlive } from './postgres-process.mjs'
import { serveNext, waitUntilReady } from './serve.mjs'

/**
 * @typedef {{ root: string, say: (line: string) => void, signal?: AbortSignal | undefined }} Work
 * @typedef {Work & { folder: string, port: number, mode: 'start' | 'dev', migrations?: string }} Settings
 * @typedef {{
 *   prepare?: (settings: Settings) => Promise<void>,
 *   serve?: (options: import('./serve.mjs').ServeOptions) => import('./serve.mjs').Served,
 *   signIn?: typeof makeFirstSignIn,
 * }} Parts tests bring their own
 * @typedef {{
 *   address: string, database: import('./database.mjs').Database, signIn: import('./first-sign-in.mjs').SignIn | null,
 *   ended: Promise<string>, stop: () => Promise<void>,
 * }} Running
 */

const LET_GO_MS = 5000
const WATCH_MS = 300

/**
 * From nothing to a page that answers; whatever was begun is undone when a step fails.
 * @param {Settings} settings
 * @param {Parts} [parts]
 * @returns {Promise<Running>}
 */
export async function start(
  settings,
  { prepare = prepareSources, serve = serveNext, signIn = makeFirstSignIn } = {},
) {
  const { root, folder, port, mode, signal } = settings
  const address = `http://localhost:${port}`
  /** @type {(() => unknown)[]} */
  const undo = []
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }
  try {
    openDataFolder(folder)
    const lock = await takeLock(folder, address)
    undo.push(lock.release)
    await requirePort(port, { patienceMs: lock.afterCrash ? LET_GO_MS : 0 })
    await prepare(settings)
    signal?.throwIfAborted()

    const database = await openDatabase(settings)
    undo.push(database.close)
    signal?.throwIfAborted()
    const env = { ...database.env, PORT: String(port), NEXTAUTH_URL: process.env.NEXTAUTH_URL || address }
    const served = serve({ root, port, env, mode })
    undo.push(served.stop)
    undo.push(lock.stopping)
    const made = await signIn({ root, runtimeUrl: database.runtimeUrl, env })
    const reason = await waitUntilReady(`http://127.0.0.1:${port}`, served, { signal })
    if (reason) throw new Halt(`The web server did not become ready: ${reason}.`)
    const lost = watchPostgres(settings, database, undo)
    return { address, database, signIn: made, ended: Promise.race([served.ended.then(webEnded), lost]), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param {Settings} settings */
async function prepareSources(settings) {
  await installMissing(settings)
  if (settings.mode === 'start') await buildChanged(settings)
}

/** @param {string} how */
function webEnded(how) {
  return `The web server ended by itself (${how}): see its last words above and start again.`
}

/**
 * Brings the embedded Postgres back when it dies; the app answers 503 meanwhile and finds it at the same port.
 * @param {Settings} settings
 * @param {import('./database.mjs').Database} database
 * @param {(() => unknown)[]} undo
 * @returns {Promise<string>} settles only when it cannot be brought back
 */
async function watchPostgres({ folder, say }, { postgres }, undo) {
  if (!postgres) return new Promise(() => {})
  let watching = true
  undo.push(() => {
    watching = false
  })
  for (let { pid } = postgres; ; ) {
    await wait(WATCH_MS, undefined, { ref: false })
    if (!watching) return new Promise(() => {})
    if (isAlive(pid)) continue
    say('Postgres ended by itself; starting it again')
    try {
      const again = await startPostgres({ folder, say })
      if (again.port !== postgres.port) return 'Postgres could not have its port back: start again.'
      pid = again.pid
      say('Postgres is back')
    } catch (error) {
      return `Postgres ended and did not come back: ${reasonOf(error)}`
    }
  }
}
