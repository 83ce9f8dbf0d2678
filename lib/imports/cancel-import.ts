import { type Context, requireRole } from '../context'
import type { Import } from './import'
import { requireImport } from './require-import'
import type { OneImport } from './schema'
import { setCancelled } from './store'

/** Stops an import where it is; what came in stays. One that had ended stays as it ended. */
export async function cancelImport(context: Context, { importId }: OneImport): Promise<Import> {
  requireRole(context, 'admin')
  await setCancelled(context.db, context.workspace.id, importId, context.now)
  return requireImport(context, importId)
}
