import { recognisedColumns } from './columns'
import { cellsOf } from './csv-cells'
import { RECOGNISED_BYTES } from './limits'
import type { FileRefusal } from './message-event'
import type { FileCode } from './refusal-codes'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'
export type Delimiter = ',' | ';' | '\t' | '|'

/** How a transcript file is to be read. */
export type Layout = {
  format: 'jsonl' | 'csv'
  encoding: Encoding
  delimiter: Delimiter
  bomLength: number
  /** LF, also for CRLF; CR for files of old Macs. */
  newline: 'lf' | 'cr'
}

export type Recognised = { layout: Layout } | { refusal: FileRefusal }

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Tells from a file's first bytes how to read it, or what it is instead of a transcript. */
export function recogniseFormat(bytes: Uint8Array, fileName = ''): Recognised {
  const first = bytes.subarray(0, RECOGNISED_BYTES)
  const foreign = foreignKind(first)
  if (foreign) return refuse(foreign, fileName)

  const { encoding, bomLength } = encodingOf(first)
  const text = new TextDecoder(encoding).decode(first.subarray(bomLength))
  const code = unsuitable(text)
  if (code) return refuse(code, fileName)

  const newline = text.includes('\r') && !text.includes('\n') ? 'cr' : 'lf'
  const lines = text.split(newline === 'cr' ? '\r' : '\n').filter((line) => line.trim() !== '')
  const format = isJsonl(lines, { cut: bytes.length >= RECOGNISED_BYTES, fileName }) ? 'jsonl' : 'csv'
  if (format === 'csv' && /^\s*(\[|\{\s*$|\{\s*"[^"]*"\s*:)/u.test(lines[0] ?? ''))
    return refuse('json-document', fileName)
  return { layout: { format, encoding, delimiter: delimiterOf(lines[0] ?? ''), bomLength, newline } }
}

const MAGIC: [FileCode, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
]

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const SPREADSHEET_PARTS = /xl\/|\[Content_Types\]\.xml|opendocument\.spreadsheet/u

function foreignKind(first: Uint8Array): FileCode | null {
  const begins = (magic: number[]) => magic.every((byte, index) => first[index] === byte)
  if (begins(ZIP)) {
    return SPREADSHEET_PARTS.test(new TextDecoder('latin1').decode(first)) ? 'spreadsheet' : 'archive'
  }
  return MAGIC.find(([, magic]) => begins(magic))?.[0] ?? null
}

function encodingOf(first: Uint8Array): { encoding: Encoding; bomLength: number } {
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return { encoding: 'utf-8', bomLength: 3 }
  if (first[0] === 0xff && first[1] === 0xfe) return { encoding: 'utf-16le', bomLength: 2 }
  if (first[0] === 0xfe && first[1] === 0xff) return { encoding: 'utf-16be', bomLength: 2 }

  const zeros = [0, 0] as [number, number]
  for (const [index, byte] of first.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1
  const pairs = first.length / 2
  if (zeros[1] > 0.3 * pairs && zeros[0] < 0.05 * pairs) return { encoding: 'utf-16le', bomLength: 0 }
  if (zeros[0] > 0.3 * pairs && zeros[1] < 0.05 * pairs) return { encoding: 'utf-16be', bomLength: 0 }
  return { encoding: 'utf-8', bomLength: 0 }
}

const CONTROL_SHARE_MAX = 0.05

function unsuitable(text: string): FileCode | null {
  if (text.trim() === '') return 'empty'
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0
  if (controls > CONTROL_SHARE_MAX * text.length) return 'binary'
  return /^\s*<[!?a-z]/iu.test(text) ? 'markup' : null
}

/** A broken first line does not make a file anything else than its other lines say it is. */
function isJsonl(lines: string[], { cut, fileName }: { cut: boolean; fileName: string }): boolean {
  const whole = cut ? lines.slice(0, -1) : lines
  const objects = whole.filter((line) => /^\s*\{.*\}\s*$/u.test(line)).length
  if (whole.length > 0 && objects * 2 >= whole.length) return true

  const first = lines[0]?.trim() ?? ''
  if (first === '{' || first.startsWith('[')) return false
  if (whole.length === 0) return first.startsWith('{')
  return /\.(jsonl|ndjson)$/iu.test(fileName) || first.startsWith('{"conversation_id"')
}

function delimiterOf(header: string): Delimiter {
  const told = DELIMITERS.find((delimiter) => header.replace(/\r$/, '').toLowerCase() === `sep=${delimiter}`)
  if (told) return told

  const score = (delimiter: Delimiter) => {
    const cells = cellsOf(header.trimEnd(), delimiter, { strayQuotes: true }) ?? []
    return recognisedColumns(cells) * 1_000_000 + cells.length
  }
  return DELIMITERS.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best))
}

function refuse(code: FileCode, fileName: string): { refusal: FileRefusal } {
  return { refusal: { code, params: { file: fileName } } }
}
