// @ts-check
import { literal, quoted, userOf, withClient } from './database-client.mjs'
import { codeOf, Halt } from './halt.mjs'
import { derive } from './keys.mjs'
import { runtimePassword } from './roles.mjs'

const SECRET_LENGTH_MIN = 32

/** @param {string | undefined} secret */
export function checkSecret(secret) {
  if (secret && secret.length >= SECRET_LENGTH_MIN) return secret
  throw new Halt(
    `With a DATABASE_URL of your own Moodline needs MOODLINE_SECRET, at least ${SECRET_LENGTH_MIN} characters that stay the same: make one with openssl rand -base64 32 and keep it safe.`,
  )
}

/**
 * Ties the database to its secret, and lets the runtime role in with it.
 * @param {{ ownerUrl: string, runtimeUrl: string, secret: string }} installation
 */
export async function settleInstallation({ ownerUrl, runtimeUrl, secret }) {
  await withClient(ownerUrl, async (client) => {
    await refuseOtherSecret(client, derive(secret, 'key fingerprint'))
    if (!(await letsIn(runtimeUrl))) await renewPassword(client, userOf(runtimeUrl), secret)
  })
}

/**
 * @param {import('pg').Client} client
 * @param {string} fingerprint
 */
async function refuseOtherSecret(client, fingerprint) {
  await client.query(
    'INSERT INTO app.installation (key_fingerprint) VALUES ($1) ON CONFLICT (singleton) DO NOTHING',
    [fingerprint],
  )
  const { rows } = await client.query('SELECT key_fingerprint FROM app.installation')
  if (rows[0]?.key_fingerprint === fingerprint) return
  throw new Halt(
    'This database was made with another secret: set MOODLINE_SECRET to the one that it was first started with.',
  )
}

/** @param {string} url */
async function letsIn(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    if (codeOf(error) === '28P01') return false
    throw error
  }
}

/**
 * @param {import('pg').Client} client
 * @param {string} user
 * @param {string} secret
 */
async function renewPassword(client, user, secret) {
  if (!user.startsWith('moodline_runtime_')) {
    throw new Halt(`The database does not let the role ${user} in: check the password in DATABASE_URL.`)
  }
  await client.query(`ALTER ROLE ${quoted(user)} PASSWORD ${literal(runtimePassword(secret))}`)
}
