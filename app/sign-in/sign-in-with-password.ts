import { signIn } from 'next-auth/react'
import { z } from 'zod'

export type SignInState = {
  error: { code: string; params?: Record<string, string | number> } | null
  email: string
  workspace: string
}

const Said = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })

/** Signs in through next-auth and opens the page that was asked for; a refusal comes back to the form. */
export async function signInWithPassword(_state: SignInState, form: FormData): Promise<SignInState> {
  const field = (name: string) => String(form.get(name) ?? '')
  const typed = { workspace: field('workspace'), email: field('email') }
  const credentials = { ...typed, password: field('password'), locale: field('locale') }
  const answer = await signIn('credentials', { ...credentials, redirect: false }).catch(() => null)
  if (answer?.ok) {
    window.location.assign(field('callbackUrl'))
    return { error: null, ...typed }
  }
  return { error: readError(answer?.error), ...typed }
}

function readError(message: string | null | undefined): NonNullable<SignInState['error']> {
  try {
    return Said.parse(JSON.parse(message ?? ''))
  } catch {
    return { code: 'unavailable' }
  }
}
