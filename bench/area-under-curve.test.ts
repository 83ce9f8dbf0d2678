import { expect, test } from 'vitest'
import { areaUnderCurve } from './area-under-curve'

const scored = (positives: number[], others: number[]) => [
  ...positives.map((score) => ({ score, positive: true })),
  ...others.map((score) => ({ score, positive: false })),
]

test.each([
  ['all above', [3, 4], [1, 2], 1],
  ['all below', [1, 2], [3, 4], 0],
  ['all the same', [1, 1], [1, 1, 1], 0.5],
  ['one pair of four wrong', [2, 4], [1, 3], 0.75],
  ['a tie', [2], [1, 2], 0.75],
])('%s', (_name, positives, others, expected) => {
  expect(areaUnderCurve(scored(positives, others))).toBeCloseTo(expected)
})
