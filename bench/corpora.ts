import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLES } from '../lib/emotion/examples'
import { MORE_EXAMPLES } from '../lib/emotion/more-examples'

export type SupportTurn = { role: 'customer' | 'agent'; text: string; labels: string[] }

const corpora = process.env.MOODLINE_CORPORA

/** The conversations of one split of maia_dqe, or null when the public sets are not there. */
export function supportChats(split: 'train' | 'dev'): SupportTurn[][] | null {
  return labelled<{ turns: SupportTurn[] }>(`maia_dqe/${split}.jsonl`)?.map(({ turns }) => turns) ?? null
}

/** The lines of a JSONL file of the public sets, or null when it is not there. */
export function labelled<T>(file: string): T[] | null {
  const path = corpora && join(corpora, file)
  if (!path || !existsSync(path)) return null
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

/** Customers' messages to measure speed on, and where they come from. */
export function customerMessages(): { texts: string[]; note: string } {
  const turns = supportChats('train')
    ?.flat()
    .filter(({ role }) => role === 'customer')
  if (turns) return { texts: turns.map(({ text }) => text), note: 'customer turns of maia_dqe train' }
  const own = [...EXAMPLES, ...MORE_EXAMPLES].map(([text]) => text)
  return { texts: own, note: "the project's own messages: MOODLINE_CORPORA is not set" }
}
