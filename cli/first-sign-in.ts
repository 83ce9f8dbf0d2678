import { disconnect } from '../lib/db'
import { createFirstWorkspace } from '../lib/people/create-workspace'

const EMAIL = 'admin@moodline.local'

/** Makes the first workspace and its admin, and prints one line of JSON: the only time that the password is known. */
async function firstSignIn(): Promise<void> {
  const made = await createFirstWorkspace({
    slug: 'main',
    name: 'Moodline',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: process.env.LANG?.startsWith('nl') ? 'nl' : 'en',
    email: EMAIL,
  })
  const told = made ? { created: true, workspace: 'main', email: EMAIL, ...made } : { created: false }
  console.log(JSON.stringify(told))
}

await firstSignIn().finally(disconnect)
