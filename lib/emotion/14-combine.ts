import type { FeatureName, Features } from './13-features'
import { EMOTIONS, type Emotion, type EmotionName, NEGATIVE } from './emotion'
import { EMOTION_WEIGHTS, NEGATIVE_WEIGHTS, type Weights } from './weights'

type Probabilities = Emotion['probabilities']

/** How far the fitted view of "negative at all" may pull the four negative emotions: 0 not at all, 1 wholly. */
const PULL = 0.5

const NONE = Object.fromEntries(EMOTIONS.map((name) => [name, 0])) as Probabilities
const SUMS = Object.fromEntries(EMOTIONS.map((name) => [name, sumOf(EMOTION_WEIGHTS[name])])) as Record<
  EmotionName,
  Sum
>
const NEGATIVE_SUM = sumOf(NEGATIVE_WEIGHTS)

/** Features → eight independent probabilities: hand-set logistic weights, the negative four brought to the fitted total. */
export function combine(features: Features): Probabilities {
  const probabilities = { ...NONE }
  for (const name of EMOTIONS) probabilities[name] = logistic(weighed(features, SUMS[name]))
  return rescaled(probabilities, negativeLogit(features))
}

/** What the fitted weights alone say of "negative at all". */
export function negativeLogit(features: Features) {
  return weighed(features, NEGATIVE_SUM)
}

/** 1 − Π(1 − p) over the negative emotions: how likely a message is negative at all, 0…1. */
export function negativeScore(probabilities: Probabilities): number {
  return 1 - NEGATIVE.reduce((rest, name) => rest * (1 - probabilities[name]), 1)
}

/** −1…+1: how much likelier pleasant than unpleasant, small differences made smaller so that neutral stays within ±0.1. */
export function valenceOf(probabilities: Probabilities): number {
  const pleasant = 1 - (1 - probabilities.satisfied) * (1 - probabilities.grateful)
  const lead = pleasant - negativeScore(probabilities)
  return clamp(lead * Math.sqrt(Math.abs(lead)), -1, 1)
}

/** 0…1: heat of the emotions and of the tone. */
export function arousalOf(probabilities: Probabilities, features: Features): number {
  const { angry, frustrated, anxious, disappointed, satisfied } = probabilities
  const heat = 0.6 * angry + 0.3 * frustrated + 0.3 * anxious + 0.05 * disappointed + 0.15 * satisfied
  const loud = 0.08 * features.exclamations + 0.1 * features.pileUps + 0.25 * features.capitals
  return clamp(0.12 + heat + loud + 0.06 * features.lengthened + 0.04 * features.intensified, 0, 1)
}

/** The strongest emotion and how sure: its probability, less half of the runner-up's. */
export function strongest(probabilities: Probabilities): { name: EmotionName; confidence: number } {
  let [first, second]: [EmotionName, EmotionName] = ['satisfied', 'grateful']
  if (probabilities[second] > probabilities[first]) [first, second] = [second, first]
  for (const name of EMOTIONS.slice(2)) {
    if (probabilities[name] > probabilities[first]) [first, second] = [name, first]
    else if (probabilities[name] > probabilities[second]) second = name
  }
  return { name: first, confidence: clamp(probabilities[first] - probabilities[second] / 2, 0, 1) }
}

/** Scales the hazards −ln(1 − p) of the negative four alike, so that their order stays and their union moves to the total. */
function rescaled(probabilities: Probabilities, logit: number): Probabilities {
  const own = Math.min(0.995, Math.max(1e-4, negativeScore(probabilities)))
  const total = logistic((1 - PULL) * Math.log(own / (1 - own)) + PULL * logit)
  const scale = Math.log(1 - total) / Math.log(1 - own)
  const scaled = { ...probabilities }
  for (const name of NEGATIVE) scaled[name] = 1 - (1 - Math.min(probabilities[name], 0.995)) ** scale
  return scaled
}

/** A bias and the weights that are not 0, as a list: this is the innermost loop. */
type Sum = { bias: number; terms: [FeatureName, number][] }

function sumOf({ bias, ...weights }: Weights): Sum {
  const terms = Object.entries(weights).filter(([, weight]) => weight !== 0) as [FeatureName, number][]
  return { bias, terms }
}

function weighed(features: Features, { bias, terms }: Sum) {
  let sum = bias
  for (const [name, weight] of terms) sum += features[name] * weight
  return sum
}

function logistic(x: number) {
  return 1 / (1 + Math.exp(-x))
}

function clamp(x: number, low: number, high: number) {
  return Math.min(high, Math.max(low, x))
}
