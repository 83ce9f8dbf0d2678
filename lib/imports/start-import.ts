import { v7 as uuid } from 'uuid'
import { policyOf } from '../consent/store'
import { type Context, requireRole } from '../context'
import { Refusal } from '../errors'
import type { Import } from './import'
import { requireImport } from './require-import'
import type { StartImport } from './schema'
import { insertImport } from './store'

/** Opens an import and records on what ground its customers may be analysed. */
export async function startImport(context: Context, input: StartImport): Promise<Import> {
  requireRole(context, 'admin')
  const { actor, workspace, db, now } = context
  if (input.ground === 'informed') {
    const { emotion } = await policyOf(db, workspace.id)
    if (emotion !== 'inform') throw new Refusal('conflict', 'policy-not-inform')
  }
  const id = uuid()
  await insertImport(db, workspace.id, {
    id,
    userId: actor.kind === 'person' ? actor.id : null,
    fileName: input.fileName,
    size: input.size,
    ground: input.ground,
    reference: input.reference ?? null,
    createdAt: now,
  })
  return requireImport(context, id)
}
