import 'server-only'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Context } from '@/lib/context'
import { Refusal } from '@/lib/errors'
import { type SignedInPerson, whoIsSignedIn, withContext } from './session'

/** Reads for a page; who is not signed in goes to the sign-in page and comes back afterwards. */
export async function load<T>(read: (context: Context) => Promise<T>): Promise<T> {
  const result = await withContext(read).catch((error) => {
    if (error instanceof Refusal) return error
    throw error
  })
  if (!(result instanceof Refusal)) return result

  if (result.kind === 'unauthenticated') redirect(`/sign-in?callbackUrl=${encodeURIComponent(await here())}`)
  if (result.kind === 'forbidden') forbidden()
  if (result.kind === 'not-found' || result.kind === 'invalid') notFound()
  throw result
}

/** Who is signed in; anybody else goes to the sign-in page. */
export async function requireSignedIn(): Promise<SignedInPerson> {
  return (await whoIsSignedIn()) ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(await here())}`)
}

/** Parses what an address says; what does not parse is an address that does not exist. */
export function parseAddress<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) notFound()
  return parsed.data
}

async function here(): Promise<string> {
  const path = (await headers()).get('x-pathname') ?? '/'
  return path.startsWith('/') ? path : '/'
}
