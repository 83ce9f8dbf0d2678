import type { TranscriptMessage } from '@/lib/conversations/conversation'
import type { Curve, CurveShift, Handover } from '../mood/curve'
import { isLong, type Wait } from '../mood/waits'

/** What stands in the transcript, from top to bottom: messages, and between them what explains them. */
export type TranscriptLine =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'handover'; key: string; handover: Handover }
  | { kind: 'wait'; key: string; wait: Wait }
  | { kind: 'shift'; key: string; shift: CurveShift }
  | { kind: 'message'; key: string; message: TranscriptMessage }

export function transcriptLines(
  messages: TranscriptMessage[],
  curve: Curve,
  timeZone: string,
): TranscriptLine[] {
  const dayOf = dayIn(timeZone)
  const shifts = new Map(curve.shifts.map((shift) => [curve.points[shift.point]?.id, shift]))
  const waits = new Map(curve.waits.filter(isLong).map((wait) => [wait.replyId, wait]))
  const handovers = new Map(curve.handovers.map((handover) => [handover.messageId, handover]))
  const severalDays = new Set(messages.map((message) => dayOf(message.sentAt))).size > 1
  return messages.flatMap((message, place): TranscriptLine[] => {
    const before = messages[place - 1]
    const newDay = severalDays && (!before || dayOf(before.sentAt) !== dayOf(message.sentAt))
    const wait = waits.get(message.id)
    const handover = handovers.get(message.id)
    const shift = shifts.get(message.id)
    return [
      ...(newDay ? [{ kind: 'day' as const, key: `day ${message.id}`, at: message.sentAt }] : []),
      ...(handover ? [{ kind: 'handover' as const, key: `handover ${message.id}`, handover }] : []),
      ...(wait ? [{ kind: 'wait' as const, key: `wait ${message.id}`, wait }] : []),
      ...(shift ? [{ kind: 'shift' as const, key: `shift ${message.id}`, shift }] : []),
      { kind: 'message', key: message.id, message },
    ]
  })
}

function dayIn(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  return (at) => format.format(at)
}
