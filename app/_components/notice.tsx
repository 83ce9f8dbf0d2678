import clsx from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** 1 where the page has no other title. */
  level?: 1 | 2
  children: ReactNode
  action?: ReactNode
  icon?: ReactNode
  className?: string
}

/** What is true and the next step, where a page has nothing else to show. */
export function Notice({ title, level = 2, children, action, icon, className }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div
      className={clsx(
        'flex flex-col items-start gap-1 rounded-lg border bg-surface px-6 py-8 phone:px-4',
        className,
      )}
    >
      {icon}
      <Heading className="text-md font-strong">{title}</Heading>
      <div className="max-w-[56ch] text-ink-2">{children}</div>
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  )
}
