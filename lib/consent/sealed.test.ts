import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Context } from '../context'
import { analyse } from '../emotion/analyse'
import { Refusal } from '../errors'
import type { Grant } from './policy'
import { admit, reveal, seal } from './sealed'

const noon = new Date('2026-05-01T12:00:00Z')
const before = new Date('2026-05-01T11:59:59.999Z')
const given: Grant = { purpose: 'emotion', answer: 'given', at: before, expiresAt: null }
const words = seal('I have waited three weeks', 'blue')

describe('words open for inference', () => {
  test.each<[string, Grant[], string | null]>([
    ['when the customer agreed', [given], 'I have waited three weeks'],
    ['not when nobody asked', [], null],
    ['not when they agreed to something else', [{ ...given, purpose: 'history' }], null],
    [
      'not when they withdrew at this very moment',
      [given, { ...given, answer: 'withdrawn', at: noon }],
      null,
    ],
    ['not when yes and no came at one instant', [{ ...given, answer: 'refused' }, given], null],
    ['not when the yes expires at this very moment', [{ ...given, expiresAt: noon }], null],
    ['not when the yes lies in the future', [{ ...given, at: new Date(+noon + 1) }], null],
  ])('%s', (_name, grants, expected) => {
    expect(admit(words, { policy: { emotion: 'ask' }, grants }, 'emotion', noon)).toBe(expected)
  })

  test.each([
    ['off beats every yes', { emotion: 'off' as const }, [given], null],
    ['a purpose without a policy is off', {}, [given], null],
    ['inform needs no answer', { emotion: 'inform' as const }, [], 'I have waited three weeks'],
    [
      'inform gives way to a no',
      { emotion: 'inform' as const },
      [{ ...given, answer: 'refused' as const }],
      null,
    ],
  ])('%s', (_name, policy, grants, expected) => {
    expect(admit(words, { policy, grants }, 'emotion', noon)).toBe(expected)
  })
})

describe('sealed words', () => {
  test('never show themselves', () => {
    const shown = [String(words), JSON.stringify({ words }), inspect(words), `${words}`]
    expect(shown.join()).not.toContain('waited')
    expect(Object.values(words)).toEqual(['blue'])
  })

  test('cannot be analysed: it does not compile', () => {
    // @ts-expect-error sealed words are not a string
    expect(() => analyse(words)).toThrow()
  })
})

describe('words open for eyes', () => {
  const as = (roles: string[], teamIds: string[] = []) =>
    ({ actor: { kind: 'person', roles, teamIds } }) as unknown as Context

  test.each([
    ['a reviewer', as(['reviewer']), true],
    ['a lead of the team', as(['lead'], ['blue']), true],
    ['a lead of another team', as(['lead'], ['red']), false],
    ['an admin', as(['admin']), false],
  ])('%s', (_name, context, allowed) => {
    if (allowed) expect(reveal(context, words)).toBe('I have waited three weeks')
    else expect(() => reveal(context, words)).toThrow(Refusal)
  })

  test('of a conversation in no team only for reviewers', () => {
    expect(() => reveal(as(['lead'], ['blue']), seal('hello', null))).toThrow(Refusal)
  })
})
