import { whySealed } from '../../consent/policy'
import { admit } from '../../consent/sealed'
import { groundsOf, lockPolicy } from '../../consent/store'
import type { Context } from '../../context'
import { analyse, MODEL } from '../../emotion/analyse'
import type { Turn } from '../../mood/mood'
import { moodOf } from '../../mood/mood-of'
import { customersOf, unreadMessages } from '../store'
import { type ConversationReading, insertEmotions, replaceMoods, type TurnRow, turnsOf } from './store'

/** The most points that a sparkline keeps. */
const SPARKLINE_POINTS = 48

/**
 * Reads what has no emotion yet in the touched conversations, as far as there is a ground at this instant, and redraws the
 * moods of those that changed. The caller holds the locks on the customers; answers how many messages were read.
 */
export async function readMoods(
  context: Context,
  { touched, changed }: { touched: readonly string[]; changed: readonly string[] },
): Promise<number> {
  const { db, workspace } = context
  const at = await lockPolicy(db, workspace.id, 'emotion')

  const unread = await unreadMessages(db, workspace.id, touched, MODEL)
  const customers = await customersOf(db, workspace.id, touched)
  const asked = [...unread.map((message) => message.customerId), ...customers.values()]
  const grounds = await groundsOf(db, workspace.id, [...new Set(asked)])
  const admitted = unread.flatMap(({ text, ...message }) => {
    const ground = grounds.get(message.customerId)
    const words = ground ? admit(text, ground, 'emotion', at) : null
    return words === null ? [] : [{ ...message, words }]
  })
  await insertEmotions(
    db,
    workspace.id,
    admitted.map(({ id, words, language }) => ({
      messageId: id,
      emotion: analyse(words, language ? { language } : {}),
    })),
  )

  const redraw = [...new Set([...changed, ...admitted.map((message) => message.conversationId)])]
  const allowed = redraw.filter((id) => {
    const ground = grounds.get(customers.get(id) ?? '')
    return ground !== undefined && whySealed(ground, 'emotion', at) === null
  })
  const turns = await turnsOf(db, workspace.id, allowed, { model: MODEL, purpose: 'emotion', at })
  await replaceMoods(db, workspace.id, redraw, readingsOf(turns), MODEL)
  return admitted.length
}

function readingsOf(rows: readonly TurnRow[]): ConversationReading[] {
  const byConversation = new Map<string, TurnRow[]>()
  for (const row of rows) {
    const turns = byConversation.get(row.conversationId)
    if (turns) turns.push(row)
    else byConversation.set(row.conversationId, [row])
  }
  return [...byConversation].map(([conversationId, turns]) => readingOf(conversationId, turns))
}

function readingOf(conversationId: string, rows: readonly TurnRow[]): ConversationReading {
  const { points, shifts, mood, risk } = moodOf(rows.map((row) => row.turn))
  const moods = points.flatMap(({ messageId, mood }) => (mood ? [{ messageId, mood }] : []))
  const newest = rows.findLast((row) => row.turn.kind === 'customer')?.turn as CustomerTurn | undefined
  if (!mood || !newest) return { conversationId, moods, shifts, summary: null }

  const valences = moods.map((point) => point.mood.valence)
  return {
    conversationId,
    moods,
    shifts,
    summary: {
      leading: newest.emotion.leading,
      confidence: newest.emotion.confidence,
      now: mood.valence,
      lowest: valences.reduce((lowest, valence) => Math.min(lowest, valence)),
      drops: shifts.filter((shift) => shift.kind === 'drop').length,
      recoveries: shifts.filter((shift) => shift.kind === 'recovery').length,
      risk,
      language: mostFrequent(rows.flatMap((row) => row.language ?? [])),
      sparkline: thin(valences, SPARKLINE_POINTS),
    },
  }
}

type CustomerTurn = Extract<Turn, { kind: 'customer' }>

function mostFrequent(languages: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  counts.delete('und')
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

/** Keeps the first and last point, and evenly spaced ones between. */
function thin(values: readonly number[], most: number): number[] {
  if (values.length <= most) return [...values]
  const step = (values.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => values[Math.round(i * step)] ?? 0)
}
