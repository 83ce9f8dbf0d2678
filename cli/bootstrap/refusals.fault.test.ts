import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from './database-client.mjs'
import { launch, newFolder, pageAt, postgresIn } from './launch-for-test'
import { migrate } from './migrate.mjs'
import { oldPostgres } from './old-postgres-for-test'
import { freePort } from './postgres-process.mjs'
import { prepareRoles } from './roles.mjs'
import { startTestPostgres } from './test-postgres.mjs'

const secret = 'a secret that is long enough to be one'
const lived = newFolder()
let server: Awaited<ReturnType<typeof startTestPostgres>>

beforeAll(async () => {
  server = await startTestPostgres()
})
afterAll(() => server.stop())

/** What is said when it does not start: one sentence on one line, and exit code 1. */
async function refusal(folder: string, port: number, env: Record<string, string> = {}) {
  const moodline = launch(folder, port, env)
  expect(await moodline.ended, moodline.output()).toBe(1)
  const lines = moodline.output().trim().split('\n')
  expect(lines.filter((line) => !line.startsWith('Migrating'))).toHaveLength(1)
  return lines.at(-1)
}

test('already running: with the address of the one that is', async () => {
  const port = await freePort()
  const first = launch(lived, port)
  await first.ready
  expect(await refusal(lived, await freePort())).toBe(
    `Moodline is already running at http://localhost:${port} (process ${first.pid}): open that, or stop it first.`,
  )
  expect(await pageAt(port)).toBeGreaterThan(0)
})

test('a lock whose process number now belongs to a stranger does not count', async () => {
  writeFileSync(
    join(lived, 'moodline.pid'),
    JSON.stringify({ pid: process.pid, born: 'another day', address: 'http://localhost:1' }),
  )
  await launch(lived, await freePort()).ready
})

test('port in use: with one that is free, and nothing left behind', async () => {
  const folder = newFolder()
  const stranger = createServer().listen(0)
  const address = stranger.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(await refusal(folder, port)).toMatch(
    new RegExp(`^Port ${port} is in use by another program: choose another one with PORT=\\d+ npm start\\.$`),
  )
  expect(postgresIn(folder)).toBeNull()
  stranger.close()
})

test('not a port', async () => {
  expect(await refusal(newFolder(), 70_000)).toBe(
    'PORT is 70000, which is not a port: give a number from 1 to 65535.',
  )
})

test('unwritable folder', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  expect(await refusal(join(file, 'data'), await freePort())).toBe(
    `Moodline cannot write to ${join(file, 'data')} (ENOTDIR): set MOODLINE_DATA to a folder that it may write to.`,
  )
})

test('unwritable folder: a read-only disk', async ({ skip }) => {
  const folder = join(newFolder(), 'disk')
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', folder]).status === 0
  if (!mounted) skip('needs the right to mount')
  try {
    expect(await refusal(join(folder, 'data'), await freePort())).toContain(
      `cannot write to ${join(folder, 'data')}`,
    )
  } finally {
    spawnSync('umount', [folder])
  }
})

test('unreachable database', async () => {
  const port = await freePort()
  const env = { DATABASE_URL: `postgresql://somebody:pw@127.0.0.1:${port}/moodline`, MOODLINE_SECRET: secret }
  const said = await refusal(newFolder(), await freePort(), env)
  expect(said).toMatch(
    new RegExp(
      `^The database at 127\\.0\\.0\\.1:${port}/moodline cannot be reached \\(.*ECONNREFUSED.*\\): `,
    ),
  )
  expect(said).not.toContain('pw')
})

test('a database that is too old', async () => {
  const old = await oldPostgres(140_011)
  const env = {
    DATABASE_URL: `postgresql://somebody@127.0.0.1:${old.port}/moodline`,
    MOODLINE_SECRET: secret,
  }
  expect(await refusal(newFolder(), await freePort(), env)).toBe(
    'This database is Postgres 14 and Moodline needs 15 or newer: upgrade it, or leave DATABASE_URL out to use the embedded one.',
  )
  old.close()
})

test('no secret for a database of one’s own, and another secret than the first', async () => {
  const port = await freePort()
  expect(await refusal(newFolder(), port, { DATABASE_URL: server.ownerUrl })).toContain(
    'openssl rand -base64 32',
  )

  const first = launch(newFolder(), port, { DATABASE_URL: server.ownerUrl, MOODLINE_SECRET: secret })
  await first.ready
  process.kill(first.pid, 'SIGTERM')
  await first.ended
  const other = { DATABASE_URL: server.ownerUrl, MOODLINE_SECRET: `${secret}, but another` }
  expect(await refusal(newFolder(), port, other)).toContain('This database was made with another secret')
})

test('a schema newer than the code', async () => {
  const migrations = join(newFolder(), 'migrations')
  cpSync('prisma/migrations', migrations, { recursive: true })
  mkdirSync(join(migrations, '29990101000000_from_the_future'))
  writeFileSync(join(migrations, '29990101000000_from_the_future', 'migration.sql'), 'SELECT 1')
  const { ownerUrl } = await prepareRoles({ databaseUrl: server.ownerUrl, secret })
  await migrate({ ownerUrl, folder: migrations, say: () => {} })
  try {
    expect(
      await refusal(newFolder(), await freePort(), { DATABASE_URL: ownerUrl, MOODLINE_SECRET: secret }),
    ).toBe(
      'The database is newer than this Moodline (it has the migration 29990101000000_from_the_future): start the version that made it, or a later one.',
    )
  } finally {
    await withClient(ownerUrl, (client) =>
      client.query(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '2999%'`),
    )
    rmSync(migrations, { recursive: true })
  }
})
