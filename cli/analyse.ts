import { parseArgs } from 'node:util'
import type { TranscriptRow } from '../lib/transcripts/message-event'
import type { ReadState } from '../lib/transcripts/read-state'
import { say } from '../lib/wording/say'
import { analyseMessage, type Conversation } from './analyse-message'
import { Halt } from './bootstrap/halt.mjs'
import { Usage } from './command'
import { conversationTable } from './conversation-table'
import { messageLine } from './message-line'
import { startOutput } from './output'
import { readTranscript } from './read-transcript'

export const help = `Usage: moodline analyse FILE [--json]

Reads the emotions and moods of a transcript (JSONL or CSV; - reads what is piped in). It needs no database and keeps
nothing. Without --json it prints a table of conversations; with it, one JSON line for each new message, in the order
of the file. Rows that cannot be read, edits and deletes are told on the error output.
`

type Tally = { conversations: Map<string, Conversation>; analysed: number; leftOut: number }

/** Analyses a file in one pass; exit code 0 when at least one row was good. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Usage('Name one transcript file, or - for what is piped in')

  const tally: Tally = { conversations: new Map(), analysed: 0, leftOut: 0 }
  const output = startOutput()
  let end: ReadState | null = null
  for await (const { rows, refusal, state } of readTranscript(file)) {
    if (refusal)
      throw new Halt(`${file === '-' ? 'The input' : file} was not analysed. ${say('en', 'files', refusal)}`)
    for (const row of rows) {
      const line = take(tally, row)
      if (values.json && !(await output.write(line))) return 0
    }
    end = state
  }

  if (!values.json) await output.write(conversationTable(tally.conversations))
  if (end) process.stderr.write(summary(tally, end))
  return end && end.rows > end.refused ? 0 : 1
}

/** The line of one row; what has none is told on the error output. */
function take(tally: Tally, row: TranscriptRow): string {
  if ('refusal' in row) {
    process.stderr.write(`${say('en', 'rows', row.refusal)}\n`)
    return ''
  }
  if (row.event.op !== 'create') {
    tally.leftOut += 1
    process.stderr.write(
      `Row ${row.row} ${row.event.op}s a message and was left out: only new messages are analysed.\n`,
    )
    return ''
  }
  const analysed = analyseMessage(tally.conversations, row.event)
  if (analysed) tally.analysed += 1
  return messageLine(row.event, analysed)
}

function summary(
  { conversations, analysed, leftOut }: Tally,
  { rows, refused, ignored, ignoredMore }: ReadState,
): string {
  const all = [...conversations.values()]
  const sum = (count: (conversation: Conversation) => number) =>
    all.reduce((total, one) => total + count(one), 0)
  const names = ignored.map(({ name }) => name).join(', ')
  return [
    `${counted(rows, 'row')}: ${rows - refused - leftOut} new, ${leftOut} edited or deleted, ${refused} refused.`,
    `${counted(all.length, 'conversation')}, ${counted(analysed, 'message')} analysed; ${counted(
      sum((one) => one.drops),
      'drop',
    )}, ${counted(
      sum((one) => one.recoveries),
      'recovery',
      'recoveries',
    )}.`,
    ...(names ? [`Not used: ${names}${ignoredMore ? ` and ${ignoredMore} more` : ''}.`] : []),
    '',
  ].join('\n')
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
