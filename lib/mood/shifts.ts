import type { EmotionName } from '../emotion/emotion'
import type { Shift } from './mood'

/** What a shift needs to know of a customer message. */
export type Point = {
  messageId: string
  /** The last agent or bot reply before it. */
  after: string | null
  leading: EmotionName | 'unsure'
  /** Mood valence after it. */
  valence: number
  /** How likely it is negative at all, 0…1. */
  negative: number
}

/** Both kinds of shift are looked for apart. */
type Kind = Shift['kind']
type Belief = { index: number; probability: number }

/** A two-state chain (0 other, 1 negative) over the customer's messages, and what it believes of the last few. Plain JSON. */
export type Tracker = {
  /** How many customer messages were seen. */
  count: number
  /** Joint probability of the last up to four states; the newest is the lowest bit. */
  joint: number[]
  points: Point[]
  beliefs: Record<Kind, Belief[]>
  /** Up to which message a shift was told already. */
  claimed: Record<Kind, number>
}

/** Fitted on maia_dqe train and dev: first message negative, negative after other, negative after negative. */
const FIRST = 0.448
const TURNS_BAD = 0.155
const STAYS_BAD = 0.388
/** Share of negative turns there, and our negative score brought to it (Platt scaling), taken at 0.8 of its word. */
const BASE = 0.233
const PLATT = [0.915, -0.325] as const
const TRUST = 0.8

/** Told when the chance of a shift at or beside the message passes this; chosen on maia_dqe train and dev. */
const THRESHOLD = 0.3
/** At the third message that threshold is right one time in eight, so more is asked there. */
const EARLY_THRESHOLD = 0.5
const FIRST_MESSAGES = 3
/** A recovery is told before it has held for a message only when it is this clear. */
const AT_ONCE = { chance: 0.45, size: 0.4 }
/** The mood must have moved this far, and the way the shift says: the chain alone speaks up too easily. */
export const LEAST_SIZE = 0.1

/** So many states are kept; four are enough for every question asked below. */
const DEPTH = 4

export function startTracker(): Tracker {
  return {
    count: 0,
    joint: [1],
    points: [],
    beliefs: { drop: [], recovery: [] },
    claimed: { drop: 0, recovery: 0 },
  }
}

/** One customer message on. A drop is told at once, a recovery one message later, when it has held, or at once when it is very clear. */
export function advanceTracker(tracker: Tracker, point: Point): { tracker: Tracker; shift: Shift | null } {
  const newest = tracker.count
  const joint = extended(tracker.joint, point.negative, newest === 0)
  const next: Tracker = {
    count: newest + 1,
    joint,
    points: [...tracker.points.slice(-3), point],
    beliefs: {
      drop: believed(tracker.beliefs.drop, newest, (back) => dropAt(joint, back, newest - back)),
      recovery: believed(tracker.beliefs.recovery, newest, (back) => recoveryAt(joint, back)),
    },
    claimed: tracker.claimed,
  }
  if (next.count < FIRST_MESSAGES) return { tracker: next, shift: null }
  const shift =
    told(next, 'drop', newest) ?? told(next, 'recovery', newest - 1) ?? told(next, 'recovery', newest)
  if (shift === null) return { tracker: next, shift }
  const at = shift.at === point.messageId ? newest : newest - 1
  return { tracker: { ...next, claimed: { ...next.claimed, [shift.kind]: at + 1 } }, shift }
}

/** Holds the newest beliefs about a message and the two before it, where the kept states still reach back that far. */
function believed(old: Belief[], newest: number, chance: (back: number) => number | null): Belief[] {
  const beliefs: Belief[] = []
  for (let back = 2; back >= 0; back--) {
    const index = newest - back
    if (index < 1) continue
    const probability = chance(back) ?? old.find((belief) => belief.index === index)?.probability ?? 0
    beliefs.push({ index, probability })
  }
  return beliefs
}

/** P(negative here, not at the one or two messages before). */
function dropAt(joint: number[], back: number, index: number): number | null {
  const before = index === 1 ? 1 : 2
  if (back + before >= statesIn(joint)) return null
  return sumWhere(
    joint,
    (state) =>
      bit(state, back) === 1 && bit(state, back + 1) === 0 && (before === 1 || bit(state, back + 2) === 0),
  )
}

/** P(negative before, not here nor at the next two messages); what is not seen yet is foretold. */
function recoveryAt(joint: number[], back: number): number | null {
  if (back + 1 >= statesIn(joint)) return null
  const seen = Math.min(back, 2)
  const held = sumWhere(joint, (state) => {
    if (bit(state, back + 1) !== 1) return false
    for (let after = 0; after <= seen; after++) if (bit(state, back - after) !== 0) return false
    return true
  })
  return held * (1 - TURNS_BAD) ** (2 - seen)
}

/** The chance that the next message brings one. */
function foretold(joint: number[], kind: Kind) {
  if (kind === 'drop')
    return (
      sumWhere(joint, (state) => bit(state, 0) === 0 && (statesIn(joint) < 2 || bit(state, 1) === 0)) *
      TURNS_BAD
    )
  return sumWhere(joint, (state) => bit(state, 0) === 1) * (1 - STAYS_BAD) * (1 - TURNS_BAD) ** 2
}

function told(tracker: Tracker, kind: Kind, at: number): Shift | null {
  const chance = windowChance(tracker, kind, at)
  const newest = tracker.count - 1
  const point = tracker.points.at(at - newest - 1)
  const before = tracker.points.at(at - newest - 2)
  if (!point || !before || point === before) return null
  // Nobody recovers with a negative message: the chance beside it is told at the next one.
  if (kind === 'recovery' && point.negative >= 0.5) return null
  const size = point.valence - before.valence
  const least = at === newest && kind === 'recovery' ? AT_ONCE.size : LEAST_SIZE
  if ((kind === 'drop' ? -size : size) < least || chance <= thresholdFor(tracker, kind, at)) return null
  return {
    kind,
    at: point.messageId,
    after: point.after,
    from: before.leading,
    to: point.leading,
    size,
    confidence: confidenceOf(chance, kind),
  }
}

function thresholdFor({ count }: Tracker, kind: Kind, at: number) {
  if (kind === 'recovery' && at === count - 1) return AT_ONCE.chance
  return count === FIRST_MESSAGES ? EARLY_THRESHOLD : THRESHOLD
}

/** The chance of a shift at the message or the one before or after it, as far as not told already. */
function windowChance({ joint, beliefs, claimed, count }: Tracker, kind: Kind, at: number) {
  let chance = 0
  for (const { index, probability } of beliefs[kind]) {
    if (Math.abs(index - at) <= 1 && index > claimed[kind]) chance += probability
  }
  return at === count - 1 ? chance + foretold(joint, kind) : chance
}

/** Brought to how often such shifts were true in maia_dqe. */
function confidenceOf(chance: number, kind: Kind) {
  const held = Math.min(0.99, Math.max(0.01, chance))
  return logistic(0.621 * Math.log(held / (1 - held)) - (kind === 'recovery' ? 0.483 : 0) - 0.087)
}

/** One message on in the chain: forget the oldest state, move, weigh by what was read. */
function extended(joint: number[], negative: number, isFirst: boolean): number[] {
  const kept =
    joint.length === 2 ** DEPTH
      ? joint.slice(0, joint.length / 2).map((p, i) => p + (joint[i + joint.length / 2] ?? 0))
      : joint
  const likelihood = Math.exp(evidence(negative))
  const grown = kept.flatMap((p, state) => {
    const bad = isFirst ? FIRST : bit(state, 0) === 1 ? STAYS_BAD : TURNS_BAD
    return [p * (1 - bad), p * bad * likelihood]
  })
  const total = grown.reduce((sum, p) => sum + p, 0)
  return grown.map((p) => p / total)
}

/** Log-likelihood ratio of "negative" given our score. */
function evidence(negative: number) {
  const score = logit(Math.min(0.999, Math.max(0.001, negative)))
  return Math.min(12, Math.max(-12, TRUST * (PLATT[0] * score + PLATT[1] - logit(BASE))))
}

function sumWhere(joint: number[], holds: (state: number) => boolean) {
  return joint.reduce((sum, p, state) => (holds(state) ? sum + p : sum), 0)
}

function statesIn(joint: number[]) {
  return Math.log2(joint.length)
}

function bit(state: number, back: number) {
  return (state >> back) & 1
}

function logit(p: number) {
  return Math.log(p / (1 - p))
}

function logistic(x: number) {
  return 1 / (1 + Math.exp(-x))
}
