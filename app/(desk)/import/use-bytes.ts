import { useFormatter } from 'next-intl'

/** A file's size as people say it. */
export function useBytes(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const [unit, by] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const)
    const value = Math.max(bytes / by, bytes > 0 ? 0.1 : 0)
    return format.number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 })
  }
}
