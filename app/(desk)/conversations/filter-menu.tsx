'use client'

import clsx from 'clsx'
import { Check, ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { EmotionMark } from '@/app/_components/emotion-glyphs'
import { EmotionTile } from '@/app/_components/emotion-tile'
import { MenuContent, menuItem } from '@/app/_components/menu'

export type FilterOption = { value: string; name: string; href: string; emotion?: EmotionMark }

type Props = {
  label: string
  anyLabel: string
  anyHref: string
  value: string | null
  options: FilterOption[]
}

export const chipClass = (on: boolean) =>
  clsx(
    'inline-flex h-[30px] flex-none items-center gap-1.5 whitespace-nowrap rounded-sm border px-[9px] text-xs font-medium transition-colors quick phone:h-11 phone:px-3',
    on
      ? 'border-accent-line bg-accent-wash text-accent-ink'
      : 'bg-surface text-ink-2 hover:bg-hover data-[state=open]:bg-hover dark:bg-raised',
  )

export function FilterMenu({ label, anyLabel, anyHref, value, options }: Props) {
  const chosen = options.find((option) => option.value === value)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={chipClass(value !== null)}>
        {label}
        {value !== null && <b className="max-w-40 truncate font-strong text-ink">{chosen?.name ?? value}</b>}
        <ChevronDown aria-hidden size={13} strokeWidth={2.1} />
      </DropdownMenu.Trigger>
      <MenuContent align="start">
        <Choice href={anyHref} name={anyLabel} on={value === null} />
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        {options.map((option) => (
          <Choice key={option.value} {...option} on={option.value === value} />
        ))}
      </MenuContent>
    </DropdownMenu.Root>
  )
}

function Choice({ href, name, on, emotion }: Omit<FilterOption, 'value'> & { on: boolean }) {
  return (
    <DropdownMenu.Item asChild>
      <Link href={href} prefetch={false} className={menuItem} aria-current={on ? 'true' : undefined}>
        {emotion && <EmotionTile emotion={emotion} size={14} />}
        <bdi className="flex-1 truncate">{name}</bdi>
        {on && <Check aria-hidden size={14} strokeWidth={2.2} className="text-accent-ink" />}
      </Link>
    </DropdownMenu.Item>
  )
}
