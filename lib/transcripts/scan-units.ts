import type { Encoding } from './recognise-format'

/** A file's code units: bytes in UTF-8, 16-bit units in UTF-16, so that one scan serves both. */
export type Units = Uint8Array | Uint16Array

export const LF = 10
export const CR = 13
export const QUOTE = 34

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const UTF8_LENIENT = new TextDecoder('utf-8')
const LONE_SURROGATE = /\p{Surrogate}/u
const UNITS_AT_ONCE = 8_192

export function toUnits(bytes: Uint8Array, encoding: Encoding): Units {
  if (encoding === 'utf-8') return bytes
  const units = new Uint16Array(bytes.length >> 1)
  const [high, low] = encoding === 'utf-16be' ? [0, 1] : [1, 0]
  for (let index = 0; index < units.length; index += 1) {
    units[index] = ((bytes[2 * index + high] ?? 0) << 8) | (bytes[2 * index + low] ?? 0)
  }
  return units
}

/** The text of a stretch, or null when it is not what its encoding allows. */
export function textOf(units: Units): string | null {
  if (units instanceof Uint16Array) {
    const text = textOfUtf16(units)
    return LONE_SURROGATE.test(text) ? null : text
  }
  try {
    return UTF8.decode(units)
  } catch {
    return null
  }
}

/** As `textOf`, with unreadable bytes replaced. */
export function textAnyhow(units: Units): string {
  return units instanceof Uint16Array ? textOfUtf16(units) : UTF8_LENIENT.decode(units)
}

/** Where the line ends that starts at `from`, or -1 when it does not end before `to`. */
export function lineEnd(units: Units, from: number, to: number, newline: number): number {
  const end = units.indexOf(newline, from)
  return end >= to ? -1 : end
}

/** A stretch of a file that is to be one row: `next` is where the row after it starts. */
export type Stretch = { from: number; end: number; next: number; lines: number; delimiters: number }

/** The stretch without the CR of a CRLF. */
export function trimEnd(units: Units, from: number, end: number): number {
  return end > from && units[end - 1] === CR ? end - 1 : end
}

/** One CSV row by its quotes; `stray` is a quote where none may be, `open` a row that does not end before `to`. Delimiters inside quotes do not count. */
export type CsvScan =
  | { kind: 'row'; stretch: Stretch }
  | { kind: 'stray'; quotedField: boolean }
  | { kind: 'open'; quoted: boolean; stretch: Stretch }

type Place = 'field-start' | 'plain' | 'quoted' | 'quote-seen'

/**
 * Finds the end of the CSV row at `from`. A quote inside an unquoted field is stray rather than skipped: so a row that
 * fails never reaches past the next line with an odd number of quotes, and trying again line by line stays linear.
 */
export function scanCsvRow(
  units: Units,
  from: number,
  to: number,
  signs: { delimiter: number; newline: number },
): CsvScan {
  let place: Place = 'field-start'
  let lines = 1
  let delimiters = 0

  for (let at = from; at < to; at += 1) {
    const unit = units[at]
    if (place === 'quoted') {
      if (unit === QUOTE) place = 'quote-seen'
      else if (unit === signs.newline) lines += 1
    } else if (unit === QUOTE) {
      if (place === 'plain') return { kind: 'stray', quotedField: false }
      place = 'quoted'
    } else if (unit === signs.newline) {
      return {
        kind: 'row',
        stretch: { from, end: trimEnd(units, from, at), next: at + 1, lines, delimiters },
      }
    } else if (unit === signs.delimiter) {
      place = 'field-start'
      delimiters += 1
    } else if (place === 'field-start') {
      place = 'plain'
    } else if (place === 'quote-seen' && unit !== CR) {
      return { kind: 'stray', quotedField: true }
    }
  }

  const stretch = { from, end: trimEnd(units, from, to), next: to, lines, delimiters }
  return { kind: 'open', quoted: place === 'quoted', stretch }
}

/** How often a sign stands in a stretch, quotes or not. */
export function count(units: Units, { from, end }: { from: number; end: number }, sign: number): number {
  let times = 0
  for (let at = from; at < end; at += 1) if (units[at] === sign) times += 1
  return times
}

function textOfUtf16(units: Uint16Array): string {
  let text = ''
  for (let from = 0; from < units.length; from += UNITS_AT_ONCE) {
    text += String.fromCharCode(...units.subarray(from, from + UNITS_AT_ONCE))
  }
  return text
}
