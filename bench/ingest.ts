import { v7 as uuid } from 'uuid'
import { withClient } from '../cli/bootstrap/database-client.mjs'
import { continueImport } from '../lib/imports/continue-import'
import { CHUNK_BYTES, type Import } from '../lib/imports/import'
import { startImport } from '../lib/imports/start-import'
import { actAsJob } from '../lib/people/act-as-job'
import { chatFile } from './chat-file'
import type { Figure } from './figure'
import { withInstallation } from './installation'

const MESSAGES = 10_000
const BATCH = 500

/** Importing with analysis, and the least that any import would do: the same texts into a bare table. */
export function measure(): Promise<Figure[]> {
  return withInstallation(async (workspaceId, { ownerUrl }) => {
    const { bytes, note } = chatFile(MESSAGES)
    await importFile(workspaceId, chatFile(BATCH).bytes)
    const importing = await seconds(() => importFile(workspaceId, bytes))
    const again = await seconds(() => importFile(workspaceId, bytes))
    const bare = await seconds(() => insertBare(ownerUrl, bytes))
    return [
      { name: 'import.messages_per_s', value: Math.round(MESSAGES / importing), unit: '1/s', note },
      { name: 'import.seconds_for_10000', value: round(importing), unit: 's', note },
      { name: 'import.again_messages_per_s', value: Math.round(MESSAGES / again), unit: '1/s', note },
      { name: 'import.vs_bare_insert', value: round(importing / bare), unit: 'ratio', note },
    ]
  })
}

export async function importFile(workspaceId: string, bytes: Uint8Array): Promise<void> {
  let state: Import = await actAsJob(workspaceId, 'bench', (context) =>
    startImport(context, {
      fileName: 'bench.jsonl',
      size: bytes.length,
      ground: 'agreed',
      reference: 'bench',
    }),
  )
  while (state.status === 'running') {
    const { id, offset } = state
    const chunk = bytes.subarray(offset, offset + CHUNK_BYTES)
    const progress = await actAsJob(workspaceId, 'bench', (context) =>
      continueImport(context, { importId: id, offset, chunk }),
    )
    state = progress.import
  }
}

function insertBare(ownerUrl: string, bytes: Uint8Array): Promise<void> {
  const rows = new TextDecoder().decode(bytes).trim().split('\n')
  return withClient(ownerUrl, async (client) => {
    await client.query('CREATE TABLE bare (id uuid PRIMARY KEY, line jsonb NOT NULL)')
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH)
      await client.query('INSERT INTO bare SELECT * FROM unnest($1::uuid[], $2::jsonb[])', [
        batch.map(() => uuid()),
        batch,
      ])
    }
    await client.query('DROP TABLE bare')
  })
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
