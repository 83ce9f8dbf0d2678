import type { CueGroup, Cues } from './cue'

/** A place on the way through a phrase. Several phrases may go on with the same word. */
export type CueNode = {
  words: Map<string, CueNode[]>
  /** By the first letters, then the whole stem. */
  stems: Map<string, [stem: string, node: CueNode][]>
  number: CueNode[]
  any: CueNode[]
  /** The phrase may end here. */
  votes: (readonly [CueGroup, number])[]
}

/** How many letters of a stem are its key; a `word*` must be at least this long. */
export const STEM_KEY = 3

/** Makes one net of all phrases of one language; it grows with the patterns, not with their combinations. */
export function compileCues(cues: Cues): CueNode {
  const root = node()
  for (const [group, strengths] of Object.entries(cues) as [CueGroup, Partial<Record<string, string>>][]) {
    for (const [strength, patterns] of Object.entries(strengths)) {
      for (const pattern of splitAt(patterns ?? '', ';')) {
        const end = node()
        end.votes.push([group, Number(strength)])
        const start = through(trimmed(parse(pattern), pattern), end)
        start.votes = []
        join(root, start)
      }
    }
  }
  meet(root, DEPTH_MET)
  return root
}

/** Every plain word that occurs in the phrases. */
export function wordsOf(cues: Cues): string[] {
  const text = Object.values(cues).flatMap((strengths) => Object.values(strengths))
  return text
    .join(' ')
    .split(/[\s;()|?~#*]+/)
    .filter(Boolean)
}

/** A sequence of parts, each a list of alternative sequences; an empty alternative makes it optional. */
type Sequence = (string | Sequence[])[]

function parse(pattern: string): Sequence {
  const sequence: Sequence = []
  for (const part of splitAt(pattern.replace(/\s+/g, ' '), ' ')) {
    const choice = /^\((.*)\)(\?)?$/.exec(part)
    if (!choice) sequence.push(part)
    else {
      const choices = splitAt(choice[1] ?? '', '|').map(parse)
      sequence.push(choice[2] ? [[], ...choices] : choices)
    }
  }
  return sequence
}

/** Splits outside brackets only. */
function splitAt(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === separator && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += sign
  }
  return [...parts, part.trim()].filter(Boolean)
}

/** Leading options and gaps at either end change nothing: the phrase is found where its first fixed word stands. */
function trimmed(sequence: Sequence, pattern: string): Sequence {
  const first = sequence.findIndex((part) =>
    typeof part === 'string' ? part !== '~' : part[0]?.length !== 0,
  )
  if (first < 0) throw new Error(`A cue without any fixed word: ${pattern}`)
  return sequence.slice(first, sequence.at(-1) === '~' ? -1 : undefined)
}

/** The place from which the sequence leads to `next`. */
function through(sequence: Sequence, next: CueNode): CueNode {
  return sequence.reduceRight(
    (after, part) => (typeof part === 'string' ? word(part, after) : choice(part, after)),
    next,
  )
}

function choice(choices: Sequence[], next: CueNode): CueNode {
  const from = node()
  for (const sequence of choices) join(from, through(sequence, next))
  return from
}

function word(part: string, next: CueNode): CueNode {
  const from = node()
  if (part === '#') from.number.push(next)
  else if (part === '~') {
    const one = node()
    join(one, next)
    one.any.push(next)
    join(from, next)
    from.any.push(one)
  } else if (part.endsWith('*')) from.stems.set(part.slice(0, STEM_KEY), [[part.slice(0, -1), next]])
  else from.words.set(part, [next])
  return from
}

/** Phrases that begin alike are followed together; deeper down few still share their way. */
const DEPTH_MET = 3

/** Makes one place of all that the same word leads to. */
function meet(from: CueNode, depth: number) {
  if (depth === 0) return
  for (const [key, nodes] of from.words) from.words.set(key, together(nodes, depth))
  from.any = together(from.any, depth)
  from.number = together(from.number, depth)
}

function together(nodes: CueNode[], depth: number): CueNode[] {
  const [first] = nodes
  if (!first) return nodes
  const one = nodes.length === 1 ? first : node()
  if (nodes.length > 1) for (const each of nodes) join(one, each)
  meet(one, depth - 1)
  return [one]
}

/** Lets `into` go wherever `from` goes. */
function join(into: CueNode, from: CueNode) {
  for (const [key, nodes] of from.words) into.words.set(key, [...(into.words.get(key) ?? []), ...nodes])
  for (const [key, stems] of from.stems) into.stems.set(key, [...(into.stems.get(key) ?? []), ...stems])
  into.number.push(...from.number)
  into.any.push(...from.any)
  into.votes.push(...from.votes)
}

function node(): CueNode {
  return { words: new Map(), stems: new Map(), number: [], any: [], votes: [] }
}
