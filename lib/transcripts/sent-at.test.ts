import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSentAt } from './sent-at'

test.each([
  ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z'],
  ['2026-03-01T10:00:00.123456+01:00', '2026-03-01T09:00:00.123Z'],
  ['2026-03-01 10:00:00,5 +0100', '2026-03-01T09:00:00.500Z'],
  ['2026-03-01t10:00-05', '2026-03-01T15:00:00.000Z'],
  ['2024-02-29T23:59:59-00:00', '2024-02-29T23:59:59.000Z'],
  ['2026-12-31T23:30:00-02:00', '2027-01-01T01:30:00.000Z'],
  ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
])('%s is %s', (value, at) => {
  expect(readSentAt(value)).toEqual({ at })
})

test.each([
  ['2026-03-01T10:00:00', 'sent-at-no-offset'],
  ['2026-03-01 10:00', 'sent-at-no-offset'],
  ['2026-02-29T10:00:00Z', 'sent-at-impossible'],
  ['2100-02-29T10:00:00Z', 'sent-at-impossible'],
  ['2026-13-01T10:00:00Z', 'sent-at-impossible'],
  ['2026-00-10T10:00:00Z', 'sent-at-impossible'],
  ['2026-03-01T24:00:00Z', 'sent-at-impossible'],
  ['2026-03-01T10:60:00Z', 'sent-at-impossible'],
  ['2026-03-01T10:00:60Z', 'sent-at-impossible'],
  ['2026-03-01T10:00:00+15:00', 'sent-at-impossible'],
  ['2026-03-01T10:00:00+01:75', 'sent-at-impossible'],
  ['1900-01-01T00:00:00Z', 'sent-at-out-of-range'],
  ['9999-12-31T23:59:59Z', 'sent-at-out-of-range'],
  ['2026-03-01', 'sent-at-unreadable'],
  ['01-03-2026 10:00', 'sent-at-unreadable'],
  ['1772355600', 'sent-at-unreadable'],
  ['2026-3-1T10:00:00Z', 'sent-at-unreadable'],
  ['2026-03-01T10:00:00 CET', 'sent-at-unreadable'],
  ['+002026-03-01T10:00:00Z', 'sent-at-unreadable'],
])('%s is refused as %s', (value, code) => {
  expect(readSentAt(value)).toEqual({ code })
})

test('every moment written by the clock is read back as it was', () => {
  const moments = fc.date({
    min: new Date('1990-01-01Z'),
    max: new Date('2100-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, (moment) => {
      expect(readSentAt(moment.toISOString())).toEqual({ at: moment.toISOString() })
    }),
  )
})
