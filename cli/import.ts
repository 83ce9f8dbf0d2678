import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { cancelImport } from '../lib/imports/cancel-import'
import { continueImport } from '../lib/imports/continue-import'
import { CHUNK_BYTES, type Import } from '../lib/imports/import'
import { StartImport } from '../lib/imports/schema'
import { startImport } from '../lib/imports/start-import'
import { ROW_BYTES_MAX } from '../lib/transcripts/limits'
import { say } from '../lib/wording/say'
import { Usage } from './command'
import { type Inside, onCommandLine } from './command-line'
import { openTranscript, type Transcript } from './open-transcript'
import { startProgress } from './progress-line'
import { saveReport } from './save-report'

export const help = `Usage: moodline import FILE --ground GROUND [--reference TEXT] [--workspace SLUG] [--report FILE.csv]

Takes a transcript (JSONL or CSV) into a workspace. Rows that are already there are not taken in twice. Ctrl-C stops
the import where it is; what came in stays.

  --ground agreed     the customers agreed; say in --reference where that is written down
  --ground informed   they were told and can say no
  --ground none       nothing is inferred from their messages
  --workspace SLUG    which workspace, when there are several
  --report FILE.csv   what became of each row
`

/** Exit code 0 when the file was read to its end and at least one of its rows is there now. */
export async function run(args: string[]): Promise<number> {
  const text = { type: 'string' } as const
  const options = { ground: text, reference: text, workspace: text, report: text }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new Usage('Name one transcript file')

  const transcript = await openTranscript(path)
  try {
    const input = startInput({ ...values, fileName: basename(path), size: transcript.size })
    return await onCommandLine(values.workspace, async (inside) => {
      const ended = await importFile(inside, { transcript, input, stop: untilInterrupted() })
      if (values.report) await saveReport(inside, { importId: ended.id, path: values.report })
      process.stderr.write(outcome(ended))
      if (ended.refused > 0 && !values.report)
        process.stderr.write('Which rows and why: import the file again with --report FILE.csv.\n')
      return ended.status === 'done' && ended.stored + ended.already + ended.updated > 0 ? 0 : 1
    })
  } finally {
    await transcript.close()
  }
}

function startInput(given: unknown): StartImport {
  const input = StartImport.safeParse(given)
  if (input.success) return input.data
  const [issue] = input.error.issues
  if (issue?.path[0] === 'ground')
    throw new Usage('Say with --ground whether the customers agreed, were informed or neither')
  if (issue?.path[0] === 'reference')
    throw new Usage('Say with --reference where their agreement is written down')
  throw new Usage(`The file's ${String(issue?.path[0])} cannot be used: ${issue?.message}`)
}

type Way = { transcript: Transcript; input: StartImport; stop: AbortSignal }

/** Takes a file in chunk by chunk, as the browser does; a stop is a cancelled import. */
export async function importFile(inside: Inside, { transcript, input, stop }: Way): Promise<Import> {
  let current = await inside((context) => startImport(context, input))
  const progress = startProgress(input.size)
  for (let length = CHUNK_BYTES; current.status === 'running'; ) {
    const { id: importId, offset } = current
    if (stop.aborted) {
      current = await inside((context) => cancelImport(context, { importId }))
      break
    }
    const chunk = await transcript.read(offset, length)
    const { import: next } = await inside((context) => continueImport(context, { importId, offset, chunk }))
    // A chunk that held no whole row comes again, with as much as a row may take.
    length = next.offset === offset ? ROW_BYTES_MAX : CHUNK_BYTES
    current = next
    progress.tell(current.offset)
  }
  progress.end()
  return current
}

/** The first Ctrl-C asks to stop; the second ends the process as always. */
function untilInterrupted(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

function outcome(ended: Import): string {
  const { status, failure, fileName, stored, already, updated, refused, read } = ended
  if (failure) return `${fileName} was not imported. ${say('en', 'files', failure)}\n`
  const counts = `${stored} stored, ${already} already there, ${updated} updated, ${refused} refused; ${read} read for their emotion.`
  if (status === 'cancelled') return `Cancelled; what came in stays: ${counts}\n`
  return `${stored + updated === 0 && already > 0 ? 'Nothing new: ' : ''}${counts}\n`
}
