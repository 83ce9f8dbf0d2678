import type { Mood, Risk, Shift, Turn } from './mood'

/** What is kept between two turns of one conversation: plain JSON. */
export type MoodState = { version: 1; customerMessages: number }

/** What one turn brought; all null for a reply. */
export type MoodStep = { state: MoodState; mood: Mood | null; shift: Shift | null; risk: Risk | null }

/** The state before the first turn of a conversation. */
export function startMood(): MoodState {
  return { version: 1, customerMessages: 0 }
}

/** Takes one more turn, in conversation order; the state given is left as it was. */
export function advanceMood(state: MoodState, turn: Turn): MoodStep {
  if (turn.kind === 'reply') return { state, mood: null, shift: null, risk: null }
  const { valence, leading } = turn.emotion
  return {
    state: { ...state, customerMessages: state.customerMessages + 1 },
    mood: { valence, band: [Math.max(-1, valence - 0.3), Math.min(1, valence + 0.3)], leading },
    shift: null,
    risk: null,
  }
}
