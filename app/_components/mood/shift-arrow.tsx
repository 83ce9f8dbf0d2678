import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { CurveShift } from './curve'

export function ShiftArrow({ kind, size = 14 }: { kind: CurveShift['kind']; size?: number }) {
  const Icon = kind === 'drop' ? ArrowDown : ArrowUp
  return (
    <Icon
      aria-hidden
      size={size}
      strokeWidth={2.2}
      className={clsx('flex-none', kind === 'drop' ? 'text-below' : 'text-above')}
    />
  )
}
