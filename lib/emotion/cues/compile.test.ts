import { describe, expect, test } from 'vitest'
import { tokensOf } from '../01-tokens'
import { compileCues, wordsOf } from './compile'
import { ENGLISH } from './en'
import { DUTCH } from './nl'

describe.each([
  ['English', ENGLISH],
  ['Dutch', DUTCH],
])('%s phrases', (_name, cues) => {
  const patterns = Object.values(cues).flatMap((strengths) => Object.values(strengths))

  test('have balanced brackets', () => {
    for (const pattern of patterns) {
      expect([pattern.split('(').length, pattern.slice(0, 60)]).toEqual([
        pattern.split(')').length,
        pattern.slice(0, 60),
      ])
    }
  })

  test('use words as the tokens have them', () => {
    const odd = wordsOf(cues).filter(
      (word) =>
        tokensOf(word)
          .map(({ text }) => text)
          .join(' ') !== word,
    )
    expect(odd).toEqual([])
  })

  test('compile', () => {
    expect(compileCues(cues).words.size).toBeGreaterThan(200)
  })
})

test('a pattern needs a fixed word', () => {
  expect(() => compileCues({ angry: { 1: '(a)? ~' } })).toThrow('without any fixed word')
})
