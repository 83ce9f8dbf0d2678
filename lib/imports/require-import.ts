import type { Context } from '../context'
import { Refusal } from '../errors'
import type { Import } from './import'
import { findImport, type StoredImport } from './store'

/** The import with that id, or a refusal that says there is none. */
export async function requireImport(context: Context, id: string): Promise<Import> {
  const found = await findImport(context.db, context.workspace.id, id)
  if (!found) throw new Refusal('not-found', 'import')
  return publicPart(found)
}

/** What the screen needs to know; how far the parser is stays here. */
export function publicPart({ state: _state, ...rest }: StoredImport): Import {
  return rest
}
