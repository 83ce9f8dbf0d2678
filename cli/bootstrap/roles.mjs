// @ts-check
import { setTimeout as wait } from 'node:timers/promises'
import { changeUrl, literal, quoted, userOf, withClient } from './database-client.mjs'
import { codeOf, Halt, reasonOf } from './halt.mjs'
import { derive, sha256 } from './keys.mjs'

/**
 * Two groups: `moodline_app` holds what serving needs, `moodline_door` owns the few functions that look before a
 * workspace is known. They belong to the cluster and may serve many databases.
 * @typedef {{ user: string, database: string, version: number, mayCreate: boolean, superuser: boolean }} Migrator
 */

export const APP = 'moodline_app'
export const DOOR = 'moodline_door'
const OLDEST_VERSION = 15

/**
 * @param {{ databaseUrl: string, databaseOwnerUrl?: string | undefined, secret: string }} given
 * @returns {Promise<{ ownerUrl: string, runtimeUrl: string }>}
 */
export async function prepareRoles({ databaseUrl, databaseOwnerUrl, secret }) {
  const ownerUrl = databaseOwnerUrl ?? databaseUrl
  return reach(ownerUrl, async (client) => {
    const migrator = await askMigrator(client)
    if (!databaseOwnerUrl && !migrator.mayCreate) throw new Halt(oneUrlIsNotEnough(migrator))
    await ensureGroups(client, migrator, databaseOwnerUrl ? userOf(databaseUrl) : null)
    if (databaseOwnerUrl) {
      await admitServer(client, migrator, userOf(databaseUrl))
      return { ownerUrl, runtimeUrl: databaseUrl }
    }
    const user = `moodline_runtime_${sha256(migrator.database).slice(0, 8)}`
    const password = runtimePassword(secret)
    await ensureRuntimeRole(client, user, password)
    await admitServer(client, migrator, user)
    return { ownerUrl, runtimeUrl: changeUrl(ownerUrl, { user, password }) }
  })
}

/** @param {string} secret */
export function runtimePassword(secret) {
  return derive(secret, 'database runtime role')
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function reach(url, work) {
  let reached = false
  try {
    return await withClient(url, (client) => {
      reached = true
      return work(client)
    })
  } catch (error) {
    if (reached || error instanceof Halt) throw error
    throw new Halt(
      `The database at ${addressOf(url)} cannot be reached (${reasonOf(error)}): check that it runs and that DATABASE_URL is right.`,
    )
  }
}

/** @param {string} url */
function addressOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return 'DATABASE_URL, which is not an address such as postgresql://user:password@host:5432/database,'
  }
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Migrator>}
 */
async function askMigrator(client) {
  const shown = await client.query('SHOW server_version_num')
  const version = Math.floor(Number(shown.rows[0].server_version_num) / 10_000)
  if (version < OLDEST_VERSION) {
    throw new Halt(
      `This database is Postgres ${version} and Moodline needs ${OLDEST_VERSION} or newer: upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    )
  }
  const { rows } = await client.query(
    `SELECT rolname AS "user", current_database() AS database, rolsuper AS superuser,
       rolsuper OR rolcreaterole AS "mayCreate" FROM pg_roles WHERE rolname = current_user`,
  )
  return { ...rows[0], version }
}

/** @param {Migrator} migrator */
function oneUrlIsNotEnough({ user, database }) {
  return `The role ${user} may not create roles, so one address is not enough: run ALTER ROLE ${quoted(user)} CREATEROLE, or give the owner of ${database} as DATABASE_OWNER_URL and a role without privileges as DATABASE_URL.`
}

/**
 * @param {import('pg').Client} client
 * @param {Migrator} migrator
 * @param {string | null} server
 */
async function ensureGroups(client, migrator, server) {
  try {
    for (const group of [APP, DOOR]) await createRole(client, group, 'NOLOGIN')
    if (!migrator.superuser && !(await mayHandTo(client, migrator, DOOR))) await joinDoor(client, migrator)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new Halt(await askTheDba(client, migrator, server))
  }
}

/**
 * Someone may be making the same role for another database at this moment.
 * @param {import('pg').Client} client
 * @param {string} name
 * @param {string} options
 */
async function createRole(client, name, options) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
  if (rowCount) return
  try {
    await client.query(`CREATE ROLE ${quoted(name)} ${options}`)
  } catch (error) {
    if (!['42710', '23505'].includes(codeOf(error) ?? '')) throw error
  }
}

/**
 * @param {import('pg').Client} client
 * @param {Migrator} migrator
 * @param {string} group
 */
async function mayHandTo(client, { version }, group) {
  const { rows } = await client.query('SELECT pg_has_role(current_user, $1, $2) AS may', [
    group,
    version >= 16 ? 'SET' : 'MEMBER',
  ])
  return rows[0].may === true
}

/**
 * Without INHERIT, so that the door's wide view never becomes the owner's own.
 * @param {import('pg').Client} client
 * @param {Migrator} migrator
 */
async function joinDoor(client, { user, version }) {
  await grant(
    client,
    `GRANT ${DOOR} TO ${quoted(user)}${version >= 16 ? ' WITH INHERIT FALSE, SET TRUE' : ''}`,
  )
}

/**
 * Two grants of one cluster-wide role can meet on the same row.
 * @param {import('pg').Client} client
 * @param {string} sql
 */
async function grant(client, sql) {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(sql)
      return
    } catch (error) {
      if (!['XX000', '23505'].includes(codeOf(error) ?? '') || attempt === 10) throw error
      await wait(20 * attempt)
    }
  }
}

/**
 * @param {import('pg').Client} client
 * @param {string} user
 * @param {string} password
 */
async function ensureRuntimeRole(client, user, password) {
  await createRole(
    client,
    user,
    `LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${literal(password)}`,
  )
}

/**
 * The role that serves gets what serving needs, and must not be able to step around row-level security.
 * @param {import('pg').Client} client
 * @param {Migrator} migrator
 * @param {string} server
 */
async function admitServer(client, migrator, server) {
  const { rows } = await client.query(
    `SELECT rolsuper OR rolbypassrls OR pg_has_role(oid, current_user, 'MEMBER') OR pg_has_role(oid, $2, 'MEMBER')
       OR pg_has_role(oid, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER') AS "sees too much",
       pg_has_role(oid, $3, 'USAGE') AS admitted
     FROM pg_roles WHERE rolname = $1`,
    [server, DOOR, APP],
  )
  if (!rows[0])
    throw new Halt(`The role ${server} of DATABASE_URL does not exist: run ${createServerSql(server)}`)
  if (rows[0]['sees too much']) {
    throw new Halt(
      `The role ${server} of DATABASE_URL could step around row-level security, being a superuser, BYPASSRLS or an owner: give it a role of its own with ${createServerSql(`${migrator.database}_app`)}`,
    )
  }
  if (rows[0].admitted) return
  try {
    await grant(client, `GRANT ${APP} TO ${quoted(server)}`)
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new Halt(await askTheDba(client, migrator, server))
  }
}

/** @param {string} server */
function createServerSql(server) {
  return `CREATE ROLE ${quoted(server)} LOGIN PASSWORD '…'; GRANT ${APP} TO ${quoted(server)};`
}

/**
 * @param {import('pg').Client} client
 * @param {Migrator} migrator
 * @param {string | null} server
 */
async function askTheDba(client, { user }, server) {
  const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [[APP, DOOR]])
  const there = rows.map((row) => row.rolname)
  const missing = [APP, DOOR].filter((group) => !there.includes(group))
  const statements = [
    ...missing.map((group) => `CREATE ROLE ${group} NOLOGIN;`),
    `GRANT ${APP}, ${DOOR} TO ${quoted(user)} WITH ADMIN OPTION;`,
    ...(server ? [`GRANT ${APP} TO ${quoted(server)};`] : []),
  ]
  return `The role ${user} may not prepare the roles that Moodline needs: let a database administrator run ${statements.join(' ')}`
}
