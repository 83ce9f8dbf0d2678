import { z } from 'zod'
import { Refusal } from '../errors'

/** Postgres has no year 0. */
const Moment = z.iso
  .datetime()
  .regex(/^(?!0000)/)
  .transform((text) => new Date(text))
const Cursor = z.tuple([Moment, z.uuid()])

/** Where a page ended, as text for the address. */
export function writeCursor(lastMessageAt: Date, id: string): string {
  return Buffer.from(JSON.stringify([lastMessageAt, id])).toString('base64url')
}

export function readCursor(text: string): { lastMessageAt: Date; id: string } {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(text, 'base64url').toString()))
  if (!parsed.success) throw new Refusal('invalid', 'address')
  return { lastMessageAt: parsed.data[0], id: parsed.data[1] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
