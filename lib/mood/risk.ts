import type { EmotionName } from '../emotion/emotion'
import type { Risk, RiskReason, Shift } from './mood'

/** What the risk remembers of a conversation. Plain JSON. */
export type Worry = {
  messages: number
  /** Messages more likely negative than not. */
  negativeMessages: number
  /** How many of them came last without a break. */
  streak: number
  /** Smoothed negative score, 0…1; each message counts 0.4. */
  smoothed: number
  /** The last drop that no recovery followed. */
  drop: Pick<Shift, 'from' | 'to'> | null
}

export type RiskSigns = {
  leading: EmotionName | 'unsure'
  negative: number
  pleasant: number
  arousal: number
  shift: Shift | null
}

/** A first, simple model set by hand around the 36 % of maia_dqe's rated conversations that end badly; a message's weight of 0.4 as in its recipe. */
const SMOOTHING = 0.4
const BIAS = -1.9
const MESSAGES_NEEDED = 3
const NEGATIVE_FROM = 0.5

export function startWorry(): Worry {
  return { messages: 0, negativeMessages: 0, streak: 0, smoothed: 0, drop: null }
}

export function advanceWorry(worry: Worry, { negative, shift }: RiskSigns): Worry {
  const isNegative = negative >= NEGATIVE_FROM
  return {
    messages: worry.messages + 1,
    negativeMessages: worry.negativeMessages + (isNegative ? 1 : 0),
    streak: isNegative ? worry.streak + 1 : 0,
    smoothed: worry.messages === 0 ? negative : worry.smoothed + SMOOTHING * (negative - worry.smoothed),
    drop: shift === null ? worry.drop : shift.kind === 'drop' ? { from: shift.from, to: shift.to } : null,
  }
}

/** How likely a bad ending is, 0…1, with what speaks for it, strongest first. Null under three customer messages. */
export function riskOf(worry: Worry, signs: RiskSigns): Risk | null {
  if (worry.messages < MESSAGES_NEEDED) return null
  const reasons = reasonsFor(worry, signs).filter(({ weight }) => weight > 0.05)
  const pull = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const value = 1 / (1 + Math.exp(-(BIAS + pull - 1.2 * signs.pleasant)))
  const shares = reasons.map((reason) => ({
    ...reason,
    weight: Math.round((reason.weight / pull) * 100) / 100,
  }))
  return { value, reasons: shares.sort((a, b) => b.weight - a.weight) }
}

/** Weights here are logits; they become shares of their sum. */
function reasonsFor(worry: Worry, { leading, negative, arousal }: RiskSigns): RiskReason[] {
  const percent = Math.round((100 * worry.negativeMessages) / worry.messages)
  const reasons: RiskReason[] = [
    { code: 'souring', params: {}, weight: Math.max(0, 1.6 * (worry.smoothed - 0.2)) },
  ]
  if (worry.streak > 0)
    reasons.push({ code: 'last-negative', params: { emotion: leading }, weight: 0.9 * negative })
  if (worry.streak > 1)
    reasons.push({
      code: 'negative-streak',
      params: { count: worry.streak },
      weight: 0.5 + 0.1 * Math.min(5, worry.streak),
    })
  if (worry.drop)
    reasons.push({ code: 'dropped', params: { from: worry.drop.from, to: worry.drop.to }, weight: 0.5 })
  if (percent >= 40) reasons.push({ code: 'mostly-negative', params: { percent }, weight: percent / 150 })
  if (arousal >= 0.6 && worry.streak > 0) reasons.push({ code: 'heated', params: {}, weight: 0.6 * arousal })
  return reasons
}
