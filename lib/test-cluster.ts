import { changeUrl, literal, quoted, userOf, withClient } from '../cli/bootstrap/database-client.mjs'
import { migrate } from '../cli/bootstrap/migrate.mjs'
import { ensureOwner, OWNER } from '../cli/bootstrap/postgres.mjs'
import { APP, DOOR, prepareRoles } from '../cli/bootstrap/roles.mjs'

/** A migrated database: as the role that serves, as its owner, and as a superuser. */
export type TestDatabase = { runtimeUrl: string; ownerUrl: string; superUrl: string; drop(): Promise<void> }

/** A server on which tests may make databases. */
export type TestCluster = { superUrl: string; ownerPassword: string; secret: string; template: string }

/** An empty database, migrated from nothing. */
export async function createDatabase(cluster: TestCluster, name: string): Promise<TestDatabase> {
  await withClient(cluster.superUrl, async (client) => {
    await ensureOwner(client, cluster.ownerPassword)
    await client.query(`ALTER ROLE ${quoted(OWNER)} PASSWORD ${literal(cluster.ownerPassword)}`)
    const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
      [APP, DOOR],
    ])
    for (const { rolname } of rows)
      await client.query(`GRANT ${rolname} TO ${quoted(OWNER)} WITH ADMIN OPTION`)
    await client.query(
      `CREATE DATABASE ${quoted(name)} OWNER ${quoted(OWNER)} TEMPLATE template0 ENCODING 'UTF8'`,
    )
  })
  const database = await databaseNamed(cluster, name)
  await migrate({ ownerUrl: database.ownerUrl, folder: 'prisma/migrations', say: () => {} })
  return database
}

/** A copy of the migrated template, which takes a fraction of migrating. */
export async function copyTemplate(cluster: TestCluster, name: string): Promise<TestDatabase> {
  await withClient(cluster.superUrl, (client) =>
    client.query(
      `CREATE DATABASE ${quoted(name)} OWNER ${quoted(OWNER)} TEMPLATE ${quoted(cluster.template)}`,
    ),
  )
  return databaseNamed(cluster, name)
}

async function databaseNamed(cluster: TestCluster, name: string): Promise<TestDatabase> {
  const superUrl = changeUrl(cluster.superUrl, { database: name })
  const databaseUrl = changeUrl(superUrl, { user: OWNER, password: cluster.ownerPassword })
  const { ownerUrl, runtimeUrl } = await prepareRoles({ databaseUrl, secret: cluster.secret })
  return {
    ownerUrl,
    runtimeUrl,
    superUrl,
    drop: () => dropDatabase(cluster.superUrl, name, userOf(runtimeUrl)),
  }
}

async function dropDatabase(superUrl: string, name: string, runtimeUser: string) {
  await withClient(superUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
    await client.query(`DROP ROLE IF EXISTS ${quoted(runtimeUser)}`)
  })
}
