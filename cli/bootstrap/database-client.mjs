// @ts-check
import { userInfo } from 'node:os'

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // A connection that breaks also fails the query in hand, which is where it is told.
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * The same server and options, with another user, password or database.
 * @param {string} url
 * @param {{ user?: string, password?: string, database?: string }} change
 */
export function changeUrl(url, { user, password, database }) {
  const changed = new URL(url)
  if (user !== undefined) {
    changed.searchParams.delete('user')
    changed.username = encodeURIComponent(user)
  }
  if (password !== undefined) {
    changed.searchParams.delete('password')
    changed.password = encodeURIComponent(password)
  }
  if (database !== undefined) changed.pathname = `/${encodeURIComponent(database)}`
  return changed.toString()
}

/** @param {string} url */
export function userOf(url) {
  return decodeURIComponent(new URL(url).username) || userInfo().username
}

/** @param {string} name */
export function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`
}

/** @param {string} text */
export function literal(text) {
  return `'${text.replaceAll("'", "''")}'`
}
