import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPostgres } from '../cli/bootstrap/test-postgres.mjs'
import { askTheDoor, disconnect, inWorkspace, Prisma } from './db'

let server: Awaited<ReturnType<typeof startTestPostgres>>

beforeAll(async () => {
  server = await startTestPostgres()
  process.env.DATABASE_URL = server.superUrl
})

afterAll(async () => {
  await disconnect()
  await server.stop()
})

test('a database that is away is told as such, in mid-transaction and from the start', async () => {
  const id = '01000000-0000-7000-8000-000000000001'
  const midway = inWorkspace(id, async (db) => {
    await server.stop()
    await db.$queryRaw`SELECT 1`
  })
  await expect(midway).rejects.toMatchObject({ kind: 'unavailable', said: { code: 'database' } })
  await expect(inWorkspace(id, async () => {})).rejects.toMatchObject({ kind: 'unavailable' })
  await expect(askTheDoor(Prisma.sql`SELECT 1`)).rejects.toMatchObject({ kind: 'unavailable' })
})
