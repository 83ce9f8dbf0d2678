import { describe, expect, test } from 'vitest'
import { analyse, LEAST_CONFIDENCE, MAX_BYTES, MODEL, negativeScore } from './analyse'
import { EXAMPLES } from './examples'
import { MORE_EXAMPLES } from './more-examples'

const all = [...EXAMPLES, ...MORE_EXAMPLES]

test.each(all)('%s → %s', (text, emotion) => {
  expect(analyse(text).leading).toBe(emotion)
})

test.each(EXAMPLES)('%s (%s) is %s', (text, _emotion, language) => {
  expect(analyse(text).language).toBe(language)
})

test('every named emotion but neutral shows the words it stands on', () => {
  const silent = all.filter(([text, emotion]) => {
    return emotion !== 'unsure' && emotion !== 'neutral' && analyse(text).evidence.length === 0
  })
  expect(silent).toEqual([])
})

describe('evidence', () => {
  test.each([
    ['Hello, I am furious about this', 'furious'],
    ['Goedemiddag, ik snap er niets van', 'snap er niets van'],
    ['I am not happy with this', 'not happy'],
    ['The parcel is late 😡', '😡'],
    ['Ik ben TELEURGESTELD', 'TELEURGESTELD'],
    ['Ça va? No, I am disappointed', 'disappointed'],
  ])('of “%s” holds “%s”', (text, words) => {
    const spans = analyse(text).evidence.map(({ start, end }) => text.slice(start, end))
    expect(spans.some((span) => span.includes(words))).toBe(true)
  })

  test('stands on the original text, whatever comes before it', () => {
    const text = '👩‍👩‍👧 ‘n İstanbul… e\u0301e\u0301n: ik ben woedend'
    const [span] = analyse(text).evidence
    expect(text.slice(span?.start, span?.end)).toContain('woedend')
  })
})

describe('valence and arousal', () => {
  test.each([
    ['Perfect, thank you so much!', 'Okay'],
    ['Okay', 'I am disappointed'],
    ['Super bedankt!', 'Ja'],
    ['Ja', 'Jullie zijn oplichters'],
  ])('“%s” is pleasanter than “%s”', (brighter, darker) => {
    expect(analyse(brighter).valence).toBeGreaterThan(analyse(darker).valence + 0.1)
  })

  test.each(['Okay', 'My order number is 48213', 'Ja', 'Goedemiddag', 'One moment please'])(
    '“%s” is neutral',
    (text) => {
      expect(Math.abs(analyse(text).valence)).toBeLessThanOrEqual(0.1)
    },
  )

  test('shouting is louder', () => {
    expect(analyse('THIS DOES NOT WORK!!!').arousal).toBeGreaterThan(analyse('This does not work').arousal)
  })
})

describe('what cannot be read', () => {
  test.each(['', '   ', '\n\n', 'qwrt zxcv bnmk plkj', '\ud800', '\u202e\u202e'])(
    '%j is unsure, with all eight numbers',
    (text) => {
      const { leading, probabilities, confidence } = analyse(text)
      expect(leading).toBe('unsure')
      expect(confidence).toBeLessThan(LEAST_CONFIDENCE)
      expect(Object.keys(probabilities)).toHaveLength(8)
    },
  )

  test('words that every object knows are only words', () => {
    expect(() => analyse("constructor __proto__ toString hasOwnProperty constructor's")).not.toThrow()
  })
})

describe('long texts', () => {
  test('up to 64 kB nothing is cut', () => {
    expect(analyse('a'.repeat(MAX_BYTES)).truncated).toBe(false)
  })

  test('beyond 64 kB the rest is not looked at', () => {
    const long = `${'word '.repeat(MAX_BYTES / 5 + 1)} I am furious`
    const { truncated, evidence, probabilities } = analyse(long)
    expect(truncated).toBe(true)
    expect(probabilities.angry).toBeLessThan(0.1)
    expect(evidence.every(({ end }) => end <= MAX_BYTES)).toBe(true)
  })

  test('bytes count, not signs, and no character is cut in two', () => {
    const { truncated, evidence } = analyse(`x${'😡'.repeat(MAX_BYTES / 4)}`)
    expect(truncated).toBe(true)
    expect(evidence.every(({ start, end }) => end - start === 2 && start % 2 === 1)).toBe(true)
  })
})

test('a platform’s language only breaks a tie', () => {
  expect(analyse('Hotel', { language: 'nl-NL' }).language).toBe('nl')
  expect(analyse('I am waiting for my order', { language: 'nl' }).language).toBe('en')
})

test('names its model and scores negativity as one minus the chance of none', () => {
  const { model, probabilities } = analyse('ok')
  expect(model).toBe(MODEL)
  const { anxious, disappointed, frustrated, angry } = probabilities
  expect(negativeScore(probabilities)).toBeCloseTo(
    1 - (1 - anxious) * (1 - disappointed) * (1 - frustrated) * (1 - angry),
  )
})
