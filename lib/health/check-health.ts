import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../package.json'
import { type Health, judgeMigrations } from './rules'
import { appliedMigrations } from './store'

const PATIENCE_MS = 5000

/** Ready means that a request made now would be served: the database answers and has the schema of this code. */
export async function checkHealth(): Promise<Health> {
  const applied = await patiently(appliedMigrations()).catch(() => null)
  const reason = applied ? judgeMigrations(applied, knownMigrations()) : 'The database does not answer.'
  return reason
    ? { status: 'unavailable', version, reason }
    : { status: 'ready', version, database: 'up', migrations: 'current' }
}

function knownMigrations(): string[] {
  return readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/** A database that hangs is away too. */
function patiently<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('too slow')), PATIENCE_MS).unref()
    }),
  ])
}
