// @ts-check
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { literal, withClient } from './database-client.mjs'
import { codeOf, Halt, reasonOf } from './halt.mjs'

/**
 * @typedef {{ name: string, sql: string }} Migration
 * @typedef {{ migration_name: string, checksum: string, finished_at: Date | null, started_at: Date, logs: string | null }} Recorded
 * @typedef {{ state: 'current' | 'pending' | 'failed' | 'edited' | 'newer', pending: string[], culprit: string | null }} MigrationState
 */

/** The lock that Prisma's own engine takes, so that the two wait for each other. */
const LOCK = 72_707_369
const LOCK_SECONDS = 120

// As Prisma makes it, to the letter: a user with Prisma's engine can go on with `prisma migrate deploy`.
const TABLE = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies what the folder has and the database lacks.
 * @param {{ ownerUrl: string, folder: string, say: (line: string) => void }} options
 * @returns {Promise<{ applied: string[], state: 'current' }>}
 */
export async function migrate({ ownerUrl, folder, say }) {
  return withClient(ownerUrl, async (client) => {
    await lock(client, say)
    await makeTable(client)
    const { state, pending, culprit } = await migrationState(client, folder)
    if (culprit && state !== 'current' && state !== 'pending')
      throw new Halt(await refusal(client, state, culprit))
    for (const migration of migrationsIn(folder)) {
      if (pending.includes(migration.name)) await apply(client, migration, say)
    }
    return { applied: pending, state: 'current' }
  })
}

/**
 * Compares the database with the folder, without changing either.
 * @param {import('pg').Client} client
 * @param {string} folder
 * @returns {Promise<MigrationState>}
 */
export async function migrationState(client, folder) {
  const recorded = await recordedMigrations(client)
  const known = new Map(migrationsIn(folder).map((migration) => [migration.name, migration.sql]))
  const done = new Set(recorded.filter((row) => row.finished_at).map((row) => row.migration_name))
  const pending = [...known.keys()].filter((name) => !done.has(name))

  const failed = recorded.find((row) => !row.finished_at)
  if (failed) return { state: 'failed', pending, culprit: failed.migration_name }
  const newer = recorded.find((row) => !known.has(row.migration_name))
  if (newer) return { state: 'newer', pending, culprit: newer.migration_name }
  const edited = recorded.find((row) => !matches(known.get(row.migration_name) ?? '', row.checksum))
  if (edited) return { state: 'edited', pending, culprit: edited.migration_name }
  return { state: pending.length > 0 ? 'pending' : 'current', pending, culprit: null }
}

/**
 * @param {string} folder
 * @returns {Migration[]}
 */
export function migrationsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => ({
      name: entry.name,
      sql: readFileSync(join(folder, entry.name, 'migration.sql'), 'utf8'),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Recorded[]>}
 */
async function recordedMigrations(client) {
  try {
    const { rows } = await client.query(
      `SELECT migration_name, checksum, finished_at, started_at, logs FROM public._prisma_migrations
       WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
    )
    return rows
  } catch (error) {
    if (codeOf(error) === '42P01') return []
    throw error
  }
}

/** @param {string} text */
function checksumOf(text) {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Git may have changed the line ends on the way here; Prisma forgives that too.
 * @param {string} sql
 * @param {string} checksum
 */
function matches(sql, checksum) {
  const unix = sql.replaceAll('\r\n', '\n')
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum)
}

/**
 * @param {import('pg').Client} client
 * @param {(line: string) => void} say
 */
async function lock(client, say) {
  for (let second = 0; second < LOCK_SECONDS; second += 0.2) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK])
    if (rows[0].mine) return
    if (second === 0) say('Another process is migrating this database; waiting for it')
    await wait(200)
  }
  throw new Halt(
    `Another process has been migrating this database for ${LOCK_SECONDS} seconds: wait until it is done, or end it, and start again.`,
  )
}

/** @param {import('pg').Client} client */
async function makeTable(client) {
  try {
    await client.query(TABLE)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new Halt(
      `The role that migrates may not create tables (${reasonOf(error)}): make it the owner of the database, or GRANT CREATE on the database and on its schema public to it.`,
    )
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 * @param {(line: string) => void} say
 */
async function apply(client, { name, sql }, say) {
  say(`Migrating: ${name}`)
  const id = randomUUID()
  const started = new Date()
  // One simple-protocol query is one transaction: what a kill interrupts leaves no trace, not even a started row.
  try {
    await client.query(
      `${recordSql(id, name, sql, started)};\n${sql}\n;UPDATE public._prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = ${literal(id)}`,
    )
  } catch (error) {
    await client.query('ROLLBACK')
    await client.query(recordSql(id, name, sql, started))
    await client.query('UPDATE public._prisma_migrations SET logs = $2 WHERE id = $1', [id, reasonOf(error)])
    throw new Halt(await refusal(client, 'failed', name))
  }
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string} sql
 * @param {Date} started
 */
function recordSql(id, name, sql, started) {
  const values = [id, checksumOf(sql), name, started.toISOString()].map(literal).join(', ')
  return `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at) VALUES (${values})`
}

/**
 * @param {import('pg').Client} client
 * @param {'failed' | 'edited' | 'newer'} state
 * @param {string} name
 */
async function refusal(client, state, name) {
  if (state === 'newer') {
    return `The database is newer than this Moodline (it has the migration ${name}): start the version that made it, or a later one.`
  }
  if (state === 'edited') {
    return `The migration ${name} was edited after it had been applied: put prisma/migrations/${name}/migration.sql back as it was, and make the change in a new migration.`
  }
  const failed = (await recordedMigrations(client)).find(
    (row) => row.migration_name === name && !row.finished_at,
  )
  const why = failed?.logs?.split('\n')[0] ?? 'it was interrupted'
  return `The migration ${name} failed (${why}) and nothing of it was kept: mend the cause, then run "npx prisma migrate resolve --rolled-back ${name}" or "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ${literal(name)} AND finished_at IS NULL", and start again.`
}
