import Sentiment from 'sentiment'
import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import { analyse, negativeScore } from '../lib/emotion/analyse'
import type { Emotion } from '../lib/emotion/emotion'
import type { Turn } from '../lib/mood/mood'
import { moodOf } from '../lib/mood/mood-of'
import { areaUnderCurve } from './area-under-curve'
import { labelled, type SupportTurn, supportChats } from './corpora'
import { type Figure, rounded } from './figure'
import { hits, turningsOf } from './shift-score'

const NEGATIVE_LABELS = new Set(
  `disappointment frustration anger anxiety fear nervousness sadness embarrassment grief remorse annoyance disapproval disgust`.split(
    ' ',
  ),
)
const sentiment = new Sentiment()
const ours = (text: string) => negativeScore(analyse(text).probabilities)

type Line = { text: string; labels: string[] }

/** How well emotions and shifts agree with people, on the public sets. */
export function measure(): Figure[] {
  const train = supportChats('train')
  const dev = supportChats('dev')
  if (!train || !dev) {
    return [
      {
        name: 'maia_dqe.dev.negative_auc',
        value: null,
        unit: 'auc',
        note: 'not measured: MOODLINE_CORPORA is not set',
      },
    ]
  }
  const figures = [
    ...support('train', train),
    ...support('dev', dev),
    ...shifts('train_dev', [...train, ...dev]),
    ...negative('goemotions.dev', labelled<Line>('goemotions/dev.jsonl')),
    ...negative('xed_nl.dev', labelled<Line>('xed_nl/dev.jsonl')),
  ]
  return figures.map((figure) => ({ ...figure, value: figure.value === null ? null : rounded(figure.value) }))
}

function support(split: string, chats: SupportTurn[][]) {
  const customers = chats.flat().filter(({ role }) => role === 'customer')
  return [...negative(`maia_dqe.${split}`, customers), ...shifts(split, chats)]
}

function negative(set: string, lines: Line[] | null): Figure[] {
  if (!lines) return []
  const auc = (score: (text: string) => number) =>
    areaUnderCurve(lines.map(({ text, labels }) => ({ score: score(text), positive: isNegative(labels) })))
  return [
    { name: `${set}.negative_auc`, value: auc(ours), unit: 'auc' },
    {
      name: `${set}.negative_auc@sentiment`,
      value: auc((text) => -sentiment.analyze(text).comparative),
      unit: 'auc',
    },
    {
      name: `${set}.negative_auc@vader`,
      value: auc((text) => -SentimentIntensityAnalyzer.polarity_scores(text).compound),
      unit: 'auc',
    },
  ]
}

function shifts(split: string, chats: SupportTurn[][]): Figure[] {
  const emotions = chats.flat().flatMap(({ role, text }) => (role === 'customer' ? analyse(text) : []))
  const [f1, precision] = shiftScore(chats, emotions)
  const [chance] = shiftScore(chats, shuffled(emotions))
  return [
    { name: `maia_dqe.${split}.shift_f1`, value: f1, unit: 'f1' },
    { name: `maia_dqe.${split}.shift_precision`, value: precision, unit: 'share' },
    {
      name: `maia_dqe.${split}.shift_f1@shuffled`,
      value: chance,
      unit: 'f1',
      note: 'the same readings in another order',
    },
  ]
}

function shiftScore(chats: SupportTurn[][], emotions: Emotion[]): [f1: number, precision: number] {
  let [next, hit, told, gold] = [0, 0, 0, 0]
  for (const chat of chats) {
    const wanted = turningsOf(
      chat.filter(({ role }) => role === 'customer').map(({ labels }) => isNegative(labels)),
    )
    let at = 0
    const turns = chat.map(({ role }): Turn => {
      if (role !== 'customer') return { kind: 'reply', messageId: 'reply', at: null, by: 'agent' }
      return { kind: 'customer', messageId: String(at++), at: null, emotion: emotions[next++] as Emotion }
    })
    const found = moodOf(turns).shifts.map((shift) => ({ kind: shift.kind, at: Number(shift.at) }))
    hit += hits(found, wanted)
    told += found.length
    gold += wanted.length
  }
  return [(2 * hit) / (told + gold), hit / told]
}

/** The same order on every run: a fixed linear congruential sequence. */
function shuffled<T>(items: T[]): T[] {
  const mixed = [...items]
  let seed = 1
  for (let i = mixed.length - 1; i > 0; i--) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    const j = Math.floor((seed / 0x80000000) * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T]
  }
  return mixed
}

function isNegative(labels: string[]) {
  return labels.some((label) => NEGATIVE_LABELS.has(label))
}
