import { describe, expect, test } from 'vitest'
import { read } from './analyse'

const valences = (text: string) =>
  Object.fromEntries(read(text).tokens.map(({ text: word, valence }) => [word, valence]))
const negated = (text: string) => read(text).tokens.flatMap((token) => (token.negated ? token.text : []))
const words = (text: string) => read(text).tokens.map(({ text: word }) => word)

test('word valences come from the list of the text’s language', () => {
  expect(valences('my luck with this terrible phone').terrible).toBeLessThan(0)
  expect(valences('wat een afschuwelijk toestel is dit').afschuwelijk).toBeLessThan(0)
  expect(valences('ik denk dat het kind dit war vindt').kind).toBe(0)
})

test('the other language’s long words count in a mixed text', () => {
  expect(valences('de service van jullie is echt horrible').horrible).toBeLessThan(0)
})

describe('negation', () => {
  test.each([
    ['I do not like the new menu', ['like', 'the', 'new']],
    ['no, lovely colour', []],
    ['not cheap but lovely', ['cheap']],
    ['niet goed maar mooi', ['goed']],
    ['ik vind dit mooi niet', ['mooi']],
  ])('%s', (text, expected) => {
    expect(negated(text)).toEqual(expected)
  })
})

describe('spelling and lengthening', () => {
  test.each([
    ['soooo slooow', ['so', 'slow']],
    ['heeeel booooos', ['heel', 'boos']],
    ['dissapointed frustrted annoyying', ['disappointed', 'frustrated', 'annoying']],
    ['teleurgestld bedantk', ['teleurgesteld', 'bedankt']],
    ['tomato potato', ['tomato', 'potato']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('tone', () => {
  test.each([
    ['capitals', 'THIS IS BROKEN', 1],
    ['capitals', 'my SIM and USB', 0],
    ['exclamations', 'no! no!! no?!', 3],
    ['pileUps', 'no! no!! no?!', 2],
    ['ellipses', 'well... hm…', 2],
    ['questions', 'why? why?', 2],
    ['lengthened', 'sooo looong', 2],
    ['negators', 'niet nu, nooit', 2],
    ['intensified', 'very very bad', 2],
  ] as const)('%s of “%s”', (name, text, expected) => {
    expect(read(text).tone[name]).toBe(expected)
  })
})
