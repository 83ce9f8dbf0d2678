// @ts-check
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { isAlive, stopPostmaster } from './postgres-process.mjs'

export const TEST_PREFIX = 'moodline-test-'

/**
 * A server for one test run in a folder of its own, gone when it is stopped.
 * @param {{ kinds?: import('./postgres-footing.mjs').FootingKind[] }} [options]
 */
export async function startTestPostgres(options = {}) {
  await sweepTestServers()
  const folder = mkdtempSync(join(tmpdir(), `${TEST_PREFIX}${process.pid}-`))
  const server = await startPostgres({
    folder,
    say: () => {},
    durable: false,
    settings: { max_connections: '200', shared_buffers: '256MB' },
    ...options,
  })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, stop }
}

/** What killed runs left behind. */
export async function sweepTestServers() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(TEST_PREFIX))) {
    const pid = Number(name.slice(TEST_PREFIX.length).split('-')[0])
    const folder = join(tmpdir(), name)
    if (isAlive(pid)) continue
    if (existsSync(join(folder, 'postgres'))) await stopPostmaster(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}
