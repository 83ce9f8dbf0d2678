import { CIRCUMSTANCES, type CueGroup } from './cues/cue'
import { EMOTIONS } from './emotion'
import type { CueMatch, Reading, Token } from './reading'

const GROUPS: readonly CueGroup[] = [...EMOTIONS, ...CIRCUMSTANCES]

const TONES = [
  'pleasant',
  'unpleasant',
  'strongestPleasant',
  'strongestUnpleasant',
  'negators',
  'intensified',
  'capitals',
  'exclamations',
  'pileUps',
  'ellipses',
  'lengthened',
  'emojiPleasant',
  'emojiUnpleasant',
  'questions',
  'endsOnQuestion',
  'length',
  'short',
  'names',
  'numbers',
  'turns',
  'last',
] as const

/** The names of the numbers a reading comes down to, in the order of the fitted weights. */
export const FEATURES: readonly FeatureName[] = [...GROUPS, ...TONES]

export type FeatureName = CueGroup | (typeof TONES)[number]

export type Features = Record<FeatureName, number>

const EMOTION_NAMES: ReadonlySet<string> = new Set(EMOTIONS)
const NOTHING = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features

/** VADER's constant: a negated word keeps 0.74 of its strength, turned over. */
const NEGATED = -0.74

/** A negated good word disappoints a little less than a plainly bad one. */
const TURNED = 0.8

/** Thanks before a "but" are manners. */
const BEFORE_BUT = 0.55

/** Brings a reading down to numbers, most of them 0…about 3. */
export function featuresOf(reading: Reading): Features {
  const features = { ...NOTHING }
  const but = reading.tokens.findLastIndex(({ text }) => text === 'but' || text === 'maar')
  for (const cue of reading.cues) addVotes(features, cue, but)
  for (const group of GROUPS) features[group] = squashed(features[group])
  addWords(features, reading.tokens)
  addTone(features, reading)
  features.turns = but > 0 ? 1 : 0
  return features
}

function addVotes(features: Features, { votes, negated, factor, last }: CueMatch, but: number) {
  for (const [group, strength] of votes) {
    const vote = strength * factor
    if (group === 'satisfied' || group === 'grateful') {
      if (negated) features.disappointed += vote * TURNED
      else features[group] += last < but ? vote * BEFORE_BUT : vote
    } else if (!negated || group === 'neutral') features[group] += vote
    else if (EMOTION_NAMES.has(group)) features.neutral += vote / 2
  }
}

/** Each further phrase adds less: 1 → 1.0, 2 → 1.7, 3 → 2.3, 6 → 3.3; never over 4. */
function squashed(votes: number) {
  return 4 * (1 - Math.exp(-votes / 3.5))
}

/** Words that no phrase speaks for, turned over where negated. */
function addWords(features: Features, tokens: Token[]) {
  let [pleasant, unpleasant, words] = [0, 0, 0]
  for (const { kind, valence, factor, negated, claimed } of tokens) {
    if (kind !== 'word') continue
    words++
    if (valence === 0 || claimed) continue
    const value = (valence / 3) * factor * (negated ? NEGATED : 1)
    features.last = Math.sign(value)
    if (value > 0) pleasant += value
    else unpleasant -= value
    features.strongestPleasant = Math.max(features.strongestPleasant, value)
    features.strongestUnpleasant = Math.max(features.strongestUnpleasant, -value)
  }
  const norm = Math.sqrt(Math.max(4, words) / 4)
  features.pleasant = Math.min(3, pleasant / norm)
  features.unpleasant = Math.min(3, unpleasant / norm)
  features.length = Math.log2(1 + Math.min(words, 1000)) / 3
  features.short = words <= 2 ? 1 : 0
}

function addTone(features: Features, { tokens, tone }: Reading) {
  features.negators = Math.min(3, tone.negators)
  features.intensified = Math.min(2, tone.intensified)
  features.capitals = tone.capitals
  features.exclamations = Math.min(3, tone.exclamations)
  features.pileUps = Math.min(2, tone.pileUps)
  features.ellipses = Math.min(2, tone.ellipses)
  features.lengthened = Math.min(2, tone.lengthened)
  features.emojiPleasant = Math.min(3, tone.emojiPositive / 3)
  features.emojiUnpleasant = Math.min(3, tone.emojiNegative / 3)
  features.questions = Math.min(3, tone.questions)
  features.endsOnQuestion = tone.endsOnQuestion ? 1 : 0
  features.names = Math.min(3, countOf(tokens, 'name')) / 3
  features.numbers = Math.min(3, countOf(tokens, 'number')) / 3
}

function countOf(tokens: Token[], wanted: Token['kind']) {
  let count = 0
  for (const { kind } of tokens) if (kind === wanted) count++
  return count
}
