import type { Running } from '../cli/bootstrap/start.mjs'

/** The Moodline under test: where it is, who may sign in, and its database as the role that serves and as its owner. */
export type Installation = {
  address: string
  workspace: string
  email: string
  password: string
  runtimeUrl: string
  ownerUrl: string
}

/** What starting it told; the tests' processes inherit it. */
export function remember({ address, signIn, database: { runtimeUrl, ownerUrl } }: Running) {
  if (!signIn) throw new Error('A new installation has to make a first sign-in')
  process.env.MOODLINE_E2E = JSON.stringify({
    address,
    ...signIn,
    runtimeUrl,
    ownerUrl,
  } satisfies Installation)
}

export function installation(): Installation {
  return JSON.parse(process.env.MOODLINE_E2E ?? 'null')
}
