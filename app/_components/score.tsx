import { useFormatter } from 'next-intl'
import { signed } from './signed'

/** A mood valence on the scale people read: –5 … +5, one decimal, always with a sign. */
export function Score({ value }: { value: number }) {
  const format = useFormatter()
  return signed(
    format.number(value * 5, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    }),
  )
}
