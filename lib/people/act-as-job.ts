import type { Context } from '../context'
import { inWorkspace } from '../db'
import { Refusal } from '../errors'
import { workspaceFacts } from './store'

/** Runs a verb for the workspace itself, in a transaction of its own. */
export function actAsJob<T>(
  workspaceId: string,
  name: string,
  verb: (context: Context) => Promise<T>,
): Promise<T> {
  return inWorkspace(workspaceId, async (db, now) => {
    const workspace = await workspaceFacts(db, workspaceId)
    if (!workspace) throw new Refusal('not-found', 'workspace-unknown', { slug: workspaceId })
    return verb({ actor: { kind: 'job', name }, workspace, db, now })
  })
}
