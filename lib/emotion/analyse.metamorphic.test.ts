import { describe, expect, test } from 'vitest'
import { analyse, negativeScore } from './analyse'

const leading = (text: string) => analyse(text).leading
const negative = (text: string) => negativeScore(analyse(text).probabilities)

describe('what should not matter', () => {
  const core = [
    'I am furious',
    'It works again, great!',
    'I do not understand the invoice',
    'Ik word hier gek van',
    'Ik maak me zorgen',
  ]

  test.each(core)('a greeting before “%s”', (text) => {
    expect(leading(`Hello, ${text}`)).toBe(leading(text))
    expect(leading(`Goedemiddag. ${text}`)).toBe(leading(text))
  })

  test.each(core)('a name or a number after “%s”', (text) => {
    for (const tail of [
      '. Priya',
      '. Mohammed de Vries',
      '. 48213',
      '. #NAME#',
      ' [NAME]',
      '. sam@example.org',
    ]) {
      expect(leading(text + tail)).toBe(leading(text))
    }
  })

  test.each([
    ['Peter', 'Fatima', 'Joy', 'Angela', 'Grace'],
    ['Mr Smith', 'Mevrouw Boos', 'Ms Bliss', 'Meneer de Wild', 'Dr Pain'],
  ])('whose name it is: %s, %s, %s …', (...names) => {
    const said = new Set(
      names.map((name) => leading(`My name is ${name} and I have no idea what this button does`)),
    )
    expect([...said]).toEqual(['confused'])
  })

  test.each([
    ['My neighbour is %s and ordered the same phone', ['blind', 'gay', 'poor', 'black', 'disabled', 'tall']],
    [
      'Mijn buurvrouw is %s en heeft dezelfde telefoon',
      ['homoseksueel', 'gehandicapt', 'arm', 'zwart', 'autistisch', 'groot'],
    ],
  ])('what people are: %s', (sentence, kinds) => {
    const said = new Set(kinds.map((kind) => analyse(sentence.replace('%s', kind)).valence.toFixed(6)))
    expect(said.size).toBe(1)
  })

  test('straight and curly apostrophes, and how a letter is composed', () => {
    expect(analyse('I don’t understand').probabilities).toEqual(analyse("I don't understand").probabilities)
    expect(analyse('geïrriteerd').probabilities).toEqual(analyse('gei\u0308rriteerd').probabilities)
  })
})

describe('negation turns', () => {
  test.each([
    ['I am happy', 'I am not happy'],
    ['I am satisfied with the result', 'I am not at all satisfied with the result'],
    ['The phone works', "The phone doesn't work"],
    ['This is good', 'This is not good'],
    ['Ik ben blij', 'Ik ben niet blij'],
    ['Ik ben tevreden', 'Ik ben helemaal niet tevreden'],
    ['Het is opgelost', 'Het is niet opgelost'],
  ])('“%s” into “%s”', (good, bad) => {
    expect(negative(bad)).toBeGreaterThan(negative(good) + 0.1)
    expect(analyse(bad).valence).toBeLessThan(analyse(good).valence)
  })

  test.each([
    ['I am angry', 'I am not angry'],
    ['I am worried', 'I am not worried'],
    ['That is a problem', 'That is no problem'],
    ['It is bad', 'It is not bad'],
    ['Ik ben boos', 'Ik ben niet boos'],
    ['Dat is een probleem', 'Dat is geen probleem'],
    ['Het is slecht', 'Het is niet slecht'],
  ])('“%s” away in “%s”', (bad, mild) => {
    expect(negative(mild)).toBeLessThan(negative(bad) - 0.1)
  })
})

describe('more of it says more', () => {
  test.each([
    ['disappointed', 'I am disappointed', 'I am very disappointed'],
    ['frustrated', 'This is annoying', 'This is SO annoying!!'],
    ['satisfied', 'Ik ben tevreden', 'Ik ben super tevreden'],
    ['frustrated', 'Nee', 'Neeeee!!'],
  ] as const)('%s: “%s” below “%s”', (name, less, more) => {
    expect(analyse(more).probabilities[name]).toBeGreaterThan(analyse(less).probabilities[name])
  })
})

test.each([
  ['Thanks, but the parcel is still not here', 'Thanks, the parcel is here'],
  ['Bedankt, maar het werkt nog steeds niet', 'Bedankt, het werkt nu'],
])('“%s” is no thanks like “%s”', (complaint, thanks) => {
  expect(negative(complaint)).toBeGreaterThan(0.5)
  expect(negative(thanks)).toBeLessThan(0.3)
})
