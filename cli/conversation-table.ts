import type { Conversation } from './analyse-message'

const HEAD = ['conversation', 'messages', 'mood now', 'lowest', 'shifts', 'risk']
const ID_WIDTH_MAX = 40

/** The conversations in the order in which they began, for people to read. */
export function conversationTable(conversations: Map<string, Conversation>): string {
  const rows = [HEAD, ...[...conversations].map(([id, conversation]) => cells(id, conversation))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

function cells(id: string, conversation: Conversation): string[] {
  const { messages, reads, now, lowest, drops, recoveries, risk } = conversation
  const shifts = [...(drops ? [`${drops} down`] : []), ...(recoveries ? [`${recoveries} up`] : [])]
  return [
    id.length > ID_WIDTH_MAX ? `${id.slice(0, ID_WIDTH_MAX - 1)}…` : id,
    String(messages),
    now && reads ? `${reads} ${signed(now.valence)}` : '–',
    lowest === null ? '–' : signed(lowest),
    shifts.join(', ') || '–',
    risk ? risk.value.toFixed(2) : '–',
  ]
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(2)
  if (text === '0.00') return text
  return `${value < 0 ? '−' : '+'}${text}`
}
