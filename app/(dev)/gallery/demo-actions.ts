'use server'

import { cookies } from 'next/headers'
import { LOCALE_COOKIE, type Locale, THEME_COOKIE, type Theme } from '@/app/_components/preferences'
import type { SignInState } from '@/app/sign-in/sign-in-form'

export async function choose(choice: { theme?: Theme; locale?: Locale }) {
  const jar = await cookies()
  if (choice.theme) jar.set(THEME_COOKIE, choice.theme)
  if (choice.locale) jar.set(LOCALE_COOKIE, choice.locale)
}

export async function chooseLocale(form: FormData) {
  await choose({ locale: form.get('locale') === 'nl' ? 'nl' : 'en' })
}

export async function signOut() {}

export async function signIn(state: SignInState, form: FormData): Promise<SignInState> {
  return { ...state, email: String(form.get('email')), error: { code: 'credentials' } }
}
