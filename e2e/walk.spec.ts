import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import type { Role } from '../lib/context'
import { ingestMessages } from '../lib/conversations/ingest-messages'
import { says } from '../lib/conversations/message-for-test'
import { inWorkspace } from '../lib/db'
import { startImport } from '../lib/imports/start-import'
import { actAsJob } from '../lib/people/act-as-job'
import { installation } from './installation'
import { newPerson, newWorkspace, signIn } from './people'

/** Who may do what. `open` is for everybody, `shows` sees the canary; a path or input names what belongs to the workspace under attack. */
type Stop = { open?: true; roles?: Role[]; shows?: Role; at: (target: Target) => string }
type ActionStop = { open?: true; roles?: Role[]; on: string; input: (target: Target) => unknown }
type Target = { workspaceId: string; conversationId: string; importId: string; canary: string }

const ROUTES: Record<string, Stop> = {
  '/': { open: true, at: () => '/' },
  '/sign-in': { open: true, at: () => '/sign-in' },
  '/_not-found': { open: true, at: () => '/no-such-page' },
  '/api/health': { open: true, at: () => '/api/health' },
  '/api/auth/[...nextauth]': { open: true, at: () => '/api/auth/session' },
  '/conversations': { roles: ['lead', 'reviewer'], shows: 'reviewer', at: () => '/conversations' },
  '/conversations/[id]': {
    roles: ['reviewer'],
    shows: 'reviewer',
    at: ({ conversationId }) => `/conversations/${conversationId}`,
  },
  '/import': { roles: ['admin'], shows: 'admin', at: () => '/import' },
  '/import/[id]/report': { roles: ['admin'], at: ({ importId }) => `/import/${importId}/report` },
}

const ACTIONS: Record<string, ActionStop> = {
  'app/sign-in/actions.ts chooseLocale': { open: true, on: '/sign-in', input: () => ({}) },
  'app/(desk)/account/actions.ts choose': {
    roles: ['lead', 'reviewer', 'admin'],
    on: '/conversations',
    input: () => ({ theme: 'dark' }),
  },
  'app/(desk)/import/actions.ts start': {
    roles: ['admin'],
    on: '/import',
    input: () => ({ fileName: 'a.jsonl', size: 1, ground: 'none' }),
  },
  'app/(desk)/import/actions.ts send': {
    roles: ['admin'],
    on: '/import',
    input: ({ importId }) => ({ importId, offset: 0, chunk: BYTES }),
  },
  'app/(desk)/import/actions.ts cancel': {
    roles: ['admin'],
    on: '/import',
    input: ({ importId }) => ({ importId }),
  },
}

/** How React writes "the bytes in part 1" into an action's arguments. */
const BYTES = '$o1'

const ROLES: Role[] = ['lead', 'reviewer', 'admin']

type Visitor = { name: string; roles: Role[]; ours: boolean; request: APIRequestContext }

let target: Target
let visitors: Visitor[]

test.beforeAll(async ({ playwright }) => {
  const ours = await newWorkspace()
  const theirs = await newWorkspace()
  target = await fill(ours.id)
  await fill(theirs.id)
  const visit = async (name: string, roles: Role[], credentials: Parameters<typeof signIn>[1] | null) => {
    const request = await newRequest(playwright)
    if (credentials) await signIn(request, credentials)
    return { name, roles, ours: name !== 'another workspace', request }
  }
  visitors = [
    await visit('nobody', [], null),
    await visit('another workspace', ROLES, theirs),
    ...(await Promise.all(
      ROLES.map(async (role) => visit(role, [role], await newPerson(ours.workspace, [role]))),
    )),
  ]
})

test.afterAll(() => Promise.all(visitors.map(({ request }) => request.dispose())))

function newRequest(playwright: PlaywrightWorkerArgs['playwright']) {
  return playwright.request.newContext({ baseURL: installation().address })
}

/** A conversation and an import whose words must reach nobody else. */
async function fill(workspaceId: string): Promise<Target> {
  const canary = `canary-${uuid()}`
  const { id: importId } = await actAsJob(workspaceId, 'test', async (context) => {
    const messages = [says(`Hello ${canary}`, { customerId: canary })]
    await ingestMessages(context, { source: 'import', messages })
    return startImport(context, { fileName: `${canary}.jsonl`, size: 1, ground: 'none' })
  })
  const { id: conversationId } = await inWorkspace(workspaceId, (db) => db.conversation.findFirstOrThrow())
  return { workspaceId, conversationId, importId, canary }
}

function manifest(name: string) {
  return JSON.parse(readFileSync(`.next/${name}`, 'utf8'))
}

type Reference = { filename: string; exportedName: string }

function builtActions(): { id: string; name: string }[] {
  const { node } = manifest('server/server-reference-manifest.json') as { node: Record<string, Reference> }
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
  }))
}

const INTERNAL = ['/_global-error']

test('the walk passes everything that was built, and nothing that was not', () => {
  const routes: string[] = Object.values(manifest('app-path-routes-manifest.json'))
  expect(Object.keys(ROUTES).sort()).toEqual(routes.filter((route) => !INTERNAL.includes(route)).sort())
  expect(Object.keys(ACTIONS).sort()).toEqual(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  )
  const { edge } = manifest('server/server-reference-manifest.json')
  expect(edge).toEqual({})
})

const mayVisit = ({ roles, ours }: Visitor, stop: { roles?: Role[] | undefined }) =>
  ours && roles.some((role) => stop.roles?.includes(role))

/** The ways in that once led around a check. */
const WAYS: { name: string; headers: Record<string, string>; path: (at: string) => string }[] = [
  { name: 'as a page', headers: {}, path: (at) => at },
  { name: 'as a flight', headers: { RSC: '1' }, path: (at) => at },
  { name: 'as a prefetch', headers: { RSC: '1', 'Next-Router-Prefetch': '1' }, path: (at) => at },
  { name: 'as .rsc', headers: {}, path: (at) => `${at}.rsc` },
  { name: 'as a segment', headers: { RSC: '1' }, path: (at) => `${at}.segments/_tree.segment.rsc` },
  {
    name: 'past the proxy',
    headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    path: (at) => at,
  },
  { name: 'as data', headers: { 'x-nextjs-data': '1' }, path: (at) => at },
]

for (const [route, stop] of Object.entries(ROUTES)) {
  test(`${route} shows its words to whom they belong and to nobody else`, async () => {
    for (const visitor of visitors) {
      for (const way of WAYS) {
        const response = await visitor.request.get(way.path(stop.at(target)), {
          headers: way.headers,
          maxRedirects: 0,
        })
        const text = await response.text()
        const who = `${visitor.name} ${way.name}`
        if (!mayVisit(visitor, stop)) expect(text.includes(target.canary), who).toBe(false)
        if (way.name !== 'as a page') continue
        if (stop.shows && visitor.ours && visitor.roles.includes(stop.shows)) {
          expect(text.includes(target.canary), `${who} sees it`).toBe(true)
        }
        if (stop.open) expect(response.status(), who).toBeLessThan(500)
        else if (mayVisit(visitor, stop)) expect(response.status(), who).toBe(200)
        else expect(await turnedAway(visitor, response.status(), text, response.headers()), who).toBe(true)
      }
    }
  })
}

/** Sent to sign in, or told no: by status, or on the page when its frame was already on its way. */
async function turnedAway(visitor: Visitor, status: number, text: string, headers: Record<string, string>) {
  if (visitor.name === 'nobody') return headers.location?.startsWith('/sign-in') || status === 401
  if (status === 403 || status === 404) return true
  // Another workspace's people see their own lists; the canary has said that nothing of ours is in them.
  if (!visitor.ours) return true
  return text.includes('This is not yours to see') || text.includes('This conversation is not here')
}

for (const [name, stop] of Object.entries(ACTIONS)) {
  test(`${name} does nothing for who may not`, async () => {
    const id = builtActions().find((action) => action.name === name)?.id ?? ''
    for (const visitor of visitors) {
      const before = await ownRows()
      const text = await call(visitor, id, stop)
      if (stop.open) continue
      expect(text, visitor.name).toContain(answerFor(visitor, stop))
      if (!mayVisit(visitor, stop)) expect(await ownRows(), visitor.name).toEqual(before)
    }
  })
}

/** Another workspace's people may act in their own, and find nothing of ours there. */
function answerFor(visitor: Visitor, stop: ActionStop): string {
  if (visitor.roles.length === 0) return '"kind":"unauthenticated"'
  if (!visitor.roles.some((role) => stop.roles?.includes(role))) return '"kind":"forbidden"'
  const names = JSON.stringify(stop.input(target)).includes(target.importId)
  return names && !visitor.ours ? '"kind":"not-found"' : '"ok":true'
}

function ownRows() {
  return inWorkspace(target.workspaceId, async (db) => ({
    imports: await db.transcriptImport.findMany(),
    people: await db.user.findMany(),
  }))
}

async function call({ request }: Visitor, id: string, { on, input }: ActionStop): Promise<string> {
  const form = new FormData()
  form.append('1', new Blob(['\n']))
  form.append('0', JSON.stringify([input(target)]))
  const response = await request.post(on, {
    headers: { 'Next-Action': id, origin: installation().address },
    multipart: form,
  })
  return response.text()
}
