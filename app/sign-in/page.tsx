import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { severalWorkspaces } from '@/lib/people/choose-workspace'
import { isLocale, LOCALE_COOKIE, type Locale } from '../_components/preferences'
import { readPreferences } from '../_server/preferences'
import { whoIsSignedIn } from '../_server/session'
import { chooseLocale } from './actions'
import { SignInView } from './sign-in-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const callbackUrl = pathOf((await searchParams).callbackUrl)
  if (await whoIsSignedIn()) redirect(callbackUrl)
  const { locale } = await readPreferences()
  return (
    <SignInView
      callbackUrl={callbackUrl}
      askWorkspace={await severalWorkspaces()}
      chosenLocale={await chosenLocale()}
      locale={locale}
      chooseLocale={chooseLocale}
    />
  )
}

async function chosenLocale(): Promise<Locale | undefined> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : undefined
}

/** Only a path of this site; anything else would lead people who just signed in away from it. */
function pathOf(value: string | string[] | undefined): string {
  const site = 'http://here'
  const path = typeof value === 'string' && URL.canParse(value, site) ? new URL(value, site) : null
  return path?.origin === site ? path.pathname + path.search : '/'
}
