import { analyse } from '../lib/emotion/analyse'
import { advanceMood, startMood } from '../lib/mood/advance-mood'
import type { Turn } from '../lib/mood/mood'
import { customerMessages } from './corpora'
import { type Figure, rounded } from './figure'

const LENGTH = 1000
const ROUNDS = 30

/** What one more customer message costs the mood, at any length of the conversation. */
export function measure(): Figure[] {
  const { texts, note } = customerMessages()
  const turns = Array.from({ length: LENGTH }, (_, i): Turn => {
    const text = texts[i % texts.length] ?? ''
    return { kind: 'customer', messageId: `m${i}`, at: i * 60_000, emotion: analyse(text) }
  })
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    let state = startMood()
    for (const turn of turns) state = advanceMood(state, turn).state
    times.push((1000 * (performance.now() - start)) / LENGTH)
  }
  const value = times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
  return [
    {
      name: 'mood.advance_us',
      value: rounded(value),
      unit: 'µs',
      note: `${LENGTH} messages in a row; ${note}`,
    },
  ]
}
