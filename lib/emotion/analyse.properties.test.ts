import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, MAX_BYTES } from './analyse'
import { EMOTIONS } from './emotion'
import { EXAMPLES } from './examples'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(...EXAMPLES.map(([text]) => text), ' ', '\n', '!!', '\u202e', "n't", '😡'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
)

function isSound(text: string) {
  const emotion = analyse(text)
  const { probabilities, valence, arousal, confidence, evidence } = emotion
  for (const name of EMOTIONS) expect(probabilities[name] >= 0 && probabilities[name] <= 1).toBe(true)
  expect(
    valence >= -1 && valence <= 1 && arousal >= 0 && arousal <= 1 && confidence >= 0 && confidence <= 1,
  ).toBe(true)
  let before = 0
  for (const { start, end, weight } of evidence) {
    expect(start >= before && end > start && end <= text.length && weight > 0 && weight <= 1).toBe(true)
    before = end
  }
  return emotion
}

test('any text gives sound numbers and evidence in order, and the same again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isSound(text)).toEqual(analyse(text))
    }),
    { numRuns: 300 },
  )
})

test('what comes after never changes where evidence before it points', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EXAMPLES), anyText, ([text], tail) => {
      const whole = `${text}\n${tail}`
      for (const { start, end } of analyse(whole).evidence)
        expect(whole.slice(start, end).length).toBe(end - start)
    }),
    { numRuns: 100 },
  )
})

describe('64 kB of one thing is read to its end', () => {
  test.each([
    ['letters', 'a'],
    ['exclamation marks', '!'],
    ['marks apart', '! '],
    ['stacked marks', 'e\u0301\u0323\u0301'],
    ['lone surrogates', '\ud800'],
    ['overrides', '\u202e'],
    ['negators', 'not '],
    ['Dutch negators', 'niet '],
    ['half addresses', 'a@'],
    ['half names', '#A_'],
    ['half links', 'http://'],
    ['eyes', ':-'],
    ['joined emoji', '👨\u200d'],
    ['apostrophes', "a'"],
    ['numbers', '1,'],
    ['the start of a phrase', 'i am not '],
    ['a phrase', 'still waiting for an answer '],
    ['line breaks', '\n'],
    ['stretched words', 'nooooo '],
  ])('%s', (_name, piece) => {
    isSound(piece.repeat(Math.ceil(MAX_BYTES / piece.length)))
  })
})
