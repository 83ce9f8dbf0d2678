import { Refusal } from '../errors'
import { countWorkspaces, findWorkspace, onlyWorkspace } from './store'

/** The workspace with that slug, or the only one there is; for who holds the machine, not for who visits it. */
export async function chooseWorkspace(slug: string | undefined): Promise<string> {
  const chosen = slug ?? (await onlyWorkspace())
  const id = chosen && (await findWorkspace(chosen))
  if (id) return id
  if (slug) throw new Refusal('not-found', 'workspace-unknown', { slug })
  throw new Refusal('not-found', (await countWorkspaces()) === 0 ? 'workspace-none' : 'workspace-choice')
}

/** Whether the sign-in page must ask for the workspace. */
export async function severalWorkspaces(): Promise<boolean> {
  return (await countWorkspaces()) > 1
}
