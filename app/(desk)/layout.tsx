import type { ReactNode } from 'react'
import { Frame } from '../_components/frame/frame'
import { requireSignedIn } from '../_server/load'
import { choose } from './account/actions'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { person, workspace, preferences } = await requireSignedIn()
  const account = { name: person.name, roles: person.roles, workspace: workspace.name, ...preferences }
  return (
    <Frame account={account} choose={choose}>
      {children}
    </Frame>
  )
}
