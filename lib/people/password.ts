import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Takes as long for nobody as for somebody, so that time does not tell which addresses exist. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody()), password)
  return stored !== null && matches
}

/** Twenty letters and digits that cannot be mistaken for one another: 98 bits. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

let hashOfNobody: Promise<string> | null = null

function nobody(): Promise<string> {
  hashOfNobody ??= hashPassword(randomPassword())
  return hashOfNobody
}
