import { expect, test } from 'vitest'
import { freshDatabase } from '../database-for-test'
import { disconnect } from '../db'
import { createFirstWorkspace, createWorkspace } from './create-workspace'
import { countWorkspaces } from './store'

const shop = { slug: 'shop', name: 'Shop', timeZone: 'UTC', locale: 'en' as const, email: 'a@example.test' }

test('of two processes that make the first workspace at once one does, and the other is told that there is one', async () => {
  const shared = process.env.DATABASE_URL
  const database = await freshDatabase()
  process.env.DATABASE_URL = database.runtimeUrl
  await disconnect()
  try {
    const made = await Promise.all([createFirstWorkspace(shop), createFirstWorkspace(shop)])
    expect(made.filter((each) => each !== null)).toHaveLength(1)
    expect(await countWorkspaces()).toBe(1)
    await expect(createWorkspace(shop)).rejects.toMatchObject({ said: { code: 'workspace-exists' } })
  } finally {
    await disconnect()
    process.env.DATABASE_URL = shared
    await database.drop()
  }
})
