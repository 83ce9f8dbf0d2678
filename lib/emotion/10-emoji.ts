import type { EmotionName } from './emotion'
import { EMOJI_VALENCES } from './lexicon/vocabulary'
import type { Reading } from './reading'

/** What a sign stands for beyond pleasant and unpleasant. */
const MEANINGS: [emotion: EmotionName, signs: string][] = [
  ['angry', '😡 😠 🤬 👿 🖕 💢 >:( >:['],
  ['frustrated', '😤 🙄 😒 😩 😫 🤦 😑 😖 😣 👎 🤯 😵 -_- -__- :/ :-/ :\\ :| :-|'],
  ['disappointed', "😞 😔 😢 😭 🙁 ☹ 😟 💔 😿 🥺 :( :-( :'( :[ ;( =("],
  ['anxious', '😰 😨 😱 😥 😓 😬 😧 😦 🆘 😖'],
  ['confused', '🤔 😕 🤷 🧐 🤨 ❓ ⁉ 😶'],
  ['grateful', '🙏 💐 🤗 🫶'],
  [
    'satisfied',
    '😀 😃 😄 😁 😊 🙂 😍 🥰 👍 👌 🎉 💪 😎 ❤ 🤩 🥳 💯 👏 ⭐ 🌟 ✅ 😘 😌 ☺ 💚 💙 :) :-) :D :-D ;) ;-) =) ^^ ^_^ <3 xd',
  ],
]
const MEANING = new Map(
  MEANINGS.flatMap(([emotion, signs]) => signs.split(' ').map((sign) => [sign, emotion] as const)),
)
const SIGN_VALENCE: Partial<Record<EmotionName, number>> = {
  angry: -4,
  frustrated: -3,
  disappointed: -2,
  anxious: -2,
  grateful: 3,
  satisfied: 2,
}

/** Gives emoji and emoticons their valence and lets those with a plain meaning vote like a phrase. */
export function readEmoji({ tokens, tone, cues }: Reading) {
  let counted = 0
  for (const [at, token] of tokens.entries()) {
    // A wall of emoji says no more than a handful.
    if (token.kind !== 'emoji' || counted >= 8) continue
    const sign = bare(token.text)
    const emotion = MEANING.get(sign)
    token.valence = (emotion && SIGN_VALENCE[emotion]) ?? EMOJI_VALENCES[sign] ?? 0
    if (token.valence > 0) tone.emojiPositive += token.valence
    if (token.valence < 0) tone.emojiNegative -= token.valence
    if (!emotion) continue
    counted++
    cues.push({
      first: at,
      last: at,
      votes: [[emotion, emotion === 'satisfied' ? 1.5 : 2]],
      negated: false,
      factor: 1,
    })
  }
}

/** Without variation selectors, skin tones and what is joined on; an emoticon without its repeated mouth. */
function bare(text: string) {
  if (/^[\x20-\x7E]/.test(text))
    return text
      .toLowerCase()
      .replace(/([)(])\1+/, '$1')
      .replace(':d', ':D')
      .replace('-d', '-D')
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  return first
}
