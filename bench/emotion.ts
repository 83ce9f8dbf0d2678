import Sentiment from 'sentiment'
import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import { analyse } from '../lib/emotion/analyse'
import { customerMessages } from './corpora'
import { type Figure, rounded } from './figure'

const ROUNDS = 5

/** How fast messages are read, on one core, beside VADER and `sentiment` on the same texts in the same run. */
export function measure(): Figure[] {
  const { texts, note } = customerMessages()
  const sentiment = new Sentiment()
  const ours = pace(texts, (text) => analyse(text))
  const vader = pace(texts, (text) => SentimentIntensityAnalyzer.polarity_scores(text))
  const plain = pace(texts, (text) => sentiment.analyze(text))
  return [
    { name: 'emotion.messages_per_s', value: rounded(ours), unit: '1/s', note },
    { name: 'emotion.p99_ms', value: rounded(slowest(texts)), unit: 'ms', note },
    { name: 'emotion.speed_vs_vader', value: rounded(ours / vader), unit: 'ratio', note },
    { name: 'emotion.speed_vs_sentiment', value: rounded(ours / plain), unit: 'ratio', note },
  ]
}

/** Texts a second, the median of some warm rounds of a few thousand texts each. */
function pace(texts: string[], read: (text: string) => unknown) {
  const repeats = Math.max(1, Math.round(3000 / texts.length))
  const paces: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (let repeat = 0; repeat < repeats; repeat++) for (const text of texts) read(text)
    if (round > 0) paces.push((1000 * repeats * texts.length) / (performance.now() - start))
  }
  return paces.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
}

/** The time that 99 of 100 messages stay under, warm. */
function slowest(texts: string[]) {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of texts) {
      const start = performance.now()
      analyse(text)
      times.push(performance.now() - start)
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
}
