import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const corpora = process.env.MOODLINE_CORPORA
if (!corpora) throw new Error('Set MOODLINE_CORPORA to the folder that holds lexicons/')
const source = join(corpora, 'lexicons')
const target = join(import.meta.dirname, '../lib/emotion/lexicon')

const english = englishValences()
save('en', english)
save('nl', dutchValences(english))
save('emoji', emojiValences())

/** AFINN where it has the word, else VADER brought to AFINN's scale of −5…+5. */
function englishValences() {
  const valences = new Map<string, number>()
  for (const [word, mean] of rows('vader_lexicon.txt')) {
    if (isWord(word)) valences.set(word, Number(mean) * 1.25)
  }
  for (const [word, valence] of rows('AFINN-en-165.txt')) {
    if (isWord(word)) valences.set(word, Number(valence))
  }
  return valences
}

/** Pattern's Dutch adjectives (mean over senses, with their -e form), then English words carried over, a little paler. */
function dutchValences(fromEnglish: Map<string, number>) {
  const carried = new Map<string, number[]>()
  const table = JSON.parse(readFileSync(join(source, 'memolon_nl_translation_table.json'), 'utf8'))
  for (const [word, dutch] of Object.entries(table as Record<string, string>)) {
    const valence = fromEnglish.get(word)
    if (valence !== undefined && isWord(dutch.toLowerCase())) {
      push(carried, dutch.toLowerCase(), valence * 0.8)
    }
  }
  const senses = new Map<string, number[]>()
  for (const [form, kind, , polarity] of rows('pattern_nl_sentiment.tsv').slice(1)) {
    const word = form.toLowerCase()
    if (!isWord(word)) continue
    push(senses, word, Number(polarity) * 4)
    if (kind === 'JJ') push(senses, inflected(word), Number(polarity) * 4)
  }
  return new Map([...means(carried), ...means(senses)])
}

/** Emoji rated −5…+5, without skin tones and variation selectors. */
function emojiValences() {
  const text = readFileSync(join(source, 'emoji_emotion.js.txt'), 'utf8')
  const rated = text.matchAll(/emoji: '([^']+)',\s+polarity: (-?\d)/g)
  return new Map(
    [...rated].map(([, emoji = '', polarity]) => [emoji.replace(/\uFE0F/g, ''), Number(polarity)]),
  )
}

/** The -e form of a Dutch adjective: boos → boze, slecht → slechte, dom → domme. */
function inflected(word: string) {
  const long = /^(.*)([aeou])\2([bcdfgklmnprst])$/.exec(word)
  if (long) return `${long[1]}${long[2]}${soft(long[3] ?? '')}e`
  const short = /^(.*[^aeiou]|)([aeiou])([bdfgklmnprst])$/.exec(word)
  if (short && !/(ig|lijk|en|er|el)$/.test(word)) return `${word}${short[3]}e`
  return `${word.replace(/f$/, 'v').replace(/([^aeiou]|ij|eu|oe)s$/, '$1s')}e`
}

function soft(consonant: string) {
  return consonant === 's' ? 'z' : consonant === 'f' ? 'v' : consonant
}

function rows(file: string) {
  const lines = readFileSync(join(source, file), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => line.split('\t') as [string, string, string, string])
}

function isWord(text: string) {
  return /^\p{L}[\p{L}'-]+$/u.test(text)
}

function push(lists: Map<string, number[]>, key: string, value: number) {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

function means(lists: Map<string, number[]>) {
  return new Map([...lists].map(([key, list]) => [key, list.reduce((sum, x) => sum + x, 0) / list.length]))
}

/** One line a valence, words in order, so that a change reads as a change. */
function save(name: string, valences: Map<string, number>) {
  const byValence = new Map<number, string[]>()
  for (const [word, valence] of valences) {
    const rounded = Math.round(valence * 2) / 2
    if (rounded !== 0 && !(name === 'nl' && Math.abs(rounded) < 1))
      byValence.set(rounded, [...(byValence.get(rounded) ?? []), word])
  }
  const lines = [...byValence]
    .sort(([a], [b]) => a - b)
    .map(
      ([valence, words]) => `  ${JSON.stringify(String(valence))}: ${JSON.stringify(words.sort().join(' '))}`,
    )
  writeFileSync(join(target, `${name}.json`), `{\n${lines.join(',\n')}\n}\n`)
  console.error(`${name}: ${[...byValence.values()].flat().length} words`)
}
