import { describe, expect, test } from 'vitest'
import { ROW_BYTES_MAX } from './limits'
import { gist, HEADER, readFile, readText } from './rows-for-test'

const at = '2026-03-01T10:00:00Z'
const row = (id: string, text = 'hello') => `c-1,${id},customer,${text},${at}`
const file = (...lines: string[]) => readText([HEADER, ...lines].join('\n'))

describe('a CSV file', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('may separate by %s', (_name, delimiter) => {
    const text = [HEADER, row('m-1'), row('m-2', `"a${delimiter}b"`)].join('\r\n').replaceAll(',', delimiter)
    const { rows } = readText(text)
    expect(rows).toMatchObject([
      { row: 2, event: { text: 'hello' } },
      { row: 3, event: { text: `a${delimiter}b` } },
    ])
  })

  test.each([
    ['capitals, spaces and hyphens', 'Conversation ID,MESSAGE-ID,Sender Role,Text,Sent At'],
    ['camel case', 'ConversationID,messageId,senderRole,body,createdAt'],
    ['Dutch', 'Gesprek,bericht-id,Rol,Tekst,Tijdstip'],
    ['a byte order mark', `\uFEFF${HEADER}`],
    ['quotes', '"conversation_id","message_id","role","text","sent_at"'],
    ['a separator told on a line of its own', `sep=,\n${HEADER}`],
    ['blank lines before it', `\n\n${HEADER}`],
  ])('may have a header with %s', (_name, header) => {
    expect(readText(`${header}\n${row('m-1')}\n`).rows).toMatchObject([{ event: { messageId: 'm-1' } }])
  })

  test('takes a column by its own name before one that might mean it', () => {
    const read = readText(`${HEADER},date,message\n${row('m-1')},yesterday,other\n`)
    expect(read.rows).toMatchObject([{ event: { text: 'hello', sentAt: '2026-03-01T10:00:00.000Z' } }])
    expect(read.state.ignored.map(({ name }) => name)).toEqual(['date', 'message'])
  })

  test.each([
    ['the same name twice', `${HEADER},Text`, { column: 'text', first: 'text', second: 'Text' }],
    [
      'role and sender_role',
      `${HEADER},sender_role`,
      { column: 'role', first: 'role', second: 'sender_role' },
    ],
    [
      'two columns that might be it',
      'conversation_id,message_id,role,text,date,timestamp',
      { column: 'sent_at', first: 'date', second: 'timestamp' },
    ],
  ])('is refused for %s', (_name, header, params) => {
    expect(readText(`${header}\n`).refusal).toEqual({ code: 'duplicate-column', params })
  })

  test('is refused for missing columns, with what was found and what else they may be called', () => {
    const { refusal, rows } = readText('conversation_id,message_id,role,remark\nc,m,customer,hi\n')
    expect(rows).toEqual([])
    expect(refusal).toMatchObject({
      code: 'missing-column',
      params: { columns: 'text, sent_at', count: 2, found: 'conversation_id, message_id, role, remark' },
    })
    expect(refusal?.params.accepted).toContain('tijdstip')
  })

  test('may have a hundred thousand columns', () => {
    const more = Array.from({ length: 100_000 }, (_, index) => `x${index}`).join(',')
    const read = readText(`${HEADER},${more}\n${row('m-1')}${','.repeat(100_000)}\n${row('m-2')}\n`)
    expect(gist(read.rows)).toEqual(['2 m-1', '3 * columns-differ'])
    expect(read.state).toMatchObject({ ignoredMore: 99_980 })
    expect(JSON.stringify(read.state).length).toBeLessThan(5_000)
  })

  test('has harmless columns called as parts of JavaScript', () => {
    const read = readText(`${HEADER},__proto__,constructor,toString\n${row('m-1')},a,b,c\n`)
    expect(read.rows).toMatchObject([{ event: { messageId: 'm-1', private: false } }])
    expect(read.state.ignored.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('has attachments as JSON or with bars between them', () => {
    const read = readText(
      `${HEADER},attachments\n${row('m-1', '')},a.png | b.pdf\n${row('m-2')},"[{""name"":""c.txt""}]"\n${row('m-3')},[oops\n`,
    )
    expect(read.rows).toMatchObject([
      { event: { text: '', attachments: [{ name: 'a.png' }, { name: 'b.pdf' }] } },
      { event: { attachments: [{ name: 'c.txt' }] } },
      { refusal: { field: 'attachments', code: 'attachments-unreadable' } },
    ])
  })

  test.each([
    ['ja', true],
    ['YES', true],
    ['1', true],
    ['nee', false],
    ['FALSE', false],
    ['', false],
  ])('reads private “%s” as %s', (value, expected) => {
    expect(readText(`${HEADER},private\n${row('m-1')},${value}\n`).rows).toMatchObject([
      { event: { private: expected } },
    ])
  })

  test('keeps quoted line ends and numbers rows by the line they start on', () => {
    const { rows } = file(row('m-1', '"one\r\ntwo ""three"""'), '', ',,,,', row('m-2'))
    expect(rows).toMatchObject([
      { row: 2, event: { text: 'one\r\ntwo "three"' } },
      { row: 6, event: { messageId: 'm-2' } },
    ])
  })

  test('in UTF-16 keeps every character, and refuses the rows that hold half a one: two ids must never become one', () => {
    const text = `\uFEFF${[HEADER, row('m-1', '€ 👩‍🚀'), row('m\udc00'), row('m-2', '\ud83d'), row('m-3')].join('\r\n')}`
    const { rows } = readFile(new Uint8Array(Buffer.from(text.replaceAll(',', '\t'), 'utf16le')))
    expect(gist(rows)).toEqual(['2 m-1', '3 * not-utf-16', '4 * not-utf-16', '5 m-3'])
    expect(rows[0]).toMatchObject({ event: { text: '€ 👩‍🚀' } })
  })

  test('of an old Mac ends its lines with CR', () => {
    expect(gist(readText([HEADER, row('m-1'), row('m-2'), ''].join('\r')).rows)).toEqual(['2 m-1', '3 m-2'])
  })
})

describe('a broken CSV row', () => {
  test.each([
    ['a quote that is never closed', [row('m-1', '"hello')], ['2 * broken-quotes']],
    ['an inch in an unquoted text', [row('m-1', 'a 5" screen')], ['2 m-1']],
    ['quotes in an unquoted text', [row('m-1', 'he said "no"')], ['2 m-1']],
    ['quotes not doubled', [row('m-1', '"he said "no, thanks" twice"')], ['2 * broken-quotes']],
    ['too few columns', ['c-1,m-1,customer'], ['2 * columns-differ']],
    ['too many columns', [row('m-1', 'hello, you')], ['2 * columns-differ']],
    ['two in a row', ['c-1,m-1', row('m-1', '"a "b" c"')], ['2 * columns-differ', '3 * broken-quotes']],
    ['several lines', [row('m-1', '"one\ntwo "three" four\nfive"')], ['2 * broken-quotes']],
    [
      'a broken row and then a bad one',
      [row('m-1', '"hello'), `c-1,m-2,customer,hi,`],
      ['2 * broken-quotes', '3 sent_at missing'],
    ],
  ])('with %s costs only itself', (_name, lines, expected) => {
    const read = file(
      row('m-0').replace('m-0', 'first'),
      ...lines,
      row('good'),
      row('last', '"fine, thanks"'),
    )
    const shift = expected.map((entry) => entry.replace(/^\d+/, (line) => String(Number(line) + 1)))
    const after = 3 + lines.join('\n').split('\n').length
    expect(gist(read.rows)).toEqual(['2 first', ...shift, `${after} good`, `${after + 1} last`])
  })

  test('that swallows the rest in its quotes is told with the lines lost, and the next good row stays', () => {
    const { rows } = file(row('m-1', '"open'), 'prose, with, four, commas, here', 'more prose', row('good'))
    expect(rows[0]).toMatchObject({ row: 2, refusal: { code: 'broken-quotes', params: { row: 2, more: 2 } } })
    expect(gist(rows)[1]).toBe('5 good')
  })

  test('whose quotes run past the limit is found out, and all rows after it stay', {
    timeout: 20_000,
  }, () => {
    const good = Array.from({ length: 30_000 }, (_, index) => row(`m-${index}`))
    const { rows } = file(row('bad', '"open'), ...good)
    expect(rows[0]).toMatchObject({
      row: 2,
      refusal: { code: 'quote-runs-on', params: { more: 0, max: ROW_BYTES_MAX } },
    })
    expect(rows).toHaveLength(30_001)
    expect(rows.slice(1).every((read) => 'event' in read)).toBe(true)
  })

  test('of ten megabytes costs one row, quoted line ends or not', { timeout: 20_000 }, () => {
    for (const long of [
      `"${'all work, no play '.repeat(600_000)}"`,
      `"${'all work\nno play '.repeat(600_000)}"`,
    ]) {
      const { rows } = file(row('m-1'), row('long', long), row('m-2', '"a\nb"'), row('m-3'))
      expect(gist(rows).map((entry) => entry.replace(/^\d+ /, ''))).toEqual([
        'm-1',
        long.includes('\n') ? '* quote-runs-on' : '* too-long',
        'm-2',
        'm-3',
      ])
    }
  })

  test('cannot make reading slow: lines that each open a quote take linear time', { timeout: 30_000 }, () => {
    const started = performance.now()
    for (const line of ['x",",', 'x,"', '"', '"x', 'a,""', ',"",""']) {
      file(row('m-1', '"'), `${line}\n`.repeat(Math.floor(900_000 / (line.length + 1))), row('m-2'))
    }
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
