import { expect, test } from 'vitest'
import { ListConversations } from './schema'

test.each([
  { q: 'a\0b' },
  { channel: 'web\0' },
  { language: '\0' },
  { agent: 'x\0' },
  { from: '0000-01-01' },
  { to: '2026-02-30' },
  { emotion: 'constructor' },
])('the filter %j cannot be', (filter) => {
  expect(ListConversations.safeParse(filter).success).toBe(false)
})

test.each([{ q: '%_\\ 😀' }, { from: '0001-01-01' }, { to: '9999-12-31' }, { language: 'x-klingon' }])(
  'the filter %j can',
  (filter) => {
    expect(ListConversations.safeParse(filter).success).toBe(true)
  },
)
