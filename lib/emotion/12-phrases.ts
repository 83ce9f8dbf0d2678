import { endsReach, isNegator } from './06-negation'
import { type CueNode, compileCues, STEM_KEY } from './cues/compile'
import { CIRCUMSTANCES, type CueGroup, type Cues } from './cues/cue'
import { ENGLISH } from './cues/en'
import { DUTCH } from './cues/nl'
import { DUTCH_WORDS, ENGLISH_WORDS } from './lexicon/vocabulary'
import type { Reading, Token } from './reading'

const english = netsOf(ENGLISH)
const dutch = netsOf(DUTCH)

const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten twelve twenty thirty hundred thousand
   een één twee drie vier vijf zes zeven acht negen tien twaalf twintig dertig honderd duizend anderhalf anderhalve`.split(
    /\s+/,
  ),
)

const NOWHERE: never[] = []

/** A text with so many phrases has said what it has to say; sums over them level off at ten or twenty. */
const MOST_PHRASES = 400

/** No phrase is longer, gaps included. */
const LONGEST_PHRASE = 14

/**
 * Finds the phrases that speak for an emotion (the longest and strongest first, none over another) and, apart from
 * them, those that tell the circumstances.
 */
export function findPhrases(reading: Reading) {
  const [own, other] = reading.language === 'nl' ? [dutch, english] : [english, dutch]
  claim(reading, own)
  if (isMixed(reading)) claim(reading, other)
}

function netsOf(cues: Cues) {
  const groups = Object.entries(cues) as [CueGroup, Cues[CueGroup]][]
  const isCircumstance = ([group]: [CueGroup, unknown]) =>
    (CIRCUMSTANCES as readonly string[]).includes(group)
  return {
    emotions: compileCues(Object.fromEntries(groups.filter((entry) => !isCircumstance(entry)))),
    circumstances: compileCues(Object.fromEntries(groups.filter(isCircumstance))),
  }
}

/** A text is mixed, or too short to tell, when a fifth of its words are known to the other language only. */
function isMixed({ tokens, language }: Reading) {
  const [own, other] = language === 'nl' ? [DUTCH_WORDS, ENGLISH_WORDS] : [ENGLISH_WORDS, DUTCH_WORDS]
  const words = tokens.filter((token) => token.kind === 'word')
  const foreign = words.filter(({ text }) => other.has(text) && !own.has(text)).length
  return foreign > 0 && foreign >= words.length / 5
}

function claim(reading: Reading, { emotions, circumstances }: ReturnType<typeof netsOf>) {
  const { tokens } = reading
  const found: Found[] = []
  for (let first = 0; first < tokens.length && found.length < MOST_PHRASES; first++) {
    const longest = longestFrom(tokens, first, emotions)
    if (longest !== null) found.push(longest)
  }
  for (const { first, last, votes } of found.sort(byRank)) {
    if (!isFree(tokens, first, last)) continue
    for (let at = first; at <= last; at++) (tokens[at] as Token).claimed = true
    reading.cues.push({ first, last, votes, negated: false, factor: force(tokens, first, last) })
  }
  for (const cue of reading.cues) cue.negated = saysNo(tokens, cue.first)
  let told = 0
  for (let first = 0; first < tokens.length && told < MOST_PHRASES; first++) {
    const circumstance = longestFrom(tokens, first, circumstances)
    if (circumstance === null) continue
    told++
    reading.cues.push({ ...circumstance, negated: false, factor: 1 })
    first = circumstance.last
  }
}

function isFree(tokens: Token[], first: number, last: number) {
  for (let at = first; at <= last; at++) if (tokens[at]?.claimed) return false
  return true
}

/** Long before short, then strong before weak, then as they stand. */
function byRank(a: Found, b: Found) {
  return b.last - b.first + b.rank - (a.last - a.first + a.rank) || a.first - b.first
}

type Votes = readonly (readonly [CueGroup, number])[]
type Found = { first: number; last: number; rank: number; votes: Votes }

type Search = { tokens: Token[]; first: number; last: number; votes: Votes }

function longestFrom(tokens: Token[], first: number, net: CueNode): Found | null {
  const search: Search = { tokens, first, last: -1, votes: [] }
  follow(search, net, first)
  if (search.last < 0) return null
  const votes = strongest(search.votes)
  return { first, last: search.last, rank: Math.max(...votes.map(([, strength]) => strength)), votes }
}

function follow(search: Search, node: CueNode, at: number) {
  if (node.votes.length > 0 && at - 1 >= search.last) {
    search.votes = at - 1 > search.last ? node.votes : [...search.votes, ...node.votes]
    search.last = at - 1
  }
  // A comma parts no phrase: "great, another delay".
  const next = at > search.first && search.tokens[at]?.text === ',' ? at + 1 : at
  const token = search.tokens[next]
  if (!token || token.kind === 'mark' || token.kind === 'emoji' || next - search.first >= LONGEST_PHRASE)
    return
  for (const after of node.words.get(token.text) ?? NOWHERE) follow(search, after, next + 1)
  if (node.stems.size > 0) followStems(search, node, next)
  if (node.number.length > 0 && isNumber(token))
    for (const after of node.number) follow(search, after, next + 1)
  for (const after of node.any) follow(search, after, next + 1)
}

function followStems(search: Search, node: CueNode, at: number) {
  const text = search.tokens[at]?.text ?? ''
  for (const [stem, after] of node.stems.get(text.slice(0, STEM_KEY)) ?? NOWHERE) {
    if (text.startsWith(stem)) follow(search, after, at + 1)
  }
}

function isNumber({ kind, text }: Token) {
  return kind === 'number' || NUMBER_WORDS.has(text)
}

function strongest(votes: Votes): Votes {
  if (votes.length === 1) return votes
  const best = new Map<CueGroup, number>()
  for (const [group, strength] of votes) best.set(group, Math.max(strength, best.get(group) ?? 0))
  return [...best]
}

/** Whether a negator outside the phrase says no to it, within the three words before. */
function saysNo(tokens: Token[], first: number) {
  for (let back = first - 1; back >= Math.max(0, first - 3); back--) {
    const token = tokens[back]
    if (!token || endsReach(token)) return false
    if (token.claimed && !isNegator(token)) return false
    if (isNegator(token)) return true
  }
  return false
}

function force(tokens: Token[], first: number, last: number) {
  return tokens
    .slice(first, last + 1)
    .reduce(
      (most, token) => (Math.abs(Math.log(token.factor)) > Math.abs(Math.log(most)) ? token.factor : most),
      1,
    )
}
