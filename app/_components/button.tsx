import clsx from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

const BASE =
  'inline-flex flex-none items-center justify-center gap-[7px] whitespace-nowrap rounded-sm border font-medium transition-colors quick disabled:opacity-55'

const KINDS = {
  primary: 'border-accent bg-accent text-on-accent shadow-e1 hover:border-accent-hover hover:bg-accent-hover',
  plain: 'border-line-strong bg-surface text-ink shadow-e1 hover:bg-hover dark:bg-raised dark:hover:bg-hover',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-danger bg-danger text-on-danger shadow-e1',
}

const SIZES = {
  sm: 'h-[26px] px-2 text-xs phone:h-11 phone:px-3 phone:text-sm',
  md: 'h-[30px] px-[11px] phone:h-11 phone:px-4',
  lg: 'h-9 px-4 phone:h-11',
  square: 'size-[30px] phone:size-11',
}

export type ButtonLook = { kind?: keyof typeof KINDS; size?: keyof typeof SIZES }

export const buttonClass = ({ kind = 'plain', size = 'md' }: ButtonLook, more?: string): string =>
  clsx(BASE, KINDS[kind], SIZES[size], more)

export function Button({
  kind,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={buttonClass(look(kind, size), className)} {...rest} />
}

export function ButtonLink({ kind, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={buttonClass(look(kind, size), className)} {...rest} />
}

const look = (kind: ButtonLook['kind'], size: ButtonLook['size']): ButtonLook => ({
  ...(kind && { kind }),
  ...(size && { size }),
})
