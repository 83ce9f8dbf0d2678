import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { inKept, keptWorkspace } from '../lib/workspace-for-test'
import type { Inside } from './command-line'
import { importFile } from './import'
import { openTranscript } from './open-transcript'
import { saveReport } from './save-report'

const folder = mkdtempSync(join(tmpdir(), 'moodline-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const line = (n: number, more: object = {}) =>
  `${JSON.stringify({
    conversation_id: `c-${n % 4}`,
    message_id: `m-${n}`,
    role: n % 2 ? 'agent' : 'customer',
    text: `Message number ${n}`,
    sent_at: new Date(Date.UTC(2026, 2, 1, 10, 0, n)).toISOString(),
    ...more,
  })}\n`

/** Imports a file into a workspace that stays; `inside` may be watched on the way. */
async function send(inside: Inside, content: string, stop = new AbortController().signal) {
  const path = join(folder, 'chats.jsonl')
  writeFileSync(path, content)
  const transcript = await openTranscript(path)
  const input = { fileName: 'chats.jsonl', size: transcript.size, ground: 'none' as const }
  return importFile(inside, { transcript, input, stop }).finally(transcript.close)
}

const insideOf =
  (workspace: string): Inside =>
  (work) =>
    inKept(workspace, work)

test('a file goes in once, whatever lies between its rows, and its report tells of each row', async () => {
  const inside = insideOf(await keptWorkspace())
  const long = line(900, { text: 'x'.repeat(1_200_000) })
  const wide = line(901, { text: 'y'.repeat(400_000) })
  const content = `${line(0)}${long}${wide}broken\n${Array.from({ length: 50 }, (_, n) => line(n + 1)).join('')}`

  const first = await send(inside, content)
  expect(first).toMatchObject({ status: 'done', stored: 52, already: 0, refused: 2 })
  const second = await send(inside, content)
  expect(second).toMatchObject({ status: 'done', stored: 0, already: 52, refused: 2 })

  const path = join(folder, 'report.csv')
  await saveReport(inside, { importId: second.id, path })
  const rows = parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(54)
  expect(rows.slice(0, 4).map((row) => [row.row, row.outcome, row.message_id])).toEqual([
    ['1', 'already', 'm-0'],
    ['2', 'refused', ''],
    ['3', 'already', 'm-901'],
    ['4', 'refused', ''],
  ])
  expect(rows[1]?.reason).toMatch(/^Row 2 could not be read: it is longer than 1,000,000 bytes/)
})

test('stopping leaves a cancelled import and what came in', async () => {
  const stop = new AbortController()
  const workspace = await keptWorkspace()
  const calls: number[] = []
  const inside: Inside = (work) => {
    if (calls.push(1) === 3) stop.abort()
    return inKept(workspace, work)
  }
  const content = Array.from({ length: 6_000 }, (_, n) => line(n, { text: 'z'.repeat(100) })).join('')
  const ended = await send(inside, content, stop.signal)
  expect(ended.status).toBe('cancelled')
  expect(ended.stored).toBeGreaterThan(0)
  expect(ended.stored).toBeLessThan(6_000)
})

test('a report that cannot be written is one sentence', async () => {
  const path = join(folder, 'no', 'such', 'folder.csv')
  const saved = saveReport(insideOf('x'), { importId: 'x', path })
  await expect(saved).rejects.toThrow(/^The report cannot be written to /)
})
