import type { Token } from './reading'

const LINK = String.raw`(?:https?:\/\/|www\.)\S{1,2000}`
const ADDRESS = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}|@\w{1,64}`
const PLACEHOLDER = String.raw`#[A-Z_]{2,40}#|\[[A-Z_]{2,40}\]`
const EMOTICON = String.raw`>?[:;=]['’]?-?(?:[)(\]\[|*\/\\]{1,9}|[DPpOo3](?![\p{L}\p{N}]))|<\/?3|\^_?\^|-_+-|(?<![\p{L}\p{N}])[xX]D(?![\p{L}\p{N}])`
const EMOJI = String.raw`\p{Extended_Pictographic}[\uFE0F\p{EMod}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{EMod}]*)*`
const NUMBER = String.raw`\p{N}{1,40}(?:[.,:]\p{N}{1,40})+`
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘\x60´-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`
const MARK = String.raw`[!?¡¿‽]+|\.{2,}|[.,;:…\n]`

// Every repetition that could be tried again from the next sign is bounded, so any text takes linear time.
const TOKEN = new RegExp([LINK, ADDRESS, PLACEHOLDER, EMOTICON, EMOJI, NUMBER, WORD, MARK].join('|'), 'gu')

/** Longer "words" are noise; only their first signs are looked at. */
const LONGEST_WORD = 60

const ENDINGS: [ending: string, opened: string][] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'s", 'is'],
]
const STEMS = new Map(Object.entries({ ca: 'can', wo: 'will', sha: 'shall' }))
const BARE = new Map(
  Object.entries({
    dont: 'do',
    doesnt: 'does',
    didnt: 'did',
    cant: 'can',
    wont: 'will',
    isnt: 'is',
    wasnt: 'was',
    havent: 'have',
    hasnt: 'has',
    couldnt: 'could',
    wouldnt: 'would',
    shouldnt: 'should',
    arent: 'are',
    werent: 'were',
    cannot: 'can',
  }),
)

/** Cuts a text into words, numbers, names, marks and emoji, with offsets into the original. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: piece, index } of text.matchAll(TOKEN)) {
    const kind = kindOf(piece)
    if (kind === 'word') pushWord(tokens, piece, index)
    else if (kind !== 'mark' || !isPileOfMarks(tokens))
      tokens.push(
        token(
          kind,
          kind === 'mark' ? piece.slice(0, 4) : piece.slice(0, LONGEST_WORD),
          index,
          index + piece.length,
        ),
      )
  }
  return tokens
}

const PLAIN_WORD = /^[a-zA-Z]+$/

/** Three marks in a row say all that more of them could. */
function isPileOfMarks(tokens: Token[]) {
  return (
    tokens.length >= 3 &&
    tokens.at(-1)?.kind === 'mark' &&
    tokens.at(-2)?.kind === 'mark' &&
    tokens.at(-3)?.kind === 'mark'
  )
}

function kindOf(piece: string): Token['kind'] {
  if (PLAIN_WORD.test(piece)) return piece === 'xD' || piece === 'XD' ? 'emoji' : 'word'
  if (/^\p{L}/u.test(piece))
    return /^(?:https?:\/\/|www\.)|@/.test(piece) ? 'name' : /^[xX]D$/.test(piece) ? 'emoji' : 'word'
  if (/^\p{N}/u.test(piece))
    return piece.includes('@')
      ? 'name'
      : /^\p{N}+$/u.test(piece) || /\p{N}.*\p{N}/u.test(piece)
        ? 'number'
        : 'word'
  if (/^[#[@]/.test(piece) || piece.includes('@')) return 'name'
  return /^(?:[!?¡¿‽]+|\.{2,}|[.,;:…\n])$/.test(piece) ? 'mark' : 'emoji'
}

function pushWord(tokens: Token[], piece: string, start: number) {
  const end = start + piece.length
  const word = plain(piece)
  const bare = BARE.get(word)
  if (bare !== undefined) {
    const cut = word === 'cannot' ? start + 3 : end - 2
    tokens.push(token('word', bare, start, cut), token('word', 'not', cut, end))
    return
  }
  const opened = word.includes("'")
    ? ENDINGS.find(([ending]) => word.endsWith(ending) && word.length > ending.length)
    : undefined
  if (!opened) {
    tokens.push(token('word', word, start, end))
    return
  }
  const [ending, meaning] = opened
  const stem = word.slice(0, -ending.length)
  tokens.push(
    token('word', STEMS.get(stem) ?? stem, start, end - ending.length),
    token('word', meaning, end - ending.length, end),
  )
}

/** Composed, lower case, straight apostrophes. */
function plain(piece: string) {
  const short = piece.length > LONGEST_WORD ? piece.slice(0, LONGEST_WORD) : piece
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no composing
  if (/^[\x00-\x7F]*$/.test(short)) return short.toLowerCase().replaceAll('`', "'")
  return short
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
}

function token(kind: Token['kind'], text: string, start: number, end: number): Token {
  return { kind, text, start, end, valence: 0, factor: 1, negated: false, claimed: false }
}
