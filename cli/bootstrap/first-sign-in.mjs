// @ts-check
import { join } from 'node:path'
import { withClient } from './database-client.mjs'
import { Halt } from './halt.mjs'
import { runNode } from './run-program.mjs'

/** @typedef {{ workspace: string, email: string, password: string }} SignIn */

/**
 * Makes the first workspace and its admin when there is none; the password is known only now.
 * @param {{ root: string, runtimeUrl: string, env: Record<string, string> }} options
 * @returns {Promise<SignIn | null>}
 */
export async function makeFirstSignIn({ root, runtimeUrl, env }) {
  const workspaces = await withClient(runtimeUrl, async (client) => {
    const { rows } = await client.query('SELECT app.workspace_count() AS count')
    return rows[0].count
  })
  if (workspaces > 0) return null
  const { code, output } = await runNode(['--import', 'tsx', join('cli', 'first-sign-in.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  const line = output.split('\n').findLast((each) => each.startsWith('{'))
  if (code !== 0 || !line) {
    console.error(output)
    throw new Halt('The first workspace could not be made: see the message above.')
  }
  const { created, ...signIn } = JSON.parse(line)
  return created ? signIn : null
}
