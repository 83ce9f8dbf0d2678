import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../emotion/analyse'
import { EMOTIONS, type EmotionName } from '../emotion/emotion'
import { advanceMood, startMood } from './advance-mood'
import type { Turn } from './mood'
import { moodOf } from './mood-of'

/** A conversation in short: c: what the customer says, a: and b: an agent's or bot's reply. Ids are 1, 2, 3 … */
function chat(...lines: string[]): Turn[] {
  return lines.map((line, i) => {
    const [who, text] = [line.slice(0, 1), line.slice(3)]
    const turn = { messageId: String(i + 1), at: Date.UTC(2026, 0, 5, 9, i) }
    if (who === 'c') return { ...turn, kind: 'customer', emotion: analyse(text) }
    return { ...turn, kind: 'reply', by: who === 'b' ? 'bot' : 'agent' }
  })
}

function felt(name: EmotionName, strength = 0.85, at: number | null = null, messageId: string = name): Turn {
  const probabilities = Object.fromEntries(EMOTIONS.map((other) => [other, other === name ? strength : 0.04]))
  const valence =
    name === 'satisfied' || name === 'grateful' ? 0.7 : name === 'neutral' || name === 'confused' ? 0 : -0.7
  const emotion = {
    leading: name,
    probabilities: probabilities as Record<EmotionName, number>,
    valence,
    arousal: 0.4,
    confidence: strength,
  }
  return { kind: 'customer', messageId, at, emotion }
}

const shiftsOf = (turns: Turn[]) => moodOf(turns).shifts.map(({ kind, at, after }) => [kind, at, after])

describe('conversations given as texts', () => {
  test('a sour turn after calm ones is a drop, laid at the reply before it', () => {
    const turns = chat(
      'c: Hello, I have a question about my order',
      'a: Of course, what is the number?',
      'c: It is 48213',
      'b: Please enter your number',
      'c: I just gave it to you',
      'b: Please enter your number',
      'c: Are you serious?? third time',
    )
    expect(shiftsOf(turns)).toContainEqual(['drop', '7', '6'])
  })

  test('thanks after anger is a recovery', () => {
    const turns = chat(
      'c: Hello, my order 48213 is late',
      'a: Let me look',
      'c: I am furious, this is the third time!',
      'a: I am so sorry, a new one leaves today and I refunded the delivery',
      'c: Oh great, thank you so much!',
      'c: That is very kind of you',
    )
    const { shifts } = moodOf(turns)
    expect(shifts.map(({ kind, at, after }) => [kind, at, after])).toContainEqual(['recovery', '5', '4'])
  })

  test('nobody recovers with a negative message', () => {
    const turns = chat(
      'c: Hi, my parcel was due Tuesday and it is still not here',
      'c: It is a birthday present, so I am a bit worried',
      'c: KD-48213, it is in my first message',
      'a: Could you share your order number?',
      'c: Are you serious?? That is the THIRD time you ask me the same thing!',
      'c: I would like to speak to a manager or cancel.',
      'a: You are right. It comes tomorrow between 9 and 12.',
      'c: Ok. And if it does not come tomorrow?',
      'a: Then I will call you',
      'c: That helps, thank you.',
    )
    const negative = new Set(['1', '2', '5', '6'])
    const recoveries = shiftsOf(turns).filter(([kind]) => kind === 'recovery')
    expect(recoveries.length).toBeGreaterThan(0)
    expect(recoveries.filter(([, at]) => negative.has(String(at)))).toEqual([])
  })

  test('even when the thanks are the last words', () => {
    const turns = chat(
      'c: Hallo',
      'a: Dag',
      'c: Ik ben woedend, jullie zijn oplichters!',
      'a: Het is geregeld',
      'c: Super, hartelijk dank voor de snelle hulp!',
    )
    expect(shiftsOf(turns)).toContainEqual(['recovery', '5', '4'])
  })

  test('a Dutch chat that sours', () => {
    const turns = chat(
      'c: Goedemiddag, ik wil graag mijn adres wijzigen',
      'a: Dat kan',
      'c: Het nieuwe adres is Dorpsstraat 5',
      'a: En uw klantnummer?',
      'c: 5501',
      'a: En uw klantnummer?',
      'c: Ik word hier gek van, dat heb ik al gezegd!',
    )
    expect(shiftsOf(turns)).toEqual([['drop', '7', '6']])
  })

  test.each([
    [
      'calm',
      ['Hello', 'My order number is 48213', 'Yes', 'The black one', 'Okay', 'Yes that is right', 'Thank you'],
    ],
    [
      'polite',
      ['Goedemiddag', 'Ik wil graag mijn adres wijzigen', 'Ja', 'Dorpsstraat 5', 'Klopt', 'Bedankt'],
    ],
    ['sour throughout', Array(8).fill('This is ridiculous, nobody answers')],
    ['happy throughout', Array(8).fill('Great, thank you!')],
    ['the same word', Array(30).fill('ok')],
  ])('a flat conversation has no shift: %s', (_name, texts: string[]) => {
    expect(moodOf(chat(...texts.map((text) => `c: ${text}`))).shifts).toEqual([])
  })
})

describe('conversations given as emotions', () => {
  test.each<[string, EmotionName[], string[]]>([
    [
      'one bad turn and back',
      ['neutral', 'neutral', 'neutral', 'angry', 'neutral', 'neutral'],
      ['drop', 'recovery'],
    ],
    ['sinking', ['satisfied', 'neutral', 'neutral', 'frustrated', 'angry', 'angry'], ['drop']],
    [
      'bad from the start, then well',
      ['angry', 'frustrated', 'grateful', 'satisfied', 'satisfied'],
      ['recovery'],
    ],
    ['confused is not negative', ['neutral', 'neutral', 'confused', 'neutral', 'confused', 'neutral'], []],
    ['too short to say', ['neutral', 'angry'], []],
  ])('%s', (_name, names, kinds) => {
    const turns = names.map((name, i) => felt(name, 0.85, null, String(i)))
    expect(moodOf(turns).shifts.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('size has the sign of its kind', () => {
    const turns = ['neutral', 'neutral', 'neutral', 'angry', 'grateful', 'satisfied'].map((name, i) =>
      felt(name as EmotionName, 0.85, null, String(i)),
    )
    for (const { kind, size } of moodOf(turns).shifts) expect(size > 0).toBe(kind === 'recovery')
  })
})

describe('the band', () => {
  const width = ([low, high]: [number, number]) => high - low
  const last = (turns: Turn[]) => width(moodOf(turns).mood?.band ?? [0, 0])

  test('narrows with sure readings and widens with unsure ones', () => {
    expect(last([felt('neutral', 0.9), felt('neutral', 0.9)])).toBeLessThan(
      last([felt('neutral', 0.9), felt('neutral', 0.1)]),
    )
  })

  test('widens with silence', () => {
    const soon = [felt('neutral', 0.5, 0), felt('neutral', 0.5, 60_000)]
    const later = [felt('neutral', 0.5, 0), felt('neutral', 0.5, 48 * 3_600_000)]
    expect(last(later)).toBeGreaterThan(last(soon))
  })
})

describe('risk', () => {
  test('is not told under three customer messages', () => {
    expect(moodOf([felt('angry'), felt('angry')]).risk).toBeNull()
  })

  test('is higher for a chat that sours than for one that ends well, and says why', () => {
    const sour = moodOf([felt('neutral'), felt('neutral'), felt('frustrated'), felt('angry')]).risk
    const sweet = moodOf([felt('angry'), felt('frustrated'), felt('neutral'), felt('grateful')]).risk
    expect(sour?.value).toBeGreaterThan(0.5)
    expect(sweet?.value).toBeLessThan(0.2)
    expect(sour?.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['last-negative', 'negative-streak', 'dropped']),
    )
    expect(sour?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 1)
  })
})

const anyTurn = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        name: fc.constantFrom(...EMOTIONS),
        sure: fc.double({ min: 0, max: 1, noNaN: true }),
        at: fc.option(fc.integer({ min: 0, max: 1e12 })),
        id: fc.uuid(),
      })
      .map(({ name, sure, at, id }) => felt(name, sure, at, id)),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ id: fc.uuid(), by: fc.constantFrom('agent' as const, 'bot' as const) })
      .map(({ id, by }): Turn => ({ kind: 'reply', messageId: id, at: null, by })),
  },
)

test('any conversation: turn by turn, through JSON, equals the whole; numbers stay in range; shifts lie where they may', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 40 }), (turns) => {
      const whole = moodOf(turns)
      let state = startMood()
      const steps = turns.flatMap((turn) => {
        const { state: next, mood, shift, risk } = advanceMood(JSON.parse(JSON.stringify(state)), turn)
        state = next
        return turn.kind === 'customer' ? [{ messageId: turn.messageId, mood, shift, risk }] : []
      })
      expect(steps).toEqual(whole.points)
      for (const [i, { mood, shift, risk }] of whole.points.entries()) {
        const [low, high] = mood?.band ?? [1, -1]
        expect(-1 <= low && low <= (mood?.valence ?? 9) && (mood?.valence ?? 9) <= high && high <= 1).toBe(
          true,
        )
        if (i < 2) expect([shift, risk]).toEqual([null, null])
        else expect((risk?.value ?? -1) >= 0 && (risk?.value ?? 2) <= 1).toBe(true)
        if (!shift) continue
        expect([whole.points[i]?.messageId, whole.points[i - 1]?.messageId]).toContain(shift.at)
        expect(shift.size > 0).toBe(shift.kind === 'recovery')
        expect(shift.confidence > 0 && shift.confidence < 1).toBe(true)
      }
      const told = whole.shifts.map(({ kind, at }) => `${kind} ${at}`)
      expect(new Set(told).size).toBe(told.length)
    }),
    { numRuns: 200 },
  )
})

test('the state given is left as it was', () => {
  const { state } = advanceMood(startMood(), felt('neutral'))
  const before = JSON.stringify(state)
  advanceMood(state, felt('angry'))
  expect(JSON.stringify(state)).toBe(before)
})

test('the state stays small however long the conversation', () => {
  const turns = Array.from({ length: 1000 }, (_, i) =>
    felt(EMOTIONS[i % 8] ?? 'neutral', 0.8, i, `message-${i}`),
  )
  expect(JSON.stringify(moodOf(turns).state).length).toBeLessThan(3000)
})

describe('the reply before a shift', () => {
  const sour = (minutes: number): Turn[] => [
    felt('neutral', 0.85, 0, '1'),
    felt('neutral', 0.85, 60_000, '2'),
    { kind: 'reply', messageId: 'a', at: 120_000, by: 'agent' },
    felt('neutral', 0.85, 180_000, '3'),
    felt('angry', 0.85, 180_000 + minutes * 60_000, '4'),
  ]

  test('is the last one, also when the customer writes twice', () => {
    expect(shiftsOf(sour(1))).toEqual([['drop', '4', 'a']])
  })

  test('is none when the customer was left waiting', () => {
    expect(shiftsOf(sour(30))).toEqual([['drop', '4', null]])
  })

  test('is none when nobody has replied yet', () => {
    expect(
      shiftsOf(
        chat('c: Hello', 'c: Question about my bill', 'c: Yes', 'c: This is ridiculous, I am furious!'),
      ),
    ).toEqual([['drop', '4', null]])
  })
})
