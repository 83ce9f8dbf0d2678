import { v7 as uuid } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorkspace } from '../db'
import { Refusal } from '../errors'
import { inKept } from '../workspace-for-test'
import { addPerson } from './add-person'
import { checkSession } from './check-session'
import { createWorkspace } from './create-workspace'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { resetPassword } from './reset-password'
import { signIn } from './sign-in'
import { signOut } from './sign-out'
import { findWorkspace } from './store'

let slug: string
let password: string
let id: string
const email = 'admin@example.test'

beforeEach(async () => {
  slug = `w-${uuid()}`
  const made = await createWorkspace({
    slug,
    name: 'Shop',
    timeZone: 'Europe/Amsterdam',
    locale: 'nl',
    email,
  })
  password = made.password
  id = (await findWorkspace(slug)) ?? ''
})

const attempt = (secret: string, address = uuid(), who = email, workspace = slug) =>
  signIn({ workspace, email: who, password: secret, address })

const whoIs = (claim: { workspaceId: string; sessionId: string }) =>
  inWorkspace(claim.workspaceId, (db, now) => checkSession(db, now, claim))

describe('signing in', () => {
  test('opens a session that says who it is', async () => {
    const { context, preferences } = await whoIs(await attempt(password))
    expect(context.actor).toMatchObject({ kind: 'person', email, roles: ['lead', 'reviewer', 'admin'] })
    expect(preferences).toEqual({ locale: 'nl', theme: 'system' })
  })

  test('keeps the language that was chosen on the sign-in page', async () => {
    const address = uuid()
    const english = await signIn({ workspace: slug, email, password, address, locale: 'en' })
    expect((await whoIs(english)).preferences.locale).toBe('en')
    expect((await whoIs(await attempt(password))).preferences.locale).toBe('en')
  })

  test('says the same of a wrong password, an unknown address and an unknown workspace', async () => {
    const wrong = await Promise.allSettled([
      attempt('wrong'),
      attempt(password, uuid(), 'nobody@example.test'),
      attempt(password, uuid(), email, 'no-such-place'),
    ])
    const reason = expect.objectContaining({ kind: 'unauthenticated', said: { code: 'sign-in', params: {} } })
    expect(wrong).toEqual(Array(3).fill({ status: 'rejected', reason }))
  })

  test('holds nothing against an address from which people do get in', async () => {
    const office = uuid()
    for (let i = 0; i < 55; i++) await attempt(password, office)
  })

  test('makes an account wait after ten attempts, even with the right password, from anywhere', async () => {
    for (let i = 0; i < 10; i++)
      await expect(attempt('wrong')).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(attempt(password)).rejects.toMatchObject({
      kind: 'too-many',
      said: { params: { minutes: 15 } },
    })
  })

  test('counts attempts that arrive together', async () => {
    const results = await Promise.allSettled(Array.from({ length: 14 }, () => attempt('wrong')))
    const kinds = results.map((result) => result.status === 'rejected' && (result.reason as Refusal).kind)
    expect(kinds.filter((kind) => kind === 'too-many')).toHaveLength(4)
  })

  test('forgets the failures of who gets in', async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 5; i++) await expect(attempt('wrong')).rejects.toThrow()
      await attempt(password)
    }
  })
})

describe('access ends at once', () => {
  test('by signing out', async () => {
    const claim = await attempt(password)
    await signOut(claim)
    await expect(whoIs(claim)).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  test('by being disabled, and comes back with enabling and a new sign-in', async () => {
    const sam = { email: 'sam@example.test', name: 'Sam', roles: ['lead' as const], teams: ['Blue'] }
    const added = await inKept(id, (context) => addPerson(context, sam))
    const claim = await attempt(added.password, uuid(), sam.email)
    expect((await whoIs(claim)).context.actor).toMatchObject({ teamIds: [expect.any(String)] })

    await inKept(id, (context) => disablePerson(context, sam))
    await expect(whoIs(claim)).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(attempt(added.password, uuid(), sam.email)).rejects.toMatchObject({
      kind: 'unauthenticated',
    })

    await inKept(id, (context) => enablePerson(context, sam))
    await expect(whoIs(claim)).rejects.toMatchObject({ kind: 'unauthenticated' })
    await attempt(added.password, uuid(), sam.email)
  })

  test('by a new password, which works', async () => {
    const claim = await attempt(password)
    const reset = await inKept(id, (context) => resetPassword(context, { email }))
    await expect(whoIs(claim)).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(attempt(password)).rejects.toMatchObject({ kind: 'unauthenticated' })
    await attempt(reset.password)
  })

  test('but never for the last admin, even when two disable each other', async () => {
    await expect(inKept(id, (context) => disablePerson(context, { email }))).rejects.toMatchObject({
      said: { code: 'last-admin' },
    })
    const other = { email: 'eva@example.test', name: 'Eva', roles: ['admin' as const], teams: [] }
    await inKept(id, (context) => addPerson(context, other))
    const both = await Promise.allSettled(
      [email, other.email].map((who) => inKept(id, (context) => disablePerson(context, { email: who }))),
    )
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a session of another workspace', () => {
  test('is nobody’s here', async () => {
    const claim = await attempt(password)
    const made = await createWorkspace({ slug: `x-${slug}`, name: 'X', timeZone: 'UTC', locale: 'en', email })
    await expect(whoIs({ ...claim, workspaceId: made.workspaceId })).rejects.toBeInstanceOf(Refusal)
  })
})
