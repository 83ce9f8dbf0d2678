import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import type { Role } from '../lib/context'
import { actAsJob } from '../lib/people/act-as-job'
import { addPerson } from '../lib/people/add-person'
import { chooseWorkspace } from '../lib/people/choose-workspace'
import { createWorkspace } from '../lib/people/create-workspace'
import { installation } from './installation'

export type Credentials = { workspace: string; email: string; password: string }

process.env.DATABASE_URL = installation()?.runtimeUrl ?? process.env.DATABASE_URL

/** A workspace of a test's own, so that tests cannot see each other's rows. */
export async function newWorkspace(locale: 'en' | 'nl' = 'en'): Promise<Credentials & { id: string }> {
  const workspace = `test-${uuid()}`
  const email = 'admin@example.test'
  const { workspaceId, password } = await createWorkspace({
    slug: workspace,
    name: 'Test shop',
    timeZone: 'Europe/Amsterdam',
    locale,
    email,
  })
  return { id: workspaceId, workspace, email, password }
}

/** Somebody with just these roles. */
export async function newPerson(workspace: string, roles: Role[]): Promise<Credentials> {
  const id = await chooseWorkspace(workspace)
  const email = `${roles.join('-')}-${uuid()}@example.test`
  const { password } = await actAsJob(id, 'test', (context) =>
    addPerson(context, { email, name: `Test ${roles.join(' ')}`, roles, teams: [] }),
  )
  return { workspace, email, password }
}

/** Signs in over HTTP, as the form does; the context keeps the cookie. */
export async function signIn(request: APIRequestContext, credentials: Credentials): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { ...credentials, csrfToken, json: 'true' },
  })
  if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`)
}

/** A page in which somebody is signed in already. */
export async function pageOf(browser: Browser, credentials: Credentials, options = {}): Promise<Page> {
  const context = await browser.newContext(options)
  await signIn(context.request, credentials)
  return context.newPage()
}
