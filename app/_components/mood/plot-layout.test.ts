import { describe, expect, it } from 'vitest'
import { gradientStops } from '../gradient-stops'
import { sparklineShape } from '../sparkline-shape'
import type { Curve } from './curve'
import { bestAxis, placeX, plotFrame, roomyPoints, spanY } from './plot-layout'
import { timeTicks } from './time-ticks'

const curve = (...minutes: number[]): Curve => {
  const turns = minutes.map((minute, order) => ({
    id: `m${order}`,
    at: minute * 60_000,
    order,
    role: 'customer' as const,
    author: null,
  }))
  const points = turns.map((turn) => ({
    ...turn,
    valence: 0,
    low: -0.1,
    high: 0.9,
    leading: 'neutral' as const,
    confidence: 1,
    candidates: [],
    words: [],
  }))
  return { turns, points, shifts: [], waits: [], handovers: [] }
}

describe('the plot', () => {
  it('places by time or by message, between its edges', () => {
    const frame = plotFrame(600, false)
    const late = curve(0, 1, 100)
    const [byTime, byMessage] = (['time', 'message'] as const).map((axis) =>
      late.turns.map(placeX(late, axis, frame)),
    )
    expect(byTime?.[1]).toBeLessThan(byMessage?.[1] ?? 0)
    for (const x of [...(byTime ?? []), ...(byMessage ?? [])])
      expect(x > frame.left && x < 600 - frame.right).toBe(true)
  })

  it.each<[number[], number[], string]>([
    [[0, 1, 2, 3], [], 'time'],
    [[0, 0, 0], [], 'message'],
    [[0, 1, 2, 3, 9000], [], 'message'],
    [[0, 1, 2, 3], [9000], 'message'],
  ])('spreads readings at %j, then replies at %j, by %3$s', (readings, replies, axis) => {
    const { points } = curve(...readings)
    expect(bestAxis(points, curve(...readings, ...replies).turns)).toBe(axis)
  })

  it('keeps one scale unless a chat goes further', () => {
    expect(spanY({ ...curve(), points: [] })).toEqual([-0.65, 0.65])
    expect(spanY(curve(0))[1]).toBeCloseTo(0.95)
  })

  it('leaves out tiles that would cover others, never those to keep', () => {
    expect([...roomyPoints([0, 5, 20, 22], new Set([3]))].sort()).toEqual([0, 3])
  })

  it.each([
    [0, 20, 8, 7],
    [0, 3, 8, 4],
    [0, 60 * 24 * 9, 8, 5],
  ])('ticks round minutes from %i to %i', (from, to, most, count) => {
    expect(timeTicks(from * 60_000, to * 60_000, most)).toHaveLength(count)
  })
})

describe('the line’s colours', () => {
  const colours = { above: 'a', near: 'n', below: 'b' }
  it('turn at the start, hard, within the box', () => {
    const stops = gradientStops(1, -1, 0, colours)
    expect(stops.map((stop) => Number(stop.offset.toFixed(3)))).toEqual([0, 0.485, 0.485, 0.515, 0.515, 1])
    expect(gradientStops(0.5, -0.5, 2, colours).map((stop) => stop.offset)).toEqual([0, 0, 0, 0, 0, 1])
  })
})

describe('a sparkline', () => {
  it('is one path that ends at the last value, on a fixed scale', () => {
    const calm = sparklineShape([0, 0.05, 0], 100, 40)
    const deep = sparklineShape([0, -5, 0], 100, 40)
    expect(calm?.line.startsWith('M2.0 ')).toBe(true)
    expect(calm?.end[1]).toBe(calm?.startY)
    expect(deep?.line).toContain('35.5')
  })

  it('is a point for one value and nothing for none', () => {
    expect(sparklineShape([0.2], 100, 40)?.end[0]).toBe(90)
    expect(sparklineShape([Number.NaN], 100, 40)).toBeNull()
  })
})
