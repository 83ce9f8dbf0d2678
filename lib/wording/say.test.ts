import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { FILE_CODES, ROW_CODES } from '../transcripts/refusal-codes'
import en from './en.json'
import nl from './nl.json'
import { say } from './say'

describe('the wording', () => {
  const english = new Map(sentences(en))
  const dutch = new Map(sentences(nl))

  test('has the same keys in both languages', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('has the same arguments in both languages', () => {
    for (const [key, sentence] of english) {
      expect({ key, arguments: argumentsOf(dutch.get(key) ?? '') }).toEqual({
        key,
        arguments: argumentsOf(sentence),
      })
    }
  })

  test('has a sentence for every refusal of a row or a file, and no other', () => {
    expect(Object.keys(en.rows).sort()).toEqual([...ROW_CODES].sort())
    expect(Object.keys(en.files).sort()).toEqual([...FILE_CODES].sort())
  })
})

describe('say', () => {
  test.each([
    ['en', 'missing', { row: 214, field: 'sent_at' }, /^Row 214 has no sent_at\. /],
    ['nl', 'missing', { row: 214, field: 'sent_at' }, /^Rij 214 heeft geen sent_at\. /],
    ['en', 'broken-quotes', { row: 7, more: 0 }, /^Row 7 could not be read/],
    ['en', 'broken-quotes', { row: 7, more: 1 }, /^Row 7 and the line after it could/],
    [
      'nl',
      'too-long',
      { row: 7, more: 12, max: 1_000_000 },
      /^Rij 7 en de 12 regels erna .* 1\.000\.000 bytes/,
    ],
    ['en', 'role-unknown', { row: 2, value: "{boss} <b>'#" }, /role is “\{boss\} <b>'#”/],
  ] as const)('in %s words %s', (locale, code, params, expected) => {
    expect(say(locale, 'rows', { code, params })).toMatch(expected)
  })

  test('leaves a code it has no words for as it is', () => {
    expect(say('nl', 'rows', { code: 'from-the-future', params: {} })).toBe('rows.from-the-future')
    expect(say('nl', 'rows', { code: '__proto__', params: {} })).toBe('rows.__proto__')
  })
})

function sentences(words: object, above = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? sentences(value, `${above}${key}.`)
      : [[`${above}${key}`, String(value)]],
  )
}

function argumentsOf(sentence: string): string[] {
  const names = new Set<string>()
  const collect = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(`${element.value}:${TYPE[element.type]}`)
      if (element.type === TYPE.tag) collect(element.children)
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) collect(option.value)
      }
    }
  }
  collect(parse(sentence))
  return [...names].sort()
}
