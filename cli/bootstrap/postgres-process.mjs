// @ts-check
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Halt } from './halt.mjs'
import { runAs } from './postgres-footing.mjs'

/**
 * @typedef {import('./postgres-footing.mjs').Footing} Footing
 * @typedef {{ pid: number, port: number, ready: boolean }} Postmaster
 */

const LOG_BYTES_MAX = 10_000_000

/**
 * What the server's own pid file says, or null when that process is gone.
 * @param {string} data
 * @returns {Postmaster | null}
 */
export function runningPostmaster(data) {
  const file = join(data, 'postmaster.pid')
  const [pid, folder, , port, , , , status] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  if (!pid || !folder || realPath(folder) !== realPath(data) || !isPostgres(Number(pid))) return null
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' }
}

/** @param {string} path */
function realPath(path) {
  return existsSync(path) ? realpathSync(path) : path
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch {
    return false
  }
}

/** @param {number} pid */
function isZombie(pid) {
  const file = `/proc/${pid}/stat`
  return existsSync('/proc/self/stat') && (!existsSync(file) || / Z /.test(readFileSync(file, 'utf8')))
}

/**
 * The number may have been given to a stranger since.
 * @param {number} pid
 */
function isPostgres(pid) {
  if (!isAlive(pid)) return false
  const file = `/proc/${pid}/cmdline`
  return !existsSync(file) || readFileSync(file, 'utf8').includes('postgres')
}

/**
 * Starts the server and waits until it takes connections.
 * @param {Footing} footing
 * @param {{ folder: string, port: number | undefined, settings: Record<string, string>, say: (line: string) => void }} options
 * @returns {Promise<Postmaster>}
 */
export async function launchPostmaster(footing, { folder, port, settings, say }) {
  const patience = Date.now() + 20_000
  let wish = port && (await isFree(port)) ? port : await freePort()
  for (;;) {
    const launched = await tryLaunch(footing, { folder, port: wish, settings, say })
    if (typeof launched !== 'string') return launched
    if (!isPassing(launched) || Date.now() > patience) {
      throw new Halt(
        `Postgres did not start (${lastComplaint(launched)}): the whole story is in ${join(folder, 'postgres.log')}.`,
      )
    }
    if (/could not bind|could not create any TCP/.test(launched)) wish = await freePort()
    if (!runningPostmaster(footing.data)) rmSync(join(footing.data, 'postmaster.pid'), { force: true })
    await wait(200)
  }
}

/**
 * @param {Footing} footing
 * @param {{ folder: string, port: number, settings: Record<string, string>, say: (line: string) => void }} options
 * @returns {Promise<Postmaster | string>} the server, or what it logged before it gave up
 */
async function tryLaunch(footing, { folder, port, settings, say }) {
  const log = join(folder, 'postgres.log')
  if (existsSync(log) && statSync(log).size > LOG_BYTES_MAX) rmSync(log)
  const output = openSync(log, 'a', 0o600)
  const before = statSync(log).size
  const child = runAs(footing, 'postgres', serverArguments(footing.data, port, settings), {
    stdio: ['ignore', output, output],
    detached: true, // Ctrl-C reaches the app first; the database goes after it.
  })
  closeSync(output)
  const logged = () => readFileSync(log).subarray(before).toString('utf8')
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  child.unref()
  for (let step = 1; !ended; step++) {
    const server = runningPostmaster(footing.data)
    if (server?.ready && server.pid === child.pid) return server
    if (step % 150 === 0) say(`Postgres is getting ready (${Math.round(step / 50)} s)`)
    await wait(20)
  }
  return logged()
}

/**
 * @param {string} data
 * @param {number} port
 * @param {Record<string, string>} settings
 */
function serverArguments(data, port, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  return [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/**
 * A killed server's last children may hold its memory, and a port may be taken between asking and using it.
 * @param {string} logged
 */
function isPassing(logged) {
  return /pre-existing shared memory|lock file "postmaster.pid"|could not bind|could not create any TCP/.test(
    logged,
  )
}

/** @param {string} logged */
function lastComplaint(logged) {
  const lines = logged.trim().split('\n')
  const line = lines.findLast((each) => /FATAL|ERROR|error|denied|not found/.test(each)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(FATAL|ERROR): +/, '').trim() || 'it said nothing'
}

/**
 * Lets the server finish cleanly, and insists when it does not.
 * @param {string} data
 */
export async function stopPostmaster(data) {
  const server = runningPostmaster(data)
  if (!server) return
  for (const [signal, seconds] of /** @type {const} */ ([
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ])) {
    if (!isAlive(server.pid)) return
    process.kill(server.pid, signal)
    const end = Date.now() + seconds * 1000
    while (isAlive(server.pid) && Date.now() < end) await wait(20)
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
