import { expect, it } from 'vitest'
import { durationWords, runningClock } from './duration'

it.each([
  [0, '0:00', 'seconds'],
  [25_000, '0:25', 'seconds'],
  [120_000, '2:00', 'minutesOnly'],
  [350_000, '5:50', 'minutes'],
  [3_872_000, '1:04:32', 'hours'],
  [190_000_000, '52:46:40', 'days'],
])('%i ms is %s, in %s', (ms, clock, key) => {
  expect([runningClock(ms), durationWords(ms).key]).toEqual([clock, key])
})
