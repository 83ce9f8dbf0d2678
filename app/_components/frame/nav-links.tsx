'use client'

import clsx from 'clsx'
import { FileUp, type LucideIcon, MessageSquare } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { isHere, type Place } from './places'

const ICONS: Record<Place['key'], LucideIcon> = { conversations: MessageSquare, import: FileUp }

export function NavLinks({ places }: { places: Place[] }) {
  const path = usePathname()
  const t = useTranslations('frame')
  return places.map((place) => {
    const Icon = ICONS[place.key]
    const here = isHere(place, path)
    return (
      <Link
        key={place.key}
        href={place.href}
        aria-current={here ? 'page' : undefined}
        className={clsx(
          'flex h-[30px] items-center gap-2.5 rounded-sm px-2 transition-colors quick',
          here
            ? 'bg-surface font-strong text-ink shadow-[0_0_0_1px_var(--line)] dark:bg-raised'
            : 'font-medium text-ink-2 hover:bg-sunken hover:text-ink',
        )}
      >
        <Icon aria-hidden size={16} strokeWidth={1.8} className={here ? 'text-accent-ink' : 'text-ink-3'} />
        {t(place.key)}
      </Link>
    )
  })
}

/** The same places at the thumb. */
export function TabBar({ places }: { places: Place[] }) {
  const path = usePathname()
  const t = useTranslations('frame')
  if (places.length < 2) return null
  return (
    <nav
      aria-label={t('main')}
      className="fixed inset-x-0 bottom-0 z-20 hidden border-t bg-surface px-2 pt-1.5 pb-[max(10px,env(safe-area-inset-bottom))] phone:flex"
    >
      {places.map((place) => {
        const Icon = ICONS[place.key]
        const here = isHere(place, path)
        return (
          <Link
            key={place.key}
            href={place.href}
            aria-current={here ? 'page' : undefined}
            className={clsx(
              'flex min-h-11 flex-1 flex-col items-center justify-center gap-0.5 rounded-sm text-2xs',
              here ? 'font-strong text-accent-ink' : 'font-medium text-ink-3',
            )}
          >
            <Icon aria-hidden size={20} strokeWidth={1.6} />
            {t(place.key)}
          </Link>
        )
      })}
    </nav>
  )
}
