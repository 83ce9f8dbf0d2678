'use client'

import { ChevronsUpDown, LogOut } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { useTransition } from 'react'
import type { Role } from '@/lib/context'
import { Avatar } from '../avatar'
import { MenuChoice, MenuContent, MenuLabel, MenuLine, menuItem } from '../menu'
import { isLocale, isTheme, type Locale, THEMES, type Theme } from '../preferences'

export type Account = {
  name: string
  roles: Role[]
  workspace: string
  theme: Theme
  locale: Locale
}

/** Keeps the choice for this person; the page is drawn anew in it. */
export type Choose = (choice: { theme?: Theme; locale?: Locale }) => Promise<unknown>

type Props = { account: Account; choose: Choose; compact?: boolean }

const LANGUAGES: Record<Locale, string> = { en: 'English', nl: 'Nederlands' }

export function AccountMenu({ account, choose, compact = false }: Props) {
  const t = useTranslations('frame')
  const router = useRouter()
  const [, startTransition] = useTransition()
  const keep: Choose = async (choice) =>
    startTransition(async () => {
      await choose(choice)
      router.refresh()
    })
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={compact ? 'grid size-11 place-items-center rounded-sm' : TRIGGER}>
        <Avatar name={account.name} />
        {compact ? <span className="sr-only">{t('account')}</span> : <Who account={account} />}
      </DropdownMenu.Trigger>
      <MenuContent side={compact ? 'bottom' : 'top'} align={compact ? 'end' : 'start'} className="w-[232px]">
        <div className="flex flex-col px-2 pt-1.5 pb-1">
          <bdi className="truncate font-strong">{account.name}</bdi>
          <RoleLine account={account} />
        </div>
        <MenuLine />
        <MenuLabel>{t('theme')}</MenuLabel>
        <DropdownMenu.RadioGroup
          value={account.theme}
          onValueChange={(theme) => isTheme(theme) && keep({ theme })}
        >
          {THEMES.map((theme) => (
            <MenuChoice key={theme} value={theme}>
              {t(theme)}
            </MenuChoice>
          ))}
        </DropdownMenu.RadioGroup>
        <MenuLine />
        <MenuLabel>{t('language')}</MenuLabel>
        <DropdownMenu.RadioGroup
          value={account.locale}
          onValueChange={(locale) => isLocale(locale) && keep({ locale })}
        >
          {Object.entries(LANGUAGES).map(([locale, name]) => (
            <MenuChoice key={locale} value={locale}>
              <span lang={locale}>{name}</span>
            </MenuChoice>
          ))}
        </DropdownMenu.RadioGroup>
        <MenuLine />
        <DropdownMenu.Item className={menuItem} onSelect={() => void signOut({ callbackUrl: '/sign-in' })}>
          <LogOut aria-hidden size={14} className="text-ink-3" />
          {t('signOut')}
        </DropdownMenu.Item>
      </MenuContent>
    </DropdownMenu.Root>
  )
}

const TRIGGER =
  'flex w-full items-center gap-[9px] rounded-sm px-2 py-1.5 text-left transition-colors quick hover:bg-sunken data-[state=open]:bg-sunken'

function Who({ account }: { account: Account }) {
  return (
    <>
      <span className="flex min-w-0 flex-1 flex-col">
        <bdi className="truncate text-xs font-strong">{account.name}</bdi>
        <RoleLine account={account} />
      </span>
      <ChevronsUpDown aria-hidden size={13} className="flex-none text-ink-3" />
    </>
  )
}

function RoleLine({ account }: { account: Account }) {
  const t = useTranslations('frame')
  const roles = account.roles.map((role, place) =>
    place ? t(`roles.${role}`).toLowerCase() : t(`roles.${role}`),
  )
  return (
    <span className="truncate text-2xs text-ink-3">
      {roles.length ? roles.join(', ') : t('noRole')} · {account.workspace}
    </span>
  )
}
