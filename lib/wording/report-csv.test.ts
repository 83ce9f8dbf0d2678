import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { REPORT_HEAD, reportLine } from './report-csv'

const stored = {
  row: 2,
  outcome: 'stored',
  conversationId: 'c',
  messageId: 'm',
  field: null,
  code: null,
  params: null,
}

test('a report is CSV with the reasons in words', () => {
  const refused = { ...stored, row: 3, outcome: 'refused', field: 'role', code: 'role-unknown' }
  const text =
    REPORT_HEAD +
    reportLine('nl', stored) +
    reportLine('nl', { ...refused, params: { row: 3, value: 'a "b", c' } })
  expect(parse(text, { bom: true, columns: true })).toMatchObject([
    { row: '2', outcome: 'stored', conversation_id: 'c', message_id: 'm', field: '', reason: '' },
    { row: '3', field: 'role', reason: 'Rij 3: role is “a "b", c”. Schrijf customer, agent, bot of other.' },
  ])
})

test.each(['=1+1', '+31 6', '-2', '@here', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
  'no formula runs from %j',
  (id) => {
    const [row] = parse(reportLine('en', { ...stored, conversationId: id })) as string[][]
    expect(row?.[2]).toBe(`'${id}`)
  },
)
