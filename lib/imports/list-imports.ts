import { policyOf } from '../consent/store'
import { type Context, requireRole } from '../context'
import type { Import } from './import'
import { publicPart } from './require-import'
import { newestImports } from './store'

const MOST = 20

/** The newest imports, and whether customers here are told that they can say no. */
export async function listImports(context: Context): Promise<{ imports: Import[]; informed: boolean }> {
  requireRole(context, 'admin')
  const imports = await newestImports(context.db, context.workspace.id, MOST)
  const { emotion } = await policyOf(context.db, context.workspace.id)
  return { imports: imports.map(publicPart), informed: emotion === 'inform' }
}
