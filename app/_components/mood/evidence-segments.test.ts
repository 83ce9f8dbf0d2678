import { describe, expect, it } from 'vitest'
import { evidenceSegments, excerpt } from './evidence-segments'

const show = (text: string, ...spans: [number, number][]) =>
  evidenceSegments(
    text,
    spans.map(([start, end]) => ({ start, end, weight: 1 })),
  )
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('|')

describe('evidence in a text', () => {
  it.each<[string, [number, number][], string]>([
    ['no evidence here', [], 'no evidence here'],
    ['the third time', [[4, 9]], 'the |[third]| time'],
    [
      'the third time',
      [
        [4, 9],
        [0, 3],
      ],
      '[the]| |[third]| time',
    ],
    [
      'the third time',
      [
        [0, 6],
        [4, 9],
      ],
      '[the third]| time',
    ],
    ['late', [[-3, 99]], '[late]'],
    [
      'late',
      [
        [2, 2],
        [3, 1],
      ],
      'late',
    ],
    ['so 😡 now', [[4, 5]], 'so |[😡]| now'],
    ['so 😡 now', [[3, 4]], 'so |[😡]| now'],
    ['', [[0, 4]], ''],
  ])('%j with %j', (text, spans, shown) => {
    expect(show(text, ...spans)).toBe(shown)
  })

  it('keeps the whole text', () => {
    const text = 'Nee, dit is écht 👩‍👩‍👧 te laat'
    expect(
      evidenceSegments(text, [{ start: 17, end: 20, weight: 1 }])
        .map((each) => each.text)
        .join(''),
    ).toBe(text)
  })

  it('shortens with its marks and never through a character', () => {
    const cut = excerpt('ab😡cd', [{ start: 0, end: 9, weight: 1 }], 3)
    expect(cut.map((each) => each.text)).toEqual(['ab', '…'])
  })
})
