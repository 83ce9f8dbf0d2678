import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from '../cli/bootstrap/start.mjs'
import { sweepTestServers, TEST_PREFIX } from '../cli/bootstrap/test-postgres.mjs'
import { remember } from './installation'

/** The production app on a port and with data of its own, as `npm start` would start it. */
export default async function startMoodline() {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'MOODLINE_SECRET', 'NEXTAUTH_URL'])
    delete process.env[name]
  await sweepTestServers()
  const folder = mkdtempSync(join(tmpdir(), `${TEST_PREFIX}${process.pid}-`))
  const port = Number(process.env.MOODLINE_E2E_PORT)
  const running = await start({ root: process.cwd(), folder, port, mode: 'start', say: console.log })
  remember(running)
  return async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
