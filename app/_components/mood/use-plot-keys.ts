'use client'

import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { Curve, CurvePoint } from './curve'
import { useReadingFocus } from './reading-focus'

/** ← → message, ⇧ shift, ↵ to the words; the pointer takes the nearest reading. */
export function usePlotKeys(curve: Curve, x: (point: CurvePoint) => number) {
  const { focus, setFocus } = useReadingFocus()
  const { points } = curve
  const index = points.findIndex((point) => point.id === focus?.id)
  const look = (at: number) => {
    const point = points[at]
    if (point && at !== index) setFocus({ id: point.id, by: 'curve' })
  }
  const jump = (id: string) => setFocus({ id, by: 'jump' })
  return {
    index,
    tooltip: focus?.by === 'curve',
    jump,
    onKeyDown(event: KeyboardEvent) {
      const target = keyTarget(event, curve, index)
      if (target !== null) {
        event.preventDefault()
        look(target)
      }
      const here = points[index]
      if (event.key === 'Enter' && here) jump(here.id)
      if (event.key === 'Escape') setFocus(null)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      look(nearest(points, x, event))
    },
    onPointerLeave(event: PointerEvent<HTMLElement>) {
      if (event.pointerType === 'mouse') setFocus(null)
    },
    onClick(event: MouseEvent<HTMLElement>) {
      const point = points[nearest(points, x, event)]
      if (!point) return
      const again = focus?.id === point.id && focus.by === 'curve'
      if (again) jump(point.id)
      else setFocus({ id: point.id, by: 'curve' })
    },
  }
}

function keyTarget(event: KeyboardEvent, { points, shifts }: Curve, index: number): number | null {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (event.key === 'Home') return 0
  if (event.key === 'End') return points.length - 1
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return null
  if (!event.shiftKey)
    return index < 0 ? (by > 0 ? 0 : points.length - 1) : Math.max(0, Math.min(points.length - 1, index + by))
  const places = shifts.map((shift) => shift.point).sort((a, b) => a - b)
  const next =
    by > 0 ? places.find((place) => place > index) : places.findLast((place) => index < 0 || place < index)
  return next ?? null
}

function nearest(
  points: CurvePoint[],
  x: (point: CurvePoint) => number,
  event: MouseEvent<HTMLElement>,
): number {
  const here = event.clientX - event.currentTarget.getBoundingClientRect().left
  let best = -1
  let distance = Number.POSITIVE_INFINITY
  points.forEach((point, index) => {
    const away = Math.abs(x(point) - here)
    if (away < distance) [best, distance] = [index, away]
  })
  return best
}
