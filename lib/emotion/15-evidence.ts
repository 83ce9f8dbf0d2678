import { isNegator } from './06-negation'
import type { CueGroup } from './cues/cue'
import { type EmotionName, type Evidence, NEGATIVE } from './emotion'
import type { CueMatch, Reading } from './reading'

/** More marks than this would colour the whole text. */
const MOST_SPANS = 12

/** What else speaks for an emotion, and how much beside its own phrases. */
const ALLIES: Partial<Record<EmotionName, Partial<Record<CueGroup, number>>>> = {
  satisfied: { grateful: 0.4 },
  grateful: { satisfied: 0.3 },
  disappointed: { trouble: 0.4, frustrated: 0.4, leaving: 0.4 },
  frustrated: {
    trouble: 0.4,
    repeat: 0.5,
    waiting: 0.5,
    person: 0.5,
    tried: 0.4,
    disappointed: 0.4,
    angry: 0.5,
  },
  angry: { frustrated: 0.6, repeat: 0.3, leaving: 0.4 },
  anxious: { waiting: 0.3, trouble: 0.3 },
}

/** The words behind an emotion, in text order, each weighed 0…1 against the strongest. Never overlapping. */
export function evidenceFor(emotion: EmotionName, { tokens, cues }: Reading): Evidence[] {
  const spans: Evidence[] = []
  for (const cue of cues) {
    const weight = voteFor(emotion, cue)
    const [first, last] = [
      tokens[cue.negated ? negatorBefore(tokens, cue.first) : cue.first],
      tokens[cue.last],
    ]
    if (weight > 0 && first && last) spans.push({ start: first.start, end: last.end, weight })
  }
  const sign = emotion === 'satisfied' || emotion === 'grateful' ? 1 : isNegative(emotion) ? -1 : 0
  for (const { kind, claimed, valence, negated, factor, start, end } of tokens) {
    const value = valence * (negated ? -0.74 : 1) * factor * sign
    if (kind !== 'mark' && !claimed && value > 0.5) spans.push({ start, end, weight: value / 2 })
  }
  return weighed(spans)
}

function voteFor(emotion: EmotionName, { votes, negated, factor }: CueMatch) {
  let most = 0
  for (const [group, strength] of votes) {
    const turned = negated && (group === 'satisfied' || group === 'grateful')
    const share = turned
      ? Number(emotion === 'disappointed')
      : negated
        ? 0
        : group === emotion
          ? 1
          : (ALLIES[emotion]?.[group] ?? 0)
    most = Math.max(most, strength * share * factor)
  }
  return most
}

function negatorBefore(tokens: Reading['tokens'], first: number) {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const token = tokens[at]
    if (token && isNegator(token)) return at
  }
  return first
}

function isNegative(emotion: EmotionName) {
  return (NEGATIVE as readonly string[]).includes(emotion)
}

function weighed(spans: Evidence[]): Evidence[] {
  const strongest = spans.sort((a, b) => b.weight - a.weight || a.start - b.start)
  const most = strongest[0]?.weight ?? 1
  const kept: Evidence[] = []
  for (const span of strongest) {
    if (kept.length === MOST_SPANS) break
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) {
      kept.push({ ...span, weight: Math.round((span.weight / most) * 100) / 100 })
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}
