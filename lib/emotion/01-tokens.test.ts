import { expect, test } from 'vitest'
import { tokensOf } from './01-tokens'

test.each([
  ["I can't, you won't", ['i', 'can', 'not', ',', 'you', 'will', 'not']],
  ['dont cannot', ['do', 'not', 'can', 'not']],
  ["It's I'm we've", ['it', 'is', 'i', 'am', 'we', 'have']],
  ['‘t zo’n', ['t', "zo'n"]],
  ['What?!! no...', ['what', '?!!', 'no', '...']],
  ['see www.example.org/a.b now', ['see', 'www.example.org/a.b', 'now']],
  ['mail a.b+c@example.org ok', ['mail', 'a.b+c@example.org', 'ok']],
  ['#NAME# [EMAIL] @sam', ['#NAME#', '[EMAIL]', '@sam']],
  ['fine :-) 👍🏽', ['fine', ':-)', '👍🏽']],
  ['3 weeks, 4.50', ['3', 'weeks', ',', '4.50']],
  ['', []],
])('%s', (text, expected) => {
  expect(tokensOf(text).map((token) => token.text)).toEqual(expected)
})

test.each([
  ['I can’t go', 'not', '’t'.length + 1],
  ['cannot', 'not', 3],
])('“%s” opens into parts that lie side by side', (text, part, length) => {
  const token = tokensOf(text).find((one) => one.text === part)
  expect((token?.end ?? 0) - (token?.start ?? 0)).toBe(length)
})

test('a fourth mark in a row says nothing new', () => {
  expect(tokensOf('. ! . ? : ;')).toHaveLength(3)
})
