import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '@/lib/database-for-test'
import type { TestDatabase } from '@/lib/test-cluster'
import { changeUrl, withClient } from './database-client.mjs'
import { settleInstallation } from './installation.mjs'
import { prepareRoles } from './roles.mjs'

const suffix = randomBytes(4).toString('hex')
const secret = `${suffix} is only for this test, and long`
const made: string[] = []
let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await asSuper(`DROP OWNED BY ${made.join(', ')}`)
  await database.drop()
  await withClient(changeUrl(database.superUrl, { database: 'postgres' }), (client) =>
    client.query(`DROP ROLE ${made.join(', ')}`),
  )
})

const asSuper = (sql: string) => withClient(database.superUrl, (client) => client.query(sql))

/** A login role of that name; answers the address it signs in at. */
async function login(name: string, options = '') {
  const user = `${name}_${suffix}`
  await asSuper(`CREATE ROLE ${user} LOGIN PASSWORD 'pw' ${options}`)
  made.push(user)
  return changeUrl(database.superUrl, { user, password: 'pw' })
}

test('with an owner and a server, the server is admitted and its address stays as given', async () => {
  const databaseUrl = await login('serves')
  const given = { databaseUrl, databaseOwnerUrl: database.ownerUrl, secret }
  expect(await prepareRoles(given)).toEqual({ ownerUrl: database.ownerUrl, runtimeUrl: databaseUrl })
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query('SELECT app.workspace_count() AS count'),
  )
  expect(rows).toEqual([{ count: 0 }])
})

test.each([
  ['a superuser', 'SUPERUSER'],
  ['one that bypasses row-level security', 'BYPASSRLS'],
  ['a member of the owner', 'IN ROLE moodline_owner'],
])('%s may not serve', async (name, options) => {
  const databaseUrl = await login(name.replaceAll(/\W/g, '_'), options)
  await expect(prepareRoles({ databaseUrl, databaseOwnerUrl: database.ownerUrl, secret })).rejects.toThrow(
    'could step around row-level security',
  )
})

test('one address whose role may not create roles is not enough', async () => {
  const databaseUrl = await login('plain')
  await expect(prepareRoles({ databaseUrl, secret })).rejects.toThrow('CREATEROLE, or give the owner of')
})

test('an owner that may not prepare the groups is told the exact SQL, and with it goes on', async () => {
  const databaseOwnerUrl = await login('limited')
  const databaseUrl = await login('modest')
  const attempt = () => prepareRoles({ databaseUrl, databaseOwnerUrl, secret })
  const sentence = await attempt().then(
    () => '',
    (error: Error) => error.message,
  )
  expect(sentence).toContain('let a database administrator run GRANT moodline_app, moodline_door TO')
  await asSuper(sentence.slice(sentence.indexOf('run ') + 4))
  expect(await attempt()).toMatchObject({ runtimeUrl: databaseUrl })
})

test('a role that lost its password gets it back from the secret', async () => {
  const own = await freshDatabase()
  try {
    const urls = await prepareRoles({ databaseUrl: own.ownerUrl, secret })
    await withClient(own.superUrl, (client) =>
      client.query(`ALTER ROLE ${new URL(urls.runtimeUrl).username} PASSWORD 'something else'`),
    )
    await settleInstallation({ ...urls, secret })
    await withClient(urls.runtimeUrl, (client) => client.query('SELECT 1'))
    await expect(settleInstallation({ ...urls, secret: `not ${secret}` })).rejects.toThrow(
      'made with another secret',
    )
  } finally {
    await own.drop()
  }
})

test('many databases of one cluster prepare themselves at once', async () => {
  const databases = await Promise.all(Array.from({ length: 6 }, () => freshDatabase()))
  await Promise.all(databases.map((each) => each.drop()))
})
