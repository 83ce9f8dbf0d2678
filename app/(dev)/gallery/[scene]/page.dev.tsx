import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Frame } from '@/app/_components/frame/frame'
import { readPreferences } from '@/app/_server/preferences'
import { ConversationView } from '@/app/(desk)/conversations/[id]/conversation-view'
import { ConversationsView } from '@/app/(desk)/conversations/conversations-view'
import { readFilters, type SearchParams } from '@/app/(desk)/conversations/filters'
import { ImportView } from '@/app/(desk)/import/import-view'
import { SignInView } from '@/app/sign-in/sign-in-view'
import { cancelImport, choose, chooseLocale, sendChunk, startImport } from '../demo-actions'
import { overnight, recovered, sealed, silentCustomer, tooShort } from '../demo-conversation'
import { demoImports } from '../demo-imports'
import { demoFacets, demoRows, silentRow } from '../demo-rows'

type Props = { params: Promise<{ scene: string }>; searchParams: Promise<SearchParams> }

const time = { timeZone: 'Europe/Amsterdam', now: new Date('2026-06-03T12:20:00Z') }

export default async function Scene({ params, searchParams }: Props) {
  const { scene } = await params
  const preferences = await readPreferences()
  if (scene === 'sign-in') {
    return <SignInView {...preferences} chooseLocale={chooseLocale} callbackUrl="/" />
  }
  if (scene === 'sign-in-workspace') {
    return (
      <SignInView
        {...preferences}
        chooseLocale={chooseLocale}
        callbackUrl="/"
        askWorkspace
        error={{ code: 'sign-in-limit', params: { minutes: 12 } }}
      />
    )
  }
  const content = SCENES[scene]?.(await searchParams)
  if (!content) notFound()
  const account = {
    name: 'Marieke van Dijk',
    roles: ['lead', 'reviewer', 'admin'] as const,
    workspace: 'Haven',
  }
  return (
    <Frame account={{ ...account, roles: [...account.roles], ...preferences }} choose={choose}>
      {content}
    </Frame>
  )
}

const importing = { start: startImport, send: sendChunk, cancel: cancelImport }

const list = (count: number, params: SearchParams, change = {}) => (
  <ConversationsView
    page={{ rows: demoRows(count), next: count > 20 ? 'k' : null, total: count * 21, ...change }}
    facets={demoFacets}
    filters={readFilters(params)}
    after={count > 20 ? 'k0' : undefined}
    canImport
    {...time}
  />
)

const one = (detail: typeof recovered) => (
  <ConversationView detail={detail} timeZone={time.timeZone} backHref="/gallery/list" />
)

const SCENES: Record<string, (params: SearchParams) => ReactNode> = {
  list: (params) => list(11, params),
  long: (params) => list(50, params),
  silent: (params) => list(1, params, { rows: [silentRow] }),
  nothing: (params) => list(0, params, { rows: [], total: 0 }),
  one: () => one(recovered),
  overnight: () => one(overnight),
  short: () => one(tooShort),
  'no-customer': () => one(silentCustomer),
  'sealed-refused': () => one(sealed('refused')),
  'sealed-withdrawn': () => one(sealed('withdrawn')),
  'sealed-expired': () => one(sealed('expired')),
  'sealed-off': () => one(sealed('off')),
  'sealed-not-asked': () => one(sealed('not-asked')),
  import: () => <ImportView imports={demoImports} informed timeZone={time.timeZone} actions={importing} />,
  'import-first': () => (
    <ImportView imports={[]} informed={false} timeZone={time.timeZone} actions={importing} />
  ),
  empty: () => (
    <ConversationsView
      page={{ rows: [], next: null, total: 0 }}
      facets={{ ...demoFacets, empty: true }}
      filters={{}}
      canImport
      {...time}
    />
  ),
}
