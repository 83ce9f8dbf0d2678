import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '@/lib/database-for-test'
import type { TestDatabase } from '@/lib/test-cluster'
import { withClient } from './database-client.mjs'
import { migrate, migrationState } from './migrate.mjs'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'moodline-migrations-'))
  await query('DELETE FROM _prisma_migrations')
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

const run = () => migrate({ ownerUrl: database.ownerUrl, folder, say: () => {} })
const query = async (sql: string) => (await withClient(database.ownerUrl, (client) => client.query(sql))).rows
const state = () => withClient(database.ownerUrl, (client) => migrationState(client, folder))

test('applies what is missing, in order and once, and records it as Prisma would', async () => {
  write('2_second', 'INSERT INTO step VALUES (2);')
  write('1_first', 'CREATE TABLE step (n int); DO $$ BEGIN INSERT INTO step VALUES (1); END $$;')
  expect((await run()).applied).toEqual(['1_first', '2_second'])
  expect((await run()).applied).toEqual([])
  expect(await query('SELECT n FROM step')).toEqual([{ n: 1 }, { n: 2 }])

  const sum = createHash('sha256').update('INSERT INTO step VALUES (2);').digest('hex')
  expect(
    await query(`SELECT migration_name, checksum, finished_at >= started_at AS finished, logs, rolled_back_at,
      applied_steps_count, length(id) FROM _prisma_migrations ORDER BY started_at`),
  ).toEqual([
    expect.objectContaining({ migration_name: '1_first' }),
    {
      migration_name: '2_second',
      checksum: sum,
      finished: true,
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      length: 36,
    },
  ])
})

test('the table is the one that Prisma makes', async () => {
  expect(
    await query(`SELECT column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
        || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END || coalesce(' ' || column_default, '') AS column
      FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`),
  ).toEqual(
    [
      'id character varying(36) not null',
      'checksum character varying(64) not null',
      'finished_at timestamp with time zone',
      'migration_name character varying(255) not null',
      'logs text',
      'rolled_back_at timestamp with time zone',
      'started_at timestamp with time zone not null now()',
      'applied_steps_count integer not null 0',
    ].map((column) => ({ column })),
  )
})

test('of a failed migration nothing is kept but its record, and the next run stops at it', async () => {
  write('1_broken', 'CREATE TABLE half (n int); SELECT nonsense;')
  write('2_after', 'CREATE TABLE later (n int);')
  await expect(run()).rejects.toThrow(/^The migration 1_broken failed \(column "nonsense" does not exist\)/)
  await expect(run()).rejects.toThrow('npx prisma migrate resolve --rolled-back 1_broken')
  expect(await query("SELECT to_regclass('half') AS half, to_regclass('later') AS later")).toEqual([
    { half: null, later: null },
  ])
  expect(await state()).toMatchObject({ state: 'failed', culprit: '1_broken' })
})

test('after it was mended and marked as the sentence says, it goes on', async () => {
  write('1_broken', 'SELECT nonsense;')
  await expect(run()).rejects.toThrow('1_broken failed')
  write('1_broken', 'CREATE TABLE mended (n int);')
  await query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '1_broken' AND finished_at IS NULL",
  )
  expect((await run()).applied).toEqual(['1_broken'])
})

test('an edited migration is refused, other line ends are not an edit', async () => {
  write('1_first', 'CREATE TABLE one (n int);\nCREATE TABLE two (n int);\n')
  await run()
  write('1_first', 'CREATE TABLE one (n int);\r\nCREATE TABLE two (n int);\r\n')
  expect((await run()).applied).toEqual([])
  write('1_first', 'CREATE TABLE one (n bigint);')
  await expect(run()).rejects.toThrow('The migration 1_first was edited after it had been applied')
})

test('a schema newer than the code is refused', async () => {
  write('1_first', 'SELECT 1')
  write('2_second', 'SELECT 1')
  await run()
  rmSync(join(folder, '2_second'), { recursive: true })
  await expect(run()).rejects.toThrow(
    'The database is newer than this Moodline (it has the migration 2_second)',
  )
})

test('two that migrate at once wait for each other', async () => {
  write('1_first', 'CREATE TABLE once (n int); SELECT pg_sleep(0.2);')
  const applied = (await Promise.all([run(), run(), run()])).map((result) => result.applied.length)
  expect(applied.sort()).toEqual([0, 0, 1])
})

test('a kill in the middle leaves nothing, so that the next run simply begins again', async () => {
  write('1_slow', 'CREATE TABLE slow (n int); SELECT pg_sleep(30);')
  const interrupted = run()
  interrupted.catch(() => {})
  const sleeper = `SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND pid <> pg_backend_pid()`
  await expect.poll(async () => (await query(sleeper)).length).toBe(1)
  await query(`SELECT pg_terminate_backend(pid) FROM (${sleeper}) AS s`)
  await expect(interrupted).rejects.toThrow()
  expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([])
  write('1_slow', 'CREATE TABLE slow (n int);')
  expect((await run()).applied).toEqual(['1_slow'])
})

test('the migrations of this repository end in names and files that sort the same', () => {
  const names = readdirSync('prisma/migrations').filter((name) => name !== 'migration_lock.toml')
  expect(names).toEqual([...names].sort())
  for (const name of names)
    expect(readFileSync(join('prisma/migrations', name, 'migration.sql'), 'utf8')).not.toBe('')
})
