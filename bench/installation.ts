import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { type Database, openDatabase } from '../cli/bootstrap/database.mjs'
import { disconnect } from '../lib/db'
import { createWorkspace } from '../lib/people/create-workspace'

/** A database of a bench's own with one workspace in it; everything is gone afterwards. */
export async function withInstallation<T>(
  work: (workspaceId: string, database: Database) => Promise<T>,
): Promise<T> {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'MOODLINE_SECRET']) delete process.env[name]
  const folder = mkdtempSync(join(tmpdir(), 'moodline-bench-'))
  const root = join(import.meta.dirname, '..')
  const database = await openDatabase({ root, folder, say: () => {} })
  try {
    Object.assign(process.env, database.env)
    const { workspaceId } = await createWorkspace({
      slug: `bench-${uuid()}`,
      name: 'Bench',
      timeZone: 'Europe/Amsterdam',
      locale: 'en',
      email: 'bench@example.test',
    })
    return await work(workspaceId, database)
  } finally {
    await disconnect()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The value below which 95 % of them lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}
