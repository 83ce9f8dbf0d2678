import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

/** The spelling is the corpus's own. */
const Judged = z.object({ 'Dropped conversation': z.number(), 'Task Sucess': z.number() })

const Dialogue = z.object({
  id: z.string(),
  lang: z.string().optional(),
  turns: z.array(z.object({ role: z.enum(['customer', 'agent']), text: z.string() })),
  dialogue: Judged.optional(),
})

const DAY_MS = 86_400_000
const TURN_MS = 60_000
const FIRST_DAY = Date.parse('2025-01-06T09:00:00+01:00')

/** The public MAIA conversations as canonical JSONL lines, without line ends: one day apart, a minute between turns. */
export async function* maiaToCanonical(folder: string, split = 'train'): AsyncIterable<string> {
  const lines = createInterface({ input: createReadStream(join(folder, `${split}.jsonl`)) })
  let day = 0

  for await (const line of lines) {
    if (line.trim() === '') continue
    yield* toRows(Dialogue.parse(JSON.parse(line)), FIRST_DAY + day * DAY_MS)
    day += 1
  }
}

function* toRows(dialogue: z.infer<typeof Dialogue>, startsAt: number) {
  const last = dialogue.turns.length - 1

  for (const [turn, { role, text }] of dialogue.turns.entries()) {
    yield JSON.stringify({
      conversation_id: dialogue.id,
      message_id: `${dialogue.id}:${turn + 1}`,
      role,
      text,
      sent_at: withOffset(startsAt + turn * TURN_MS),
      ...(role === 'customer' ? { customer_id: `customer of ${dialogue.id}` } : { agent_id: 'maia-agent' }),
      ...(dialogue.lang ? { language: dialogue.lang } : {}),
      ...(turn === last ? { status: 'closed', outcome: outcomeOf(dialogue.dialogue) } : {}),
    })
  }
}

function withOffset(at: number): string {
  return new Date(at + 3_600_000).toISOString().replace('Z', '+01:00')
}

function outcomeOf(judged: z.infer<typeof Judged> | undefined): string | undefined {
  if (!judged) return undefined
  if (judged['Dropped conversation'] === 1) return 'dropped'
  return judged['Task Sucess'] <= 2 ? 'failed' : 'solved'
}

async function print(folder: string, split: string | undefined) {
  for await (const line of maiaToCanonical(folder, split)) {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, split] = process.argv.slice(2)
  if (folder) await print(folder, split)
  else process.stderr.write('Usage: tsx bench/maia-to-canonical.ts FOLDER [train|dev] > transcript.jsonl\n')
}
