import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { EMOTIONS } from '../lib/emotion/emotion'

const MOODLINE = resolve(import.meta.dirname, 'moodline.mjs')
const folder = mkdtempSync(join(tmpdir(), 'moodline-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Ran = { code: number | null; out: string; err: string; lines: Record<string, unknown>[] }

/** Runs the real command in a folder that is not the project's. */
async function moodline(args: string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [MOODLINE, ...args], { cwd: folder })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (err += data))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  const lines = out.startsWith('{')
    ? out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
  return { code, out, err, lines }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const row = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    conversation_id: 'c-1',
    message_id: 'm-1',
    role: 'customer',
    text: 'This is unbelievable, I am so angry!',
    sent_at: '2026-03-01T10:00:00+01:00',
    ...changes,
  })

describe('moodline', { timeout: 30_000 }, () => {
  test.each([
    [['help'], 0, /^Moodline: .*\n/, /^$/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
    [['analyse', '--help'], 0, /^Usage: moodline analyse FILE/, /^$/],
    [['start', '--help'], 0, /^Usage: moodline start/, /^$/],
    [['people', '--help'], 0, /^Usage: moodline people/, /^$/],
    [['import', '--help'], 0, /^Usage: moodline import FILE --ground/, /^$/],
    [['import', MOODLINE], 2, /^$/, /^Say with --ground whether .* Usage: moodline import FILE/],
    [['import', MOODLINE, '--ground', 'agreed'], 2, /^$/, /^Say with --reference where .*\n$/],
    [
      ['import', '/nowhere', '--ground', 'none'],
      1,
      /^$/,
      /^\/nowhere cannot be read: there is no such file\.\n$/,
    ],
    [['anaylse'], 2, /^$/, /^There is no command anaylse: moodline help lists them\.\n$/],
    [['__proto__'], 2, /^$/, /^There is no command __proto__/],
    [['analyse'], 2, /^$/, /^Name one transcript file.* Usage: moodline analyse FILE \[--json\]\n$/],
    [['analyse', '--jsn', 'x'], 2, /^$/, /^Unknown option '--jsn'\. Usage: .*\n$/],
  ])('%j ends with %i', async (args, code, out, err) => {
    const ran = await moodline(args)
    expect(ran).toMatchObject({ code, out: expect.stringMatching(out), err: expect.stringMatching(err) })
  })
})

describe('moodline analyse FILE --json', { timeout: 30_000 }, () => {
  test('prints a line per new message in the order of the file, and tells of the rest', async () => {
    const path = file(
      'mixed.jsonl',
      [
        row(),
        row({ conversation_id: 'c-2', message_id: 'n-1', role: 'other', text: 'Dank je wel, heel fijn!' }),
        row({ message_id: 'm-2', role: 'agent', text: 'I am so sorry' }),
        row({ message_id: 'm-3', role: 'agent', text: 'He is furious', private: true }),
        'broken',
        row({ op: 'edit', text: 'better' }),
        row({ message_id: 'm-4', role: 'bot' }),
        row({ op: 'delete', message_id: 'm-2' }),
        row({ message_id: 'm-5', text: 'Thanks, that is great', extra: 1 }),
      ].join('\n'),
    )
    const { code, lines, err } = await moodline(['analyse', path, '--json'])
    expect(code).toBe(0)
    expect(lines.map((line) => line.message_id)).toEqual(['m-1', 'n-1', 'm-2', 'm-3', 'm-4', 'm-5'])
    expect(lines.map((line) => line.emotion === null)).toEqual([false, false, true, true, true, false])
    const told = err.trimEnd().split('\n')
    expect(told).toHaveLength(6)
    expect(told[0]).toMatch(/^Row 5 is not valid JSON/)
    expect(told[1]).toMatch(/^Row 6 edits a message/)
    expect(told[2]).toMatch(/^Row 8 deletes a message/)
    expect(told[3]).toBe('9 rows: 6 new, 2 edited or deleted, 1 refused.')
    expect(told[4]).toMatch(/^2 conversations, 3 messages analysed; /)
    expect(told[5]).toBe('Not used: extra.')
  })

  test('gives each line its keys in one order, with numbers of four decimals at most', async () => {
    const { lines, out } = await moodline(
      ['analyse', '-', '--json'],
      [row(), row({ message_id: 'm-2', role: 'bot' })].join('\n'),
    )
    const keys =
      'conversation_id message_id role emotion probabilities valence arousal confidence language evidence mood shift risk'
    for (const line of lines) expect(Object.keys(line).join(' ')).toBe(keys)
    expect(lines[0]).toMatchObject({
      role: 'customer',
      language: 'en',
      valence: expect.any(Number),
      shift: null,
    })
    expect(Object.keys(lines[0]?.probabilities as object)).toEqual([...EMOTIONS])
    expect(Object.keys(lines[0]?.mood as object)).toEqual(['valence', 'band'])
    const [evidence = {}] = (lines[0]?.evidence ?? []) as object[]
    expect(Object.keys(evidence)).toEqual(['start', 'end', 'weight'])
    expect(Object.values(lines[1] ?? {}).slice(3)).toEqual(Array(10).fill(null))
    expect(out).not.toMatch(/\.\d{5}|-0[,\]}]/)
  })

  test('knows a shift by the message it was detected on', async () => {
    const texts = [
      'Thank you, that is wonderful!',
      'Great, I love it',
      'This is terrible, I am furious!',
      'Worst service ever, I am so angry!',
    ]
    const rows = texts.flatMap((text, turn) => [
      row({ message_id: `m-${turn}`, text }),
      row({ message_id: `a-${turn}`, role: 'agent', text: 'One moment' }),
    ])
    const { lines } = await moodline(['analyse', '-', '--json'], rows.join('\n'))
    const shifts = lines.flatMap(({ shift }) => (shift ? [shift as Record<string, unknown>] : []))
    expect(shifts).toMatchObject([{ kind: 'drop', at: 'm-2', after: 'a-1' }])
    expect(Object.keys(shifts[0] ?? {})).toEqual(['kind', 'at', 'after', 'from', 'to', 'size', 'confidence'])
  })

  test('reads the same from a file, from a pipe, as CSV and in UTF-16', async () => {
    const csv =
      'Gesprek;Bericht-ID;Rol;Tekst;Tijdstip\r\nc-1;m-1;Customer;"This is unbelievable, I am so angry!";2026-03-01T10:00:00+01:00\r\n'
    const outputs = [
      await moodline(['analyse', file('one.jsonl', row()), '--json']),
      await moodline(['analyse', '--json', '-'], `\uFEFF${row()}\r\n`),
      await moodline(['analyse', '--json', file('one.csv', csv)]),
      await moodline(['analyse', '--json', file('wide.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le'))]),
    ].map(({ out }) => out)
    expect(new Set(outputs).size).toBe(1)
    expect(outputs[0]).toContain('"m-1"')
  })

  test('loses one row to a message of ten megabytes', async () => {
    const path = file(
      'long.jsonl',
      [row(), row({ text: 'x'.repeat(10_000_000) }), row({ message_id: 'm-3' })].join('\n'),
    )
    const { code, lines, err } = await moodline(['analyse', path, '--json'])
    expect(code).toBe(0)
    expect(lines).toHaveLength(2)
    expect(err).toMatch(/^Row 2 could not be read: it is longer than 1,000,000 bytes/)
  })

  test.each([
    [
      'no good row',
      row({ role: 'boss' }),
      /^Row 1: role is “boss”\..*\n1 row: 0 new, 0 edited or deleted, 1 refused\./,
    ],
    ['nothing in it', '', /was not analysed\. This file is empty\. .*\n$/],
    ['a workbook', 'PK\u0003\u0004 xl/', /was not analysed\. This is a spreadsheet workbook\. .*\n$/],
    [
      'too few columns',
      'conversation_id,text\na,b\n',
      /These columns are missing: message_id, role, sent_at\. Found: conversation_id, text\./,
    ],
    ['a JSON array', `[${row()}]`, /This is one JSON document/],
  ])('ends with 1 and a sentence for a file with %s', async (_name, content, sentence) => {
    const { code, out, err } = await moodline(['analyse', file('bad.csv', content), '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(sentence)
  })

  test.each([
    ['nowhere.jsonl', /nowhere\.jsonl cannot be read: there is no such file\.\n$/],
    ['.', /^\. cannot be read: it is a folder\.\n$/],
  ])('ends with 1 and a sentence for %s', async (path, sentence) => {
    const { code, err } = await moodline(['analyse', path, '--json'])
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
  })

  test('stops quietly when nobody reads on', async () => {
    const path = file(
      'many.jsonl',
      Array.from({ length: 20_000 }, (_, id) => row({ message_id: id })).join('\n'),
    )
    const child = spawn(process.execPath, [MOODLINE, 'analyse', path, '--json'])
    let err = ''
    child.stderr.on('data', (data) => (err += data))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

test('moodline analyse FILE prints a table of conversations', { timeout: 30_000 }, async () => {
  const { code, out } = await moodline(
    ['analyse', '-'],
    [row(), row({ conversation_id: 'c-2', role: 'agent' })].join('\n'),
  )
  expect(code).toBe(0)
  const [head, first, second] = out.split('\n').map((line) => line.split(/ {2,}/))
  expect(head).toEqual(['conversation', 'messages', 'mood now', 'lowest', 'shifts', 'risk'])
  expect(first?.slice(0, 2)).toEqual(['c-1', '1'])
  expect(second).toEqual(['c-2', '1', '–', '–', '–', '–'])
})
