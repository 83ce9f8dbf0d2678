import type { RowCode } from './refusal-codes'

const PARTS =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?$/

const YEAR_MIN = 1990
const YEAR_MAX = 2100
const OFFSET_MINUTES_MAX = 14 * 60
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Reads an ISO 8601 moment that says its own offset; never guesses a time zone. */
export function readSentAt(value: string): { at: string } | { code: RowCode } {
  const parts = PARTS.exec(value.trim())
  if (!parts) return { code: 'sent-at-unreadable' }

  const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const second = Number(parts[6] ?? 0)
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return { code: 'sent-at-impossible' }
  if (hour > 23 || minute > 59 || second > 59) return { code: 'sent-at-impossible' }

  const offset = offsetMinutes(parts)
  if (offset === null) return { code: 'sent-at-no-offset' }
  if (Math.abs(offset) > OFFSET_MINUTES_MAX || Number(parts[11] ?? 0) > 59)
    return { code: 'sent-at-impossible' }
  if (year < YEAR_MIN || year > YEAR_MAX) return { code: 'sent-at-out-of-range' }

  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))
  const at = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset * 60_000
  return { at: new Date(at).toISOString() }
}

function offsetMinutes(parts: RegExpExecArray): number | null {
  if (parts[8]) return 0
  if (!parts[9]) return null
  const minutes = Number(parts[10]) * 60 + Number(parts[11] ?? 0)
  return parts[9] === '-' ? -minutes : minutes
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}
