import { join } from 'node:path'
import type { Context } from '../lib/context'
import { disconnect } from '../lib/db'
import { Refusal } from '../lib/errors'
import { actAsJob } from '../lib/people/act-as-job'
import { chooseWorkspace } from '../lib/people/choose-workspace'
import { say } from '../lib/wording/say'
import { withDatabase } from './bootstrap/database.mjs'
import { Halt } from './bootstrap/halt.mjs'

/** Runs verbs for whoever holds the machine: each call of `inside` is one transaction. */
export type Inside = <T>(work: (context: Context) => Promise<T>) => Promise<T>

/** Opens the installation's database for a command; a refusal or a known trouble is one sentence and exit code 1. */
export async function onCommandLine(
  slug: string | undefined,
  work: (inside: Inside) => Promise<number>,
): Promise<number> {
  const root = join(import.meta.dirname, '..')
  const folder = process.env.MOODLINE_DATA || join(root, '.moodline')
  try {
    return await withDatabase({ root, folder, say: () => {} }, async ({ env }) => {
      Object.assign(process.env, env)
      const id = await chooseWorkspace(slug)
      return await work((verb) => actAsJob(id, 'command line', verb)).finally(disconnect)
    })
  } catch (error) {
    if (error instanceof Refusal) console.error(say('en', 'refusals', error.said))
    else if (error instanceof Halt) console.error(error.message)
    else throw error
    return 1
  }
}
