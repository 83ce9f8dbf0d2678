import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withClient } from './database-client.mjs'
import { newFolder } from './launch-for-test'
import { startPostgres } from './postgres.mjs'

type Kind = 'chown' | 'unshare' | 'shelter'

const isRoot = process.getuid?.() === 0
const mayUnshare =
  spawnSync('unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', 'true']).status === 0

/** Starts, keeps a row, stops, and starts again: the row has to be there. */
async function liveTwice(folder: string, kinds: Kind[], shelters: string[] = []) {
  const said: string[] = []
  const options = { folder, say: (line: string) => said.push(line), durable: false, kinds, shelters }
  const first = await startPostgres(options)
  try {
    await withClient(first.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS row'))
  } finally {
    await first.stop()
  }
  const second = await startPostgres(options)
  try {
    const { rows } = await withClient(second.ownerUrl, (client) => client.query('SELECT row FROM kept'))
    expect(rows).toEqual([{ row: 7 }])
    return { kind: second.footing, data: second.data, said }
  } finally {
    await second.stop()
  }
}

/** A folder inside one that only its owner may enter, such as a root home. */
function privateFolder() {
  const outer = newFolder()
  chmodSync(outer, 0o700)
  const inner = join(outer, 'data')
  mkdirSync(inner)
  return inner
}

describe.skipIf(!isRoot)('as root (skipped for others)', () => {
  test('where others may enter, the data belongs to another user', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o755)
    const { kind, data, said } = await liveTwice(folder, ['chown', 'unshare', 'shelter'])
    expect(kind).toBe('chown')
    expect(statSync(data).uid).not.toBe(0)
    expect(said).toEqual([])
  })

  test('where others may not enter, Postgres runs under another name for root', async ({ skip }) => {
    if (!mayUnshare) skip('this machine does not allow user namespaces')
    const { kind, data, said } = await liveTwice(privateFolder(), ['chown', 'unshare', 'shelter'])
    expect(kind).toBe('unshare')
    expect(statSync(data).uid).toBe(0)
    expect(said).toEqual([])
  })

  test('where neither works, the data moves to where others may enter, which is said once', async () => {
    const shelter = newFolder()
    chmodSync(shelter, 0o755)
    const folder = privateFolder()
    const { kind, data, said } = await liveTwice(folder, ['chown', 'shelter'], [shelter])
    expect(kind).toBe('shelter')
    expect(data.startsWith(shelter)).toBe(true)
    expect(said).toEqual([`Postgres may not run in ${folder} here, so the data is kept in ${data}.`])
  })

  test('data that was made one way is found when only another way is left', async () => {
    const shelter = newFolder()
    chmodSync(shelter, 0o755)
    const folder = newFolder()
    chmodSync(folder, 0o755)
    await liveTwice(folder, ['chown'])
    chmodSync(folder, 0o700)
    const moved = await startPostgres({
      folder,
      say: () => {},
      durable: false,
      kinds: ['chown', 'shelter'],
      shelters: [shelter],
    })
    try {
      const { rows } = await withClient(moved.ownerUrl, (client) => client.query('SELECT row FROM kept'))
      expect([moved.footing, rows]).toEqual(['shelter', [{ row: 7 }]])
    } finally {
      await moved.stop()
    }
  })

  test('where nothing works, one sentence says so', async () => {
    await expect(startPostgres({ folder: privateFolder(), say: () => {}, kinds: ['chown'] })).rejects.toThrow(
      'Postgres does not run as root and no other way worked',
    )
  })
})
