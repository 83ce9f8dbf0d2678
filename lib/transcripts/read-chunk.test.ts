import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RECOGNISED_BYTES, ROW_BYTES_MAX } from './limits'
import { readChunk, startReading } from './read-chunk'
import { bytesOf, gist, HEADER, readFile, readJsonl, readText, sampleRow } from './rows-for-test'

describe('a file cut into chunks', () => {
  const piece = fc.oneof(
    fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', '\r', 'é', '👩‍🚀', '€', '\0', '{', '}', '\\', ' '),
    fc.constantFrom(
      'c-1,m-1,customer,"a, ""b""\nc",2026-03-01T10:00:00Z\n',
      `${JSON.stringify(sampleRow())}\n`,
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const body = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 })

  test.each([
    ['CSV', `${HEADER}\n`],
    ['JSONL', `${JSON.stringify(sampleRow())}\n`],
  ])(
    'gives the same %s rows as one chunk',
    (_name, head) => {
      const padded = head + `${' '.repeat(100)}\n`.repeat(Math.ceil(RECOGNISED_BYTES / 101))
      fc.assert(
        fc.property(body, sizes, fc.boolean(), (text, cuts, utf16) => {
          const bytes = utf16 ? utf16le(padded + text) : bytesOf(padded + text)
          const first = RECOGNISED_BYTES + 7
          expect(readFile(bytes, [first, ...cuts]).rows).toEqual(readFile(bytes).rows)
        }),
        { numRuns: 150 },
      )
    },
    60_000,
  )

  test('never fails on whatever bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, headed) => {
        const whole = headed ? Buffer.concat([bytesOf(`${HEADER}\n`), bytes]) : bytes
        const { state, rows, refusal } = readFile(whole)
        expect(state.done).toBe(true)
        expect(refusal === null || rows.length === 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('asks for a longer chunk when a row does not fit, and leaves the state as it was given', () => {
    const begun = readChunk(startReading(), bytesOf('{"conversation_id"'), { last: false })
    expect(begun).toMatchObject({ consumed: 0, rows: [] })
    const state = startReading()
    readChunk(state, bytesOf(JSON.stringify(sampleRow())), { last: true })
    expect(state).toEqual(startReading())
  })

  test('can be taken a few rows at a time', () => {
    const bytes = bytesOf(
      [1, 2, 3].map((id) => `${JSON.stringify(sampleRow({ message_id: id }))}\n`).join(''),
    )
    const first = readChunk(startReading(), bytes, { last: true, rowsMax: 2 })
    expect(gist(first.rows)).toEqual(['1 1', '2 2'])
    expect(first.state.done).toBe(false)
    const second = readChunk(first.state, bytes.subarray(first.consumed), { last: true, rowsMax: 2 })
    expect(gist(second.rows)).toEqual(['3 3'])
    expect(second.state.done || second.consumed === bytes.length - first.consumed).toBe(true)
  })
})

describe('a JSONL file', () => {
  const good = (id: string) => JSON.stringify(sampleRow({ message_id: id }))

  test.each([
    ['CRLF', [good('a'), good('b')].join('\r\n')],
    ['no line end at its end', [good('a'), good('b')].join('\n')],
    ['a byte order mark', `\uFEFF${good('a')}\n${good('b')}\n`],
    ['two files put after one another', `\uFEFF${good('a')}\n\uFEFF${good('b')}\n`],
  ])('may have %s', (_name, text) => {
    expect(gist(readText(text).rows)).toEqual(['1 a', '2 b'])
  })

  test('keeps the good rows between broken lines, numbered as an editor does', () => {
    const lines = ['not json at all', good('a'), '', '{"cut":', '[1]', '"text"', 'null', '{}', good('b')]
    expect(gist(readText(lines.join('\n'), 'chat.jsonl').rows)).toEqual([
      '1 * not-json',
      '2 a',
      '4 * not-json',
      '5 * not-object',
      '6 * not-object',
      '7 * not-object',
      '8 conversation_id missing',
      '9 b',
    ])
  })

  test.each(['utf-16le', 'utf-16be'])('may be %s, with a mark or without', (encoding) => {
    const text = [good('a'), JSON.stringify(sampleRow({ message_id: 'b', text: '€ 👩‍🚀' }))].join('\n')
    for (const mark of ['\uFEFF', '']) {
      const little = utf16le(mark + text)
      const bytes = encoding === 'utf-16le' ? little : swapped(little)
      expect(readFile(bytes).rows).toMatchObject([
        { event: { messageId: 'a' } },
        { event: { text: '€ 👩‍🚀' } },
      ])
    }
  })

  test('refuses rows that are not UTF-8, and only those', () => {
    const windows1252 = Buffer.from(JSON.stringify(sampleRow({ text: 'één café' })), 'latin1')
    const bytes = Buffer.concat([bytesOf(`${good('a')}\n`), windows1252, bytesOf(`\n${good('b')}\n`)])
    expect(gist(readFile(bytes).rows)).toEqual(['1 a', '2 * not-utf-8', '3 b'])
  })

  test('loses one row to a message of ten megabytes', () => {
    const text = [good('a'), JSON.stringify(sampleRow({ text: 'x'.repeat(10_000_000) })), good('b')].join(
      '\n',
    )
    for (const size of [ROW_BYTES_MAX, 300_000]) {
      const { rows } = readFile(bytesOf(text), [size])
      expect(gist(rows)).toEqual(['1 a', '2 * too-long', '3 b'])
      expect(rows[1]).toMatchObject({ refusal: { params: { row: 2, max: ROW_BYTES_MAX } } })
    }
  })

  test('knows the row limit to the byte', () => {
    const frame = JSON.stringify(sampleRow({ text: '' })).length + 1
    const fits = JSON.stringify(sampleRow({ text: 'x'.repeat(ROW_BYTES_MAX - frame) }))
    expect(gist(readText(`${fits}\n${good('b')}\n`).rows)).toEqual(['1 m-1', '2 b'])
    expect(gist(readText(`${fits.replace('xx', 'xxx')}\n${good('b')}\n`).rows)).toEqual([
      '1 * too-long',
      '2 b',
    ])
  })

  test('survives deep nesting, repeated keys and keys that mean something to JavaScript', () => {
    const deep = good('a').replace('{', `{"deep":${'['.repeat(400_000)}${']'.repeat(400_000)},`)
    const twice = good('b').replace('{', '{"text":"first",')
    const proto = good('c').replace('{', '{"__proto__":{"role":"agent"},"constructor":1,')
    const read = readText([deep, twice, proto].join('\n'))
    expect(read.rows).toMatchObject([
      { event: { messageId: 'a' } },
      { event: { messageId: 'b', text: 'My parcel is still not here' } },
      { event: { messageId: 'c', role: 'customer' } },
    ])
    expect(read.state.ignored).toEqual([
      { name: 'deep', rows: 1 },
      { name: '__proto__', rows: 1 },
      { name: 'constructor', rows: 1 },
    ])
  })

  test('takes sender_role for role', () => {
    const { role: _, ...rest } = sampleRow()
    expect(readJsonl({ ...rest, sender_role: 'bot' }).rows).toMatchObject([{ event: { role: 'bot' } }])
  })

  test('counts what it read', () => {
    expect(readText(`${good('a')}\n{}\n${good('b')}`).state).toMatchObject({
      rows: 3,
      refused: 1,
      line: 4,
      done: true,
    })
  })
})

function utf16le(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'))
}

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16())
}
