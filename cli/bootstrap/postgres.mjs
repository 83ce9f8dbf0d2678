// @ts-check
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { changeUrl, literal, quoted, withClient } from './database-client.mjs'
import { Halt, reasonOf } from './halt.mjs'
import { keyIn } from './keys.mjs'
import { nativeFolder } from './postgres-binaries.mjs'
import { chooseFooting, hand, runAs } from './postgres-footing.mjs'
import { launchPostmaster, runningPostmaster, stopPostmaster } from './postgres-process.mjs'

/**
 * @typedef {import('./postgres-footing.mjs').Footing} Footing
 * @typedef {{ footing?: import('./postgres-footing.mjs').FootingKind, port?: number }} Remembered
 * @typedef {{
 *   superUrl: string, ownerUrl: string, host: string, port: number, pid: number, data: string,
 *   footing: import('./postgres-footing.mjs').FootingKind, reused: boolean, stop: () => Promise<void>,
 * }} Postgres
 * @typedef {{
 *   folder: string, say: (line: string) => void, durable?: boolean, settings?: Record<string, string>,
 *   kinds?: import('./postgres-footing.mjs').FootingKind[], shelters?: string[],
 * }} PostgresOptions
 */

export const OWNER = 'moodline_owner'
export const DATABASE = 'moodline'
const HOST = '127.0.0.1'

/**
 * Starts the embedded Postgres of that folder, or finds it running after its starter was killed.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ folder: given, say, durable = true, settings = {}, kinds, shelters }) {
  const folder = resolve(given)
  mkdirSync(folder, { recursive: true })
  const remembered = recall(folder)
  const footing = chooseFooting({ folder, native: nativeFolder(), kinds, shelters }, remembered.footing)
  if (footing.kind === 'shelter' && remembered.footing !== 'shelter') {
    say(`Postgres may not run in ${folder} here, so the data is kept in ${footing.data}.`)
  }
  remember(folder, { ...remembered, footing: footing.kind })
  if (!existsSync(join(footing.data, 'PG_VERSION'))) await initialise(footing, folder, durable)
  refuseOtherVersion(footing)

  const all = durable
    ? settings
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', ...settings }
  const found = await liveServer(footing, folder)
  const server =
    found ?? (await launchPostmaster(footing, { folder, port: remembered.port, settings: all, say }))
  remember(folder, { footing: footing.kind, port: server.port })
  const superUrl = urlOf(folder, server.port)
  await prepareDatabase(superUrl, keyIn(folder, 'postgres-owner'))
  return {
    superUrl,
    ownerUrl: changeUrl(superUrl, {
      user: OWNER,
      password: keyIn(folder, 'postgres-owner'),
      database: DATABASE,
    }),
    host: HOST,
    port: server.port,
    pid: server.pid,
    data: footing.data,
    footing: footing.kind,
    reused: found !== null,
    stop: () => stopPostmaster(footing.data),
  }
}

/**
 * @param {string} folder
 * @returns {Remembered}
 */
function recall(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * @param {string} folder
 * @param {Remembered} facts
 */
function remember(folder, facts) {
  const draft = join(folder, `postgres.json.${process.pid}`)
  writeFileSync(draft, `${JSON.stringify(facts)}\n`, { mode: 0o600 })
  renameSync(draft, join(folder, 'postgres.json'))
}

/**
 * @param {string} folder
 * @param {number} port
 */
function urlOf(folder, port) {
  return `postgresql://postgres:${keyIn(folder, 'postgres-superuser')}@${HOST}:${port}/postgres`
}

/**
 * Made aside and moved into place, so that an interrupted first start begins again.
 * @param {Footing} footing
 * @param {string} folder
 * @param {boolean} durable
 */
async function initialise(footing, folder, durable) {
  const draft = `${footing.data}.new`
  const password = `${footing.data}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  hand(footing, draft)
  writeFileSync(password, `${keyIn(folder, 'postgres-superuser')}\n`, { mode: 0o600 })
  chmodSync(password, 0o600)
  hand(footing, password)
  try {
    await runInitdb(footing, draft, password, durable)
    rmSync(footing.data, { recursive: true, force: true })
    renameSync(draft, footing.data)
  } finally {
    rmSync(password, { force: true })
  }
}

/**
 * @param {Footing} footing
 * @param {string} data
 * @param {string} password
 * @param {boolean} durable
 * @returns {Promise<void>}
 */
function runInitdb(footing, data, password, durable) {
  const child = runAs(
    footing,
    'initdb',
    [
      '-D',
      data,
      '-U',
      'postgres',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ]
      .concat(['--locale-provider=builtin', '--builtin-locale=C.UTF-8']) // Sorts as C, and knows that É is é.
      .concat(['--no-instructions', ...(durable ? [] : ['--no-sync'])]),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaint = ''
  child.stderr?.on('data', (chunk) => {
    complaint += chunk
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) =>
      code === 0
        ? done()
        : fail(new Halt(`The database could not be created in ${data}: ${complaint.trim()}`)),
    )
  })
}

/** @param {Footing} footing */
function refuseOtherVersion(footing) {
  const made = readFileSync(join(footing.data, 'PG_VERSION'), 'utf8').trim()
  const share = readFileSync(join(footing.native, 'share', 'postgresql', 'postgres.bki'), 'utf8').slice(0, 40)
  const ours = /PostgreSQL (\d+)/.exec(share)?.[1]
  if (ours && ours !== made) {
    throw new Halt(
      `The data in ${footing.data} was made by Postgres ${made} and this Moodline brings Postgres ${ours}: go back to the Moodline that made it, or move the data with pg_dump to a new folder (MOODLINE_DATA).`,
    )
  }
}

/**
 * A server counts as ours when it lets our password in and names our folder.
 * @param {Footing} footing
 * @param {string} folder
 */
async function liveServer(footing, folder) {
  const end = Date.now() + 60_000
  for (let server = runningPostmaster(footing.data); server; server = runningPostmaster(footing.data)) {
    if (server.ready && (await answersAsOurs(urlOf(folder, server.port)))) return server
    if (Date.now() > end) {
      throw new Halt(
        `A Postgres (process ${server.pid}) holds ${footing.data} and does not answer: end it and start again.`,
      )
    }
    await wait(100)
  }
  return null
}

/** @param {string} superUrl */
async function answersAsOurs(superUrl) {
  try {
    await withClient(superUrl, (client) => client.query('SELECT 1'))
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} superUrl
 * @param {string} password
 */
async function prepareDatabase(superUrl, password) {
  try {
    await withClient(superUrl, async (client) => {
      await ensureOwner(client, password)
      await ensureDatabase(client, DATABASE)
    })
  } catch (error) {
    throw new Halt(
      `The embedded database refused its own keys (${reasonOf(error)}): put back the folder "keys" that was made with it.`,
    )
  }
}

/**
 * @param {import('pg').Client} client
 * @param {string} password
 */
export async function ensureOwner(client, password) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER])
  if (rowCount) return
  await client.query(
    `CREATE ROLE ${quoted(OWNER)} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD ${literal(password)}`,
  )
}

/**
 * @param {import('pg').Client} client
 * @param {string} name
 */
async function ensureDatabase(client, name) {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (rowCount) return
  await client.query(`CREATE DATABASE ${quoted(name)} OWNER ${quoted(OWNER)}`)
}
