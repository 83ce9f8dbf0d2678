import { NEGATIVE } from '../emotion/emotion'
import { advanceCurve, type Curve, moodAt, type Reading, startCurve } from './curve'
import type { Mood, Risk, Shift, Turn } from './mood'
import { advanceWorry, riskOf, startWorry, type Worry } from './risk'
import { advanceTracker, startTracker, type Tracker } from './shifts'

type CustomerTurn = Extract<Turn, { kind: 'customer' }>

/** What is kept between two turns of one conversation: plain JSON of constant size (under 3 kB). */
export type MoodState = {
  version: 1
  customerMessages: number
  /** The last agent or bot reply, and whether the customer's last message got one. */
  replied: string | null
  answered: boolean
  curve: Curve
  tracker: Tracker
  worry: Worry
}

/** What one turn brought; `mood`, `shift` and `risk` are null for a reply, the last two also under three customer messages. */
export type MoodStep = { state: MoodState; mood: Mood | null; shift: Shift | null; risk: Risk | null }

/** The state before the first turn of a conversation. */
export function startMood(): MoodState {
  return {
    version: 1,
    customerMessages: 0,
    replied: null,
    answered: true,
    curve: startCurve(),
    tracker: startTracker(),
    worry: startWorry(),
  }
}

/**
 * Takes one more turn, in conversation order, in constant time; the state given is left as it was. `shift` is the one found
 * now: it lies at this customer message or the one before. Never throws on a state of its own and a reading within its ranges.
 */
export function advanceMood(state: MoodState, turn: Turn): MoodStep {
  if (turn.kind === 'customer') return heard(state, turn)
  return { state: { ...state, replied: turn.messageId, answered: true }, mood: null, shift: null, risk: null }
}

function heard(state: MoodState, { messageId, emotion, at }: CustomerTurn): MoodStep {
  const { leading, arousal } = emotion
  const replied = wasSilence(state, at) ? null : state.replied
  const curve = advanceCurve(state.curve, emotion, at, state.customerMessages === 0)
  const negative = negativeOf(emotion)
  const point = { messageId, after: replied, leading, valence: curve.valence, negative }
  const { tracker, shift } = advanceTracker(state.tracker, point)
  const signs = { leading, arousal, negative, pleasant: pleasantOf(emotion), shift }
  const worry = advanceWorry(state.worry, signs)
  const customerMessages = state.customerMessages + 1
  return {
    state: { version: 1, customerMessages, replied, answered: false, curve, tracker, worry },
    mood: moodAt(curve),
    shift,
    risk: riskOf(worry, signs),
  }
}

/** A customer who writes again within this time still speaks to the last reply; after it, to silence. */
const SILENCE_MS = 10 * 60_000

function wasSilence({ answered, curve }: MoodState, at: number | null) {
  return !answered && curve.at !== null && at !== null && at - curve.at >= SILENCE_MS
}

/** 1 − Π(1 − p) over the negative emotions, as lib/emotion has it. */
function negativeOf({ probabilities }: Reading) {
  return 1 - NEGATIVE.reduce((rest, name) => rest * (1 - probabilities[name]), 1)
}

function pleasantOf({ probabilities }: Reading) {
  return 1 - (1 - probabilities.satisfied) * (1 - probabilities.grateful)
}
