import { advanceMood, type MoodState, type MoodStep, startMood } from './advance-mood'
import type { Mood, Risk, Shift, Turn } from './mood'

/** One customer message on the curve, with the shift found when it came (which may lie one message back). */
export type MoodPoint = Omit<MoodStep, 'state'> & { messageId: string }

/** A whole conversation's mood. `mood` and `risk` are those after the last customer message. */
export type ConversationMood = {
  points: MoodPoint[]
  shifts: Shift[]
  mood: Mood | null
  risk: Risk | null
  state: MoodState
}

/** The mood of a whole conversation: the same as advancing turn by turn. */
export function moodOf(turns: Turn[]): ConversationMood {
  const points: MoodPoint[] = []
  let state = startMood()
  for (const turn of turns) {
    const step = advanceMood(state, turn)
    state = step.state
    if (turn.kind === 'customer') {
      points.push({ messageId: turn.messageId, mood: step.mood, shift: step.shift, risk: step.risk })
    }
  }
  const last = points.at(-1)
  const shifts = points.flatMap(({ shift }) => shift ?? [])
  return { points, shifts, mood: last?.mood ?? null, risk: last?.risk ?? null, state }
}
