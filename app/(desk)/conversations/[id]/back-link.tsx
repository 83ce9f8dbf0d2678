'use client'

import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { lastList } from '../last-list'

/** Back to the list as it was left: filters, page and all. */
export function BackLink({ href, label }: { href: string; label: string }) {
  const router = useRouter()
  return (
    <Link
      href={href}
      aria-label={label}
      onClick={(event) => {
        const left = lastList()
        if (!left || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        router.push(href + left)
      }}
      className="-ml-1.5 grid size-[30px] flex-none place-items-center rounded-sm text-ink-2 hover:bg-sunken phone:-ml-3 phone:size-11"
    >
      <ChevronLeft aria-hidden size={18} strokeWidth={1.8} />
    </Link>
  )
}
