import { useFormatter } from 'next-intl'

const STYLES = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfWeek: { weekday: 'long', day: 'numeric', month: 'long' },
  dayShort: { day: 'numeric', month: 'short' },
  dayShortYear: { day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const

type Props = { at: Date; timeZone: string; as?: keyof typeof STYLES; className?: string }

export function Clock({ at, timeZone, as = 'time', className }: Props) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()} className={className}>
      {format.dateTime(at, { ...STYLES[as], timeZone })}
    </time>
  )
}
