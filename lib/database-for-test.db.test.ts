import { expect, test } from 'vitest'
import { withClient } from '../cli/bootstrap/database-client.mjs'
import { freshDatabase, sharedDatabase } from './database-for-test'

test('the role that serves owns nothing and cannot step around row-level security', async () => {
  const { runtimeUrl } = sharedDatabase()
  const { rows } = await withClient(runtimeUrl, (client) =>
    client.query(
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS privileged,
         pg_has_role(current_user, 'moodline_app', 'USAGE') AS serves,
         pg_has_role(current_user, 'moodline_door', 'MEMBER') AS door,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = current_user`,
    ),
  )
  expect(rows).toEqual([{ privileged: false, serves: true, door: false, owned: 0 }])
})

test('a fresh database is migrated and nobody else’s', async () => {
  const one = await freshDatabase()
  const other = await freshDatabase()
  try {
    await withClient(one.ownerUrl, (client) => client.query('CREATE TABLE mine ()'))
    const names = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'
    expect((await withClient(other.ownerUrl, (client) => client.query(names))).rowCount).toBeGreaterThan(0)
    await expect(withClient(other.ownerUrl, (client) => client.query('SELECT FROM mine'))).rejects.toThrow(
      'does not exist',
    )
  } finally {
    await one.drop()
    await other.drop()
  }
})
