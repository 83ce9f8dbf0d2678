import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { inWorkspace } from '../db'
import { Refusal } from '../errors'
import { passwordMatches } from './password'
import type { SignIn } from './schema'
import {
  countAttempt,
  findSignIn,
  forgetAttempts,
  giveAttemptBack,
  insertSession,
  onlyWorkspace,
  setPreferences,
} from './store'

const WINDOW_SECONDS = 15 * 60
const MOST_PER_ACCOUNT = 10
const MOST_PER_ADDRESS = 50
const SESSION_DAYS = 7

export type SignedIn = { workspaceId: string; userId: string; sessionId: string }

/** Checks a password and opens a session. One refusal for every wrong guess, whatever was wrong about it. */
export async function signIn(input: SignIn): Promise<SignedIn> {
  const { workspace, email, password, address, locale } = input
  const slug = workspace || (await onlyWorkspace()) || ''
  const account = keyOf('account', `${slug} ${email}`)
  const place = keyOf('address', address)
  await spendAttempt(place, MOST_PER_ADDRESS)
  await spendAttempt(account, MOST_PER_ACCOUNT)

  const found = await findSignIn(slug, email)
  const matches = await passwordMatches(found?.password_hash ?? null, password)
  if (!found || !matches || found.disabled) throw new Refusal('unauthenticated', 'sign-in')

  await forgetAttempts(account)
  await giveAttemptBack(place)
  const sessionId = await openSession(found.workspace_id, found.user_id, locale)
  return { workspaceId: found.workspace_id, userId: found.user_id, sessionId }
}

async function spendAttempt(key: string, most: number): Promise<void> {
  const wait = await countAttempt(key, most, WINDOW_SECONDS)
  if (wait > 0) throw new Refusal('too-many', 'sign-in-limit', { minutes: Math.ceil(wait / 60) })
}

/** Addresses are personal data, so only their hash is kept. */
function keyOf(kind: string, value: string): string {
  return createHash('sha256').update(`${kind} ${value}`).digest('base64url')
}

function openSession(workspaceId: string, userId: string, locale: SignIn['locale']): Promise<string> {
  return inWorkspace(workspaceId, async (db, now) => {
    const id = uuid()
    const expiresAt = new Date(+now + SESSION_DAYS * 86_400_000)
    if (locale) await setPreferences(db, workspaceId, userId, { locale })
    await insertSession(db, { workspaceId, id, userId, createdAt: now, expiresAt })
    return id
  })
}
