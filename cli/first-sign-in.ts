import { disconnect } from '../lib/db'
import { createWorkspace } from '../lib/people/create-workspace'
import { countWorkspaces } from '../lib/people/store'

const EMAIL = 'admin@moodline.local'

/** Makes the first workspace and its admin, and prints one line of JSON: the only time that the password is known. */
async function firstSignIn(): Promise<void> {
  if ((await countWorkspaces()) > 0) {
    console.log(JSON.stringify({ created: false }))
    return
  }
  const { password } = await createWorkspace({
    slug: 'main',
    name: 'Moodline',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: process.env.LANG?.startsWith('nl') ? 'nl' : 'en',
    email: EMAIL,
  })
  console.log(JSON.stringify({ created: true, workspace: 'main', email: EMAIL, password }))
}

await firstSignIn().finally(disconnect)
