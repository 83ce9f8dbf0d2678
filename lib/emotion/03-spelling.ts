import { isKnown } from './lexicon/vocabulary'
import type { Reading } from './reading'

/** Chat shorthand and slips too far from the word to be found by one letter. */
const SHORTHAND = new Map(
  Object.entries({
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    tnx: 'thanks',
    thnx: 'thanks',
    tks: 'thanks',
    ty: 'thanks',
    im: 'am',
    ive: 'have',
    thankyou: 'thanks',
    dissapointed: 'disappointed',
    dissapointing: 'disappointing',
    dissappointed: 'disappointed',
    dissappointing: 'disappointing',
    wich: 'which',
    becuase: 'because',
    definately: 'definitely',
    anymor: 'anymore',
    waitin: 'waiting',
    agian: 'again',
    allways: 'always',
    alot: 'much',
    gr8: 'great',
    idk: 'unsure',
    wrk: 'work',
    woking: 'working',
    wroking: 'working',
    wokring: 'working',
    sitll: 'still',
    angrry: 'angry',
    ffs: 'damn',
    omg: 'seriously',
    dnk: 'dank',
    bdankt: 'bedankt',
    bedant: 'bedankt',
    bedank: 'bedankt',
    dankjewl: 'dankjewel',
    idd: 'inderdaad',
    mn: 'mijn',
    "m'n": 'mijn',
    "z'n": 'zijn',
    ff: 'even',
    nogsteeds: 'steeds',
    nogsteed: 'steeds',
    wrm: 'waarom',
    aub: 'alstublieft',
    svp: 'alstublieft',
    ajb: 'alstublieft',
    nie: 'niet',
    nt: 'niet',
    teleurgestelt: 'teleurgesteld',
    geïrriteert: 'geïrriteerd',
    geiriteerd: 'geirriteerd',
    geirriteert: 'geirriteerd',
    onacceptable: 'onacceptabel',
    belachlijk: 'belachelijk',
    schandelig: 'schandalig',
    "'t": 'het',
    "'k": 'ik',
    "'n": 'een',
    wachtt: 'wacht',
    nrml: 'normaal',
    wrkt: 'werkt',
  }),
)

/** Words worth finding although one letter is missing, doubled, changed or swapped. */
const WORTH_FINDING =
  `frustrated frustrating disappointed disappointing disappointment unacceptable ridiculous unbelievable annoyed annoying
  irritated confused confusing worried furious terrible horrible satisfied appreciate appreciated understand grateful excellent wonderful
  fantastic waiting nobody complaint immediately received problem working perfect amazing outrageous disgusting useless happened answered
  teleurgesteld teleurstellend belachelijk schandalig onacceptabel gefrustreerd frustrerend geïrriteerd bedankt dankjewel fantastisch geweldig
  uitstekend tevreden ontevreden ongerust bezorgd verwarrend onduidelijk verschrikkelijk waardeloos begrijp woedend probleem oplossing steeds
  antwoord vreselijk ontzettend opgelicht oplichters hopeloos waarschijnlijk zenuwachtig nogmaals onmiddellijk wachten niemand helemaal`.split(
    /\s+/,
  )

const BY_DELETION = deletionIndex()

/** Puts right what can be put right without a dictionary. Known words stay as they are. */
export function mendSpelling({ tokens }: Reading) {
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    const shorthand = SHORTHAND.get(token.text)
    if (shorthand !== undefined) token.text = shorthand
    else if (token.text.length >= 6 && token.text.length <= 16 && !isKnown(token.text))
      token.text = nearest(token.text) ?? token.text
  }
}

/** The one word worth finding within one slip of a letter. */
function nearest(word: string): string | undefined {
  const whole = BY_DELETION.get(word)
  if (whole !== undefined) return whole
  for (let at = 0; at < word.length; at++) {
    const found = BY_DELETION.get(word.slice(0, at) + word.slice(at + 1))
    if (found !== undefined && Math.abs(found.length - word.length) <= 1 && found[0] === word[0]) return found
  }
  return undefined
}

function deletionIndex() {
  const index = new Map<string, string>()
  for (const word of WORTH_FINDING) {
    for (let at = 0; at < word.length; at++) index.set(word.slice(0, at) + word.slice(at + 1), word)
  }
  for (const word of WORTH_FINDING) index.set(word, word)
  return index
}
