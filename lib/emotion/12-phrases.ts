import { endsReach, isNegator } from './06-negation'
import { type CueNode, compileCues, STEM_KEY } from './cues/compile'
import type { CueGroup } from './cues/cue'
import { ENGLISH } from './cues/en'
import { DUTCH } from './cues/nl'
import { DUTCH_WORDS, ENGLISH_WORDS } from './lexicon/vocabulary'
import type { Reading, Token } from './reading'

const english = compileCues(ENGLISH)
const dutch = compileCues(DUTCH)

const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten twelve twenty thirty hundred thousand
   een één twee drie vier vijf zes zeven acht negen tien twaalf twintig dertig honderd duizend anderhalf anderhalve`.split(
    /\s+/,
  ),
)

/** No phrase is longer, gaps included. */
const LONGEST_PHRASE = 14

/** Finds the phrases that speak for an emotion: from the left, the longest first, none inside another. */
export function findPhrases(reading: Reading) {
  const trees = reading.language === 'nl' ? [dutch, english] : [english, dutch]
  const [own, other] = trees as [CueNode, CueNode]
  claim(reading, own)
  if (isMixed(reading)) claim(reading, other)
}

/** A text is mixed, or too short to tell, when a fifth of its words are known to the other language only. */
function isMixed({ tokens, language }: Reading) {
  const [own, other] = language === 'nl' ? [DUTCH_WORDS, ENGLISH_WORDS] : [ENGLISH_WORDS, DUTCH_WORDS]
  const words = tokens.filter((token) => token.kind === 'word')
  const foreign = words.filter(({ text }) => other.has(text) && !own.has(text)).length
  return foreign > 0 && foreign >= words.length / 5
}

function claim(reading: Reading, root: CueNode) {
  const { tokens } = reading
  for (let at = 0; at < tokens.length; at++) {
    const longest = longestFrom(tokens, at, root)
    if (longest === null) continue
    for (let i = at; i <= longest.last; i++) (tokens[i] as Token).claimed = true
    reading.cues.push({
      first: at,
      last: longest.last,
      votes: longest.votes,
      negated: saysNo(tokens, at),
      factor: force(tokens, at, longest.last),
    })
    at = longest.last
  }
}

type Found = { last: number; votes: (readonly [CueGroup, number])[] }

function longestFrom(tokens: Token[], first: number, root: CueNode): Found | null {
  let best: Found | null = null
  const visit = (node: CueNode, at: number) => {
    if (node.votes.length > 0) {
      if (best === null || at - 1 > best.last) best = { last: at - 1, votes: strongest(node.votes) }
      else if (at - 1 === best.last) best.votes = strongest([...best.votes, ...node.votes])
    }
    const token = tokens[at]
    if (
      !token ||
      token.claimed ||
      token.kind === 'mark' ||
      token.kind === 'emoji' ||
      at - first >= LONGEST_PHRASE
    )
      return
    for (const next of node.words.get(token.text) ?? []) visit(next, at + 1)
    for (const [stem, next] of node.stems.get(token.text.slice(0, STEM_KEY)) ?? []) {
      if (token.text.startsWith(stem)) visit(next, at + 1)
    }
    if (token.kind === 'number' || NUMBER_WORDS.has(token.text))
      for (const next of node.number) visit(next, at + 1)
    for (const next of node.any) visit(next, at + 1)
  }
  visit(root, first)
  return best
}

function strongest(votes: readonly (readonly [CueGroup, number])[]) {
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
