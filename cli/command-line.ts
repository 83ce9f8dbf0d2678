import { join } from 'node:path'
import type { Context } from '../lib/context'
import { disconnect, inWorkspace } from '../lib/db'
import { Refusal } from '../lib/errors'
import { countWorkspaces, findWorkspace, onlyWorkspace, workspaceFacts } from '../lib/people/store'
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
      return work((verb) => inWorkspace(id, (db, now) => asCommandLine(id, db, now, verb))).finally(
        disconnect,
      )
    })
  } catch (error) {
    if (error instanceof Refusal) console.error(say('en', 'refusals', error.said))
    else if (error instanceof Halt) console.error(error.message)
    else throw error
    return 1
  }
}

async function asCommandLine<T>(
  id: string,
  db: Context['db'],
  now: Date,
  verb: (context: Context) => Promise<T>,
): Promise<T> {
  const workspace = await workspaceFacts(db, id)
  if (!workspace) throw new Error('The workspace vanished')
  return verb({ actor: { kind: 'job', name: 'command line' }, workspace, db, now })
}

async function chooseWorkspace(slug: string | undefined): Promise<string> {
  const chosen = slug ?? (await onlyWorkspace())
  const id = chosen && (await findWorkspace(chosen))
  if (id) return id
  if (slug) throw new Refusal('not-found', 'workspace-unknown', { slug })
  const code = (await countWorkspaces()) === 0 ? 'workspace-none' : 'workspace-choice'
  throw new Refusal('not-found', code)
}
