import { LANGUAGES_OF_WORD } from './lexicon/function-words'
import { DUTCH_WORDS, ENGLISH_WORDS } from './lexicon/vocabulary'
import type { Reading, Token } from './reading'

/** Enough to know a language by; the rest of a long text seldom says otherwise. */
const WORDS_LOOKED_AT = 120

const SCRIPTS: [language: string, letters: RegExp][] = [
  ['uk', /[іїєґ]/],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
]

/** Names the dominant language by its small words; two votes or more are needed to call it anything but English or Dutch. */
export function tellLanguage(reading: Reading, hint?: string) {
  const words = reading.tokens.filter((token) => token.kind === 'word').slice(0, WORDS_LOOKED_AT)
  reading.language = byScript(words) ?? byWords(words, hint?.toLowerCase().split('-')[0]) ?? 'und'
}

function byScript(words: Token[]): string | null {
  const foreign = words.filter(({ text }) => !/^[\p{Script=Latin}\p{M}\p{N}'-]/u.test(text))
  if (foreign.length * 2 <= words.length) return null
  const sample = foreign
    .slice(0, 20)
    .map(({ text }) => text)
    .join(' ')
  return SCRIPTS.find(([, letters]) => letters.test(sample))?.[0] ?? null
}

function byWords(words: Token[], hint: string | undefined): string | null {
  const votes = new Map<string, number>()
  for (const { text } of words) {
    const languages = LANGUAGES_OF_WORD.get(text) ?? []
    for (const language of languages) add(votes, language, 1 / languages.length)
    const [english, dutch] = [ENGLISH_WORDS.has(text), DUTCH_WORDS.has(text)]
    if (english !== dutch) add(votes, english ? 'en' : 'nl', languages.length === 0 ? 0.5 : 0.1)
    if (/[ßñãõœışğłęąå]/.test(text)) add(votes, letterLanguage(text), 1)
  }
  if (votes.size === 0) return hint === 'nl' || hint === 'en' ? hint : null
  const ours = Math.max(votes.get('en') ?? 0, votes.get('nl') ?? 0)
  let [best, most] = ['und', 0]
  for (const [language, vote] of votes) if (vote > most) [best, most] = [language, vote]
  if (best !== 'en' && best !== 'nl')
    return most >= 1.5 && most > ours * 1.3 ? best : ours > 0 ? dominant(votes, hint) : null
  return dominant(votes, hint)
}

function dominant(votes: Map<string, number>, hint: string | undefined): 'en' | 'nl' {
  const lead = (votes.get('nl') ?? 0) - (votes.get('en') ?? 0)
  if (Math.abs(lead) < 0.3 && (hint === 'nl' || hint === 'en')) return hint
  return lead > 0 ? 'nl' : 'en'
}

function letterLanguage(text: string) {
  if (/ß/.test(text)) return 'de'
  if (/ñ/.test(text)) return 'es'
  if (/[ãõ]/.test(text)) return 'pt'
  if (/œ/.test(text)) return 'fr'
  if (/[ışğ]/.test(text)) return 'tr'
  return /å/.test(text) ? 'sv' : 'pl'
}

function add(votes: Map<string, number>, language: string, vote: number) {
  votes.set(language, (votes.get(language) ?? 0) + vote)
}
