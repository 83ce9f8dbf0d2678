import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURES, featuresOf } from '../lib/emotion/13-features'
import { read } from '../lib/emotion/analyse'
import { EXAMPLES } from '../lib/emotion/examples'

/** One text as numbers, whether it is negative, and how much it counts. */
type Row = { x: number[]; negative: boolean; weight: number }

const corpora = process.env.MOODLINE_CORPORA
if (!corpora)
  throw new Error('Set MOODLINE_CORPORA to the folder that holds maia_dqe/, goemotions/ and xed_nl/')

const RIDGE = 2
const ROUNDS = 3000

const NEGATIVE_LABELS = new Set(
  `disappointment frustration anger anxiety fear nervousness sadness embarrassment grief remorse annoyance
   disapproval disgust sad angry disappointed frustrated angry anxious`.split(/\s+/),
)

const rows: Row[] = [
  ...supportTurns(),
  ...lines('goemotions', 6000, 0.15),
  ...lines('xed_nl', 3000, 0.1),
  ...EXAMPLES.map(([text, emotion]) => row(text, [emotion], 2)),
]
const weights = fitted(rows)
const named = Object.fromEntries([['bias', weights[0]], ...FEATURES.map((name, i) => [name, weights[i + 1]])])
const target = join(import.meta.dirname, '../lib/emotion/lexicon/negative.json')
writeFileSync(target, `${JSON.stringify(named, null, 2)}\n`)
console.error(`${rows.length} texts, ${weights.length} numbers`)

/** The customers' turns of maia_dqe train; dev stays unseen. */
function supportTurns() {
  const conversations = jsonl<{ turns: { role: string; text: string; labels: string[] }[] }>(
    'maia_dqe/train.jsonl',
  )
  const turns = conversations.flatMap((conversation) => conversation.turns)
  return turns.filter(({ role }) => role === 'customer').map(({ text, labels }) => row(text, labels, 1))
}

function lines(set: string, count: number, weight: number) {
  const texts = jsonl<{ text: string; labels: string[] }>(`${set}/train.jsonl`).slice(0, count)
  return texts.map(({ text, labels }) => row(text, labels, weight))
}

function jsonl<T>(file: string) {
  const text = readFileSync(join(corpora ?? '', file), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function row(text: string, labels: readonly string[], weight: number): Row {
  const features = featuresOf(read(text))
  const negative = labels.some((label) => NEGATIVE_LABELS.has(label))
  return { x: [1, ...FEATURES.map((name) => features[name])], negative, weight }
}

/** Logistic regression with an L2 penalty, by plain gradient descent: a few dozen numbers need nothing better. */
function fitted(data: Row[]): number[] {
  const size = FEATURES.length + 1
  const total = data.reduce((sum, { weight }) => sum + weight, 0)
  const momentum = new Array<number>(size).fill(0)
  const found = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = found.map((w, i) => (i === 0 ? 0 : RIDGE * w))
    for (const { x, negative, weight } of data) {
      const error = weight * (1 / (1 + Math.exp(-dot(found, x))) - Number(negative))
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + error * (x[i] ?? 0)
    }
    for (let i = 0; i < size; i++) {
      momentum[i] = 0.9 * (momentum[i] ?? 0) - (0.1 * (slope[i] ?? 0)) / total
      found[i] = (found[i] ?? 0) + (momentum[i] ?? 0)
    }
  }
  return found.map((w) => Math.round(w * 1000) / 1000)
}

function dot(a: number[], b: number[]) {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}
