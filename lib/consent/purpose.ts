/** What data may be used for. Only `emotion` is in use today. */
export const PURPOSES = ['emotion', 'history', 'personality', 'social', 'offers', 'improvement'] as const
export type Purpose = (typeof PURPOSES)[number]

/** What the workspace does by default: nothing, only with the customer's yes, or unless the customer says no. */
export const MODES = ['off', 'ask', 'inform'] as const
export type Mode = (typeof MODES)[number]

/** Why a customer's inferences are not shown or made; worded as `sealed.REASON`. `at` is when the customer decided. */
export type SealedReason = {
  reason: 'off' | 'not-asked' | 'refused' | 'withdrawn' | 'expired' | 'not-analysed'
  at: Date | null
}
