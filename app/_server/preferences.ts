import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import {
  isLocale,
  isTheme,
  LOCALE_COOKIE,
  type Locale,
  THEME_COOKIE,
  type Theme,
} from '../_components/preferences'
import { whoIsSignedIn } from './session'

export type Preferences = { locale: Locale; theme: Theme }

/** What the person chose, else what this browser last chose, else what it asks for; read once a request. */
export const readPreferences = cache(async (): Promise<Preferences> => {
  // Without the database the error page still speaks the browser's language.
  const chosen = (await whoIsSignedIn().catch(() => null))?.preferences
  if (chosen) return chosen
  const jar = await cookies()
  const locale = jar.get(LOCALE_COOKIE)?.value
  const theme = jar.get(THEME_COOKIE)?.value
  return {
    locale: isLocale(locale) ? locale : preferredLocale((await headers()).get('accept-language')),
    theme: isTheme(theme) ? theme : 'system',
  }
})

function preferredLocale(accepted: string | null): Locale {
  const first = accepted?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('nl') ? 'nl' : 'en'
}
