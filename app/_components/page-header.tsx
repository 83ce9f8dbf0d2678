import type { ReactNode } from 'react'

type Props = { title: string; aside?: ReactNode; children?: ReactNode }

export function PageHeader({ title, aside, children }: Props) {
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 phone:py-3">
      <h1 className="text-xl font-strong tracking-[-0.012em]">{title}</h1>
      {aside && <span className="num text-xs text-ink-3">{aside}</span>}
      <span className="flex-1" />
      {children}
    </div>
  )
}
