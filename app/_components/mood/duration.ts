const two = (value: number) => String(value).padStart(2, '0')

/** A running wait: 4:32, 1:04:32. */
export function runningClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

export type DurationWords = {
  key: 'seconds' | 'minutes' | 'minutesOnly' | 'hours' | 'days'
  values: Record<'s' | 'm' | 'h' | 'd', number>
}

/** The same in a sentence: which pattern, with which figures. */
export function durationWords(ms: number): DurationWords {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const values = { s: seconds % 60, m: minutes % 60, h: hours % 24, d: Math.floor(hours / 24) }
  if (hours >= 24) return { key: 'days', values }
  if (hours > 0) return { key: 'hours', values: { ...values, h: hours } }
  if (minutes === 0) return { key: 'seconds', values }
  return { key: values.s === 0 ? 'minutesOnly' : 'minutes', values }
}
