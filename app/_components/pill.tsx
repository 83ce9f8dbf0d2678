import clsx from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  plain: 'bg-area text-ink-2',
  ok: 'bg-ok-wash text-ok',
  warn: 'bg-warn-wash text-warn',
  danger: 'bg-danger-wash text-danger',
  info: 'bg-accent-wash text-accent-ink',
}

export function Pill({ tone = 'plain', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 flex-none items-center gap-[5px] whitespace-nowrap rounded-[4px] px-[7px] text-2xs font-strong',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
