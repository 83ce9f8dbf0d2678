import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { Refusal } from '@/lib/errors'
import { SignIn } from '@/lib/people/schema'
import { type SignedIn, signIn } from '@/lib/people/sign-in'
import { signOut } from '@/lib/people/sign-out'

const Claim = z.object({ workspaceId: z.uuid(), sessionId: z.uuid() })
export type Claim = z.infer<typeof Claim>

/** What a cookie claims; the session row decides whether it is so. */
export function claimOf(value: unknown): Claim | null {
  return Claim.safeParse(value).data ?? null
}

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 7 * 86_400 },
  pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { workspace: {}, email: {}, password: {}, locale: {} },
      async authorize(credentials, request) {
        const input = SignIn.safeParse({ ...credentials, address: addressOf(request?.headers) })
        if (!input.success) throw refusalAsError(new Refusal('unauthenticated', 'sign-in'))
        const signedIn = await signIn(input.data).catch((error) => {
          throw error instanceof Refusal ? refusalAsError(error) : bugAsError(error)
        })
        return { ...signedIn, id: signedIn.userId }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (!user) return token
      const { workspaceId, sessionId } = user as unknown as SignedIn
      return { sub: user.id, workspaceId, sessionId }
    },
    session({ session, token }) {
      return { expires: session.expires, claim: claimOf(token) }
    },
    redirect({ url, baseUrl }) {
      return url.startsWith('/') && !url.startsWith('//') ? `${baseUrl}${url}` : baseUrl
    },
  },
  events: {
    async signOut({ token }) {
      const claim = claimOf(token)
      if (claim) await signOut(claim)
    },
  },
}

/** next-auth passes an error's message to the form, so the refusal travels as one. */
function refusalAsError(refusal: Refusal): Error {
  return new Error(JSON.stringify(refusal.said))
}

/** What a bug says is for the log, never for whoever is not signed in. */
function bugAsError(bug: unknown): Error {
  console.error(bug)
  return new Error('unavailable')
}

function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for']
  return typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? 'unknown') : 'unknown'
}
