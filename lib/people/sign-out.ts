import { inWorkspace } from '../db'
import { endSession } from './store'

/** Ends a session in the database, so that a copied cookie is worth nothing afterwards. */
export async function signOut(claimed: { workspaceId: string; sessionId: string }): Promise<void> {
  await inWorkspace(claimed.workspaceId, (db, now) =>
    endSession(db, claimed.workspaceId, claimed.sessionId, now),
  )
}
