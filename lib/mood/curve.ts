import { EMOTIONS, type EmotionName } from '../emotion/emotion'
import type { Mood, Turn } from './mood'

export type Reading = Extract<Turn, { kind: 'customer' }>['emotion']

/** Where the mood is thought to be: a one-dimensional Kalman filter over the readings' valence. Plain JSON. */
export type Curve = {
  valence: number
  /** Variance of `valence`; about 0.01 when sure, 0.35 when nothing is known. */
  variance: number
  /** The readings' probabilities, in the order of EMOTIONS, smoothed with the same gain as the valence. */
  probabilities: number[]
  /** Smoothed confidence of the readings, 0…1. */
  confidence: number
  /** Milliseconds since 1970 of the last customer message, null when unknown. */
  at: number | null
}

/** Nothing known: anywhere from −1 to +1. */
const START_VARIANCE = 0.35
/** Moods move from message to message: in maia_dqe only 39 % of negative turns follow a negative one. */
const DRIFT = 0.1
/** A silence lets it drift further: 0.03 more for each doubling of the minutes, no more than an unknown mood. */
const DRIFT_A_DOUBLING = 0.03
/** How far a sure reading and an unsure one may be off. */
const SURE_ERROR = 0.03
const UNSURE_ERROR = 0.6
/** Half-width of the band in standard deviations: four in five true values lie inside a normal one. */
const BAND = 1.28
/** Below this smoothed confidence the running emotion is `unsure`. */
const LEAST_CONFIDENCE = 0.2

export function startCurve(): Curve {
  return {
    valence: 0,
    variance: START_VARIANCE,
    probabilities: EMOTIONS.map(() => 0),
    confidence: 0,
    at: null,
  }
}

/** The curve one customer message on. Silence and unsure readings widen it, sure ones narrow it. */
export function advanceCurve(curve: Curve, reading: Reading, at: number | null, isFirst: boolean): Curve {
  const before = Math.min(START_VARIANCE, curve.variance + (isFirst ? 0 : DRIFT + drift(curve.at, at)))
  const error = SURE_ERROR + UNSURE_ERROR * (1 - clamp(reading.confidence, 0, 1)) ** 2
  const gain = before / (before + error)
  const share = isFirst ? 1 : gain
  return {
    valence: clamp(curve.valence + gain * (reading.valence - curve.valence), -1, 1),
    variance: (1 - gain) * before,
    probabilities: EMOTIONS.map((name, i) =>
      mixed(curve.probabilities[i] ?? 0, reading.probabilities[name], share),
    ),
    confidence: mixed(curve.confidence, reading.confidence, share),
    at: at ?? curve.at,
  }
}

export function moodAt(curve: Curve): Mood {
  const half = BAND * Math.sqrt(curve.variance)
  return {
    valence: curve.valence,
    band: [clamp(curve.valence - half, -1, 1), clamp(curve.valence + half, -1, 1)],
    leading: curve.confidence < LEAST_CONFIDENCE ? 'unsure' : strongest(curve.probabilities),
  }
}

function strongest(probabilities: number[]): EmotionName {
  return EMOTIONS.reduce((best, name) =>
    probability(probabilities, name) > probability(probabilities, best) ? name : best,
  )
}

function probability(probabilities: number[], name: EmotionName) {
  return probabilities[EMOTIONS.indexOf(name)] ?? 0
}

function drift(from: number | null, to: number | null) {
  if (from === null || to === null || to <= from) return 0
  return DRIFT_A_DOUBLING * Math.log2(1 + (to - from) / 60_000)
}

function mixed(old: number, fresh: number, share: number) {
  return old + share * (fresh - old)
}

function clamp(x: number, low: number, high: number) {
  return Math.min(high, Math.max(low, x))
}
