'use client'

import { useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { rememberList } from './last-list'

/** j and k walk the rows, / goes to search; off while typing. */
export function ListKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null)
  const query = useSearchParams().toString()
  useEffect(() => rememberList(query && `?${query}`), [query])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('[data-search]')?.focus()
      }
      if (event.key === 'j' || event.key === 'k') step(list.current, event.key === 'j' ? 1 : -1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return <ul ref={list}>{children}</ul>
}

function step(list: HTMLUListElement | null, by: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])]
  const here = rows.indexOf(document.activeElement as HTMLAnchorElement)
  const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by]
  next?.focus()
}

const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target as HTMLElement | null
  return Boolean(
    target?.closest('input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]'),
  )
}
