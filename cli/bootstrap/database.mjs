// @ts-check
import { join } from 'node:path'
import { Halt } from './halt.mjs'
import { checkSecret, settleInstallation } from './installation.mjs'
import { derive, keyIn } from './keys.mjs'
import { holderOf } from './lock.mjs'
import { migrate } from './migrate.mjs'
import { startPostgres } from './postgres.mjs'
import { prepareRoles } from './roles.mjs'

/**
 * @typedef {{
 *   ownerUrl: string, runtimeUrl: string, secret: string, env: Record<string, string>,
 *   postgres: import('./postgres.mjs').Postgres | null, close: () => Promise<void>,
 * }} Database
 * @typedef {{ root: string, folder: string, say: (line: string) => void, migrations?: string }} DatabaseOptions
 */

/**
 * The database, ready to serve: the one that DATABASE_URL names, or the embedded one.
 * @param {DatabaseOptions} options
 * @returns {Promise<Database>}
 */
export async function openDatabase({ root, folder, say, migrations = join(root, 'prisma', 'migrations') }) {
  const given = givenUrls()
  const postgres = given ? null : await startPostgres({ folder, say })
  try {
    const secret = given ? checkSecret(process.env.MOODLINE_SECRET) : keyIn(folder, 'secret')
    const urls = await prepareRoles({ ...(given ?? { databaseUrl: postgres?.ownerUrl ?? '' }), secret })
    await migrate({ ownerUrl: urls.ownerUrl, folder: migrations, say })
    await settleInstallation({ ...urls, secret })
    const close = async () => postgres?.stop()
    return { ...urls, secret, env: environmentFor(urls.runtimeUrl, secret), postgres, close }
  } catch (error) {
    await postgres?.stop()
    throw error
  }
}

/** @returns {{ databaseUrl: string, databaseOwnerUrl: string | undefined } | null} */
function givenUrls() {
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl } = process.env
  if (databaseUrl) return { databaseUrl, databaseOwnerUrl: databaseOwnerUrl || undefined }
  if (!databaseOwnerUrl) return null
  throw new Halt(
    'DATABASE_OWNER_URL is set and DATABASE_URL is not: set DATABASE_URL to the role that serves.',
  )
}

/**
 * What the app and the commands are started with; the owner's address is not among it.
 * @param {string} runtimeUrl
 * @param {string} secret
 */
function environmentFor(runtimeUrl, secret) {
  return {
    DATABASE_URL: runtimeUrl,
    DATABASE_OWNER_URL: '',
    MOODLINE_SECRET: secret,
    NEXTAUTH_SECRET: derive(secret, 'next-auth'),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/**
 * For a command beside the app: the embedded database is left running for whoever else serves from it.
 * @template T
 * @param {DatabaseOptions} options
 * @param {(database: Database) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(options, work) {
  const database = await openDatabase(options)
  try {
    return await work(database)
  } finally {
    if (!database.postgres?.reused && !holderOf(options.folder)) await database.close()
  }
}
