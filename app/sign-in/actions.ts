'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '../_components/preferences'

const YEAR_SECONDS = 365 * 86_400

/** Keeps the language in this browser, for whoever is not signed in yet. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form instanceof FormData ? form.get('locale') : null
  if (!isLocale(locale)) return
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale, { maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true })
  revalidatePath('/sign-in')
}
