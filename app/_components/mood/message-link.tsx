'use client'

import type { ReactNode } from 'react'
import { useReadingFocus } from './reading-focus'

/** A time that leads to its message: an anchor, and with scripts also the shared focus. */
export function MessageLink({ id, children }: { id: string; children: ReactNode }) {
  const { setFocus } = useReadingFocus()
  return (
    <a
      href={`#m-${id}`}
      className="num rounded-xs font-medium text-accent-ink hover:underline"
      onClick={(event) => {
        event.preventDefault()
        setFocus({ id, by: 'jump' })
      }}
    >
      {children}
    </a>
  )
}
