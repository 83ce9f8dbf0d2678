import { ROW_BYTES_MAX } from './limits'
import type { Reading } from './read-state'
import { CR, LF } from './scan-units'

/** Where the row at hand must have ended: by the row limit, never by how the file was cut into chunks. */
export function windowEnd(reading: Reading): number {
  return Math.min(reading.units.length, reading.at + unitsMax(reading))
}

/** True when all that a row may take is there, so that waiting for more cannot help. */
export function windowIsFull(reading: Reading): boolean {
  return reading.units.length - reading.at >= unitsMax(reading)
}

export function newlineOf(reading: Reading): number {
  return reading.layout.newline === 'cr' ? CR : LF
}

function unitsMax(reading: Reading): number {
  return ROW_BYTES_MAX / unitBytes(reading)
}

export function unitBytes(reading: Reading): 1 | 2 {
  return reading.layout.encoding === 'utf-8' ? 1 : 2
}
