import { describe, expect, it } from 'vitest'
import { placeFlags } from './flag-layout'

describe('flags over a curve', () => {
  it.each<[string, [number, number][], number[] | null]>([
    [
      'stand over their points',
      [
        [50, 20],
        [150, 20],
      ],
      [40, 140],
    ],
    [
      'stay inside',
      [
        [2, 40],
        [198, 40],
      ],
      [0, 160],
    ],
    [
      'step aside for one another',
      [
        [100, 40],
        [110, 40],
      ],
      [80, 128],
    ],
    [
      'push back from the right edge',
      [
        [180, 60],
        [190, 60],
      ],
      [72, 140],
    ],
    [
      'give up when there are too many',
      [
        [50, 120],
        [100, 120],
      ],
      null,
    ],
    ['are none', [], []],
  ])('%s', (_, flags, starts) => {
    expect(
      placeFlags(
        flags.map(([x, width]) => ({ x, width })),
        0,
        200,
      ),
    ).toEqual(starts)
  })
})
