import type { ReactNode } from 'react'

export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-[17px] min-w-[17px] place-items-center rounded-[4px] border border-line-strong bg-surface px-1 font-sans text-2xs/4 font-medium text-ink-3 dark:bg-sunken">
      {children}
    </kbd>
  )
}
