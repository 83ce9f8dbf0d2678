import clsx from 'clsx'
import { initials } from './initials'

export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'grid flex-none place-items-center rounded-full bg-area font-strong text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]',
        small ? 'size-5 text-[9px]' : 'size-6 text-[10px]',
      )}
    >
      {initials(name)}
    </span>
  )
}
