'use client'

import clsx from 'clsx'
import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'

export const menuSurface =
  'z-50 min-w-[200px] max-w-[min(320px,calc(100vw-24px))] overflow-y-auto max-h-[min(420px,var(--radix-popper-available-height))] rounded-md border bg-raised p-1 text-ink shadow-e3 outline-none'

export const menuItem =
  'flex min-h-[30px] w-full cursor-pointer select-none items-center gap-2 rounded-sm px-2 py-1 text-left outline-none phone:min-h-11 data-[highlighted]:bg-hover dark:data-[highlighted]:bg-area'

export function MenuContent({ className, children, ...rest }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={6}
        collisionPadding={12}
        className={clsx(menuSurface, className)}
        {...rest}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  )
}

export function MenuChoice({ value, children }: { value: string; children: ReactNode }) {
  return (
    <DropdownMenu.RadioItem value={value} className={menuItem} onSelect={(event) => event.preventDefault()}>
      <span className="flex-1">{children}</span>
      <DropdownMenu.ItemIndicator>
        <Check aria-hidden size={14} strokeWidth={2.2} className="text-accent-ink" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-2 pb-1 text-2xs text-ink-3">{children}</DropdownMenu.Label>
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}
