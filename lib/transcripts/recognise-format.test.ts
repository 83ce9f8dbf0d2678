import { expect, test } from 'vitest'
import { recogniseFormat } from './recognise-format'
import { bytesOf, HEADER, sampleRow } from './rows-for-test'

const row = JSON.stringify(sampleRow())

test.each([
  ['JSONL', row, 'a.jsonl', { format: 'jsonl', encoding: 'utf-8', bomLength: 0, newline: 'lf' }],
  ['JSONL called CSV', `${row}\n${row}`, 'a.csv', { format: 'jsonl' }],
  ['JSONL with a broken first line', `{"conv\n${row}\n${row}`, '', { format: 'jsonl' }],
  ['JSONL with a first line over the sample', row.replace('My', 'x'.repeat(70_000)), '', { format: 'jsonl' }],
  ['CSV', HEADER, '', { format: 'csv', delimiter: ',' }],
  [
    'CSV with semicolons and commas in a name',
    `"a,b,c,d,e,f";${HEADER.replaceAll(',', ';')}`,
    '',
    { delimiter: ';' },
  ],
  ['CSV with a mark', `\uFEFF${HEADER}`, '', { format: 'csv', bomLength: 3 }],
  ['CSV that tells its separator', 'sep=\t\nx', '', { delimiter: '\t' }],
])('%s is recognised', (_name, text, fileName, layout) => {
  expect(recogniseFormat(bytesOf(text), fileName)).toMatchObject({ layout })
})

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)))

test.each([
  ['nothing', bytes(), 'empty'],
  ['a mark alone', bytes([0xef, 0xbb, 0xbf]), 'empty'],
  ['blank lines', bytes('\r\n \n'), 'empty'],
  ['an Excel workbook', bytes('PK', [3, 4, 20, 0], '[Content_Types].xml'), 'spreadsheet'],
  ['an old Excel workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
  [
    'an OpenDocument sheet',
    bytes('PK', [3, 4], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'spreadsheet',
  ],
  ['a zip file', bytes('PK', [3, 4, 20, 0], 'chats.csv'), 'archive'],
  ['a gzip file', bytes([0x1f, 0x8b, 8]), 'archive'],
  ['a PDF', bytes('%PDF-1.7'), 'pdf'],
  ['a picture', bytes([0x89], 'PNG\r\n', [0x1a]), 'image'],
  ['noise', new Uint8Array(5_000).map((_, index) => (index * 7_919) % 256), 'binary'],
  ['zeros', new Uint8Array(100), 'binary'],
  ['a web page', bytes('\n<!doctype html><title>Chats</title>'), 'markup'],
  ['XML', bytes('<?xml version="1.0"?><chats/>'), 'markup'],
  ['a JSON array', bytes(`[${row},\n${row}]`), 'json-document'],
  ['a JSON array with a row on each line', bytes(`[\n${row},\n${row},\n${row}\n]`), 'json-document'],
  ['a JSON document', bytes(JSON.stringify({ messages: [sampleRow()] }, null, 2)), 'json-document'],
  ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x63, 0, 0, 0]), 'utf-32'],
])('%s is refused', (_name, file, code) => {
  expect(recogniseFormat(file, 'x.csv')).toEqual({ refusal: { code, params: { file: 'x.csv' } } })
})
