import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo, LogoMark } from '../logo'
import { type Account, AccountMenu, type Choose } from './account-menu'
import { NavLinks, TabBar } from './nav-links'
import { placesFor } from './places'

type Props = { account: Account; choose: Choose; children: ReactNode }

/** What stands around every page of the desk: the places at the left, at the thumb on a phone. */
export function Frame({ account, choose, children }: Props) {
  const t = useTranslations('frame')
  const places = placesFor(account.roles)
  return (
    <div className="min-h-dvh desk:grid desk:grid-cols-[204px_minmax(0,1fr)]">
      <SkipLink />
      <Sidebar account={account} choose={choose} />
      <header className="sticky top-0 z-20 hidden h-12 items-center justify-between border-b bg-canvas pr-1.5 pl-3.5 phone:flex">
        <Link href="/" aria-label={t('home')} className="flex min-h-11 items-center rounded-sm">
          <LogoMark size={24} />
        </Link>
        <AccountMenu account={account} choose={choose} compact />
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-6 pb-6 outline-none phone:px-3.5 phone:pb-24">
        {children}
      </main>
      <TabBar places={places} />
    </div>
  )
}

function Sidebar({ account, choose }: Omit<Props, 'children'>) {
  const t = useTranslations('frame')
  const places = placesFor(account.roles)
  const admin = places.filter((place) => place.group === 'admin')
  return (
    <header className="sticky top-0 flex h-dvh flex-col border-r bg-canvas px-2.5 py-3.5 phone:hidden">
      <Link href="/" aria-label={t('home')} className="mb-2.5 flex rounded-sm px-2 py-0.5">
        <Logo />
      </Link>
      <nav aria-label={t('main')} className="flex flex-col gap-0.5">
        <NavLinks places={places.filter((place) => place.group === 'desk')} />
        {admin.length > 0 && <span className="px-2 pt-3.5 pb-1 text-2xs text-ink-3">{t('admin')}</span>}
        <NavLinks places={admin} />
      </nav>
      <div className="mt-auto border-t pt-2">
        <AccountMenu account={account} choose={choose} />
      </div>
    </header>
  )
}

function SkipLink() {
  const t = useTranslations('frame')
  return (
    <a
      href="#content"
      className="absolute top-2 left-2 z-50 -translate-y-16 rounded-sm bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
    >
      {t('skip')}
    </a>
  )
}
