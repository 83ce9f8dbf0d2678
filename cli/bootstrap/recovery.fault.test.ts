import { expect, test, vi } from 'vitest'
import { launch, newFolder, pageAt, postgresIn } from './launch-for-test'
import { freePort, isAlive } from './postgres-process.mjs'

/** One for all: however a test leaves it, the next one has to start from it. */
const folder = newFolder()

test('SIGTERM ends everything, and well', async () => {
  const port = await freePort()
  const moodline = launch(folder, port)
  await moodline.ready
  const page = await pageAt(port)
  const postgres = postgresIn(folder)
  expect(postgres).not.toBeNull()

  process.kill(moodline.pid, 'SIGTERM')
  expect(await moodline.ended).toBe(0)
  expect([page, postgres].filter((pid) => isAlive(pid ?? 0))).toEqual([])
})

test('a start while the last one is still stopping waits for it', async () => {
  const port = await freePort()
  const first = launch(folder, port)
  await first.ready
  process.kill(first.pid, 'SIGTERM')
  await vi.waitFor(() => expect(first.output()).toContain('Stopping'))
  await launch(folder, port).ready
  expect(await first.ended).toBe(0)
})

test('after kill -9 of node the next start takes over the database that was left', async () => {
  const port = await freePort()
  const first = launch(folder, port)
  await first.ready
  const orphan = await pageAt(port)
  const postgres = postgresIn(folder)

  process.kill(first.pid, 'SIGKILL')
  await first.ended
  expect(isAlive(postgres ?? 0)).toBe(true)

  const second = launch(folder, port)
  await second.ready
  expect(postgresIn(folder)).toBe(postgres)
  expect(await pageAt(port)).not.toBe(orphan)
  expect(isAlive(orphan)).toBe(false)
  process.kill(second.pid, 'SIGTERM')
  expect(await second.ended).toBe(0)
  expect(postgresIn(folder)).toBeNull()
})

test('after kill -9 of node and of Postgres the next start recovers', async () => {
  const port = await freePort()
  const first = launch(folder, port)
  await first.ready
  process.kill(first.pid, 'SIGKILL')
  process.kill(postgresIn(folder) ?? 0, 'SIGKILL')
  await first.ended

  const second = launch(folder, port)
  await second.ready
  expect(postgresIn(folder)).not.toBeNull()
})

test('a Postgres that dies while serving is brought back, and said so', async () => {
  const port = await freePort()
  const moodline = launch(folder, port)
  await moodline.ready
  const page = await pageAt(port)
  const postgres = postgresIn(folder) ?? 0

  process.kill(postgres, 'SIGKILL')
  await vi.waitFor(() => expect(moodline.output()).toContain('Postgres is back'), { timeout: 20_000 })
  expect(postgresIn(folder)).not.toBe(postgres)
  expect(await pageAt(port)).toBe(page)
})

test('a web server that dies takes the rest with it, and says so', async () => {
  const port = await freePort()
  const moodline = launch(folder, port)
  await moodline.ready
  await fetch(`http://127.0.0.1:${port}/end`).catch(() => {})
  expect(await moodline.ended).toBe(1)
  expect(moodline.output()).toContain('The web server ended by itself (code 3)')
  expect(postgresIn(folder)).toBeNull()
})
