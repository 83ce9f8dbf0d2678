'use client'

import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { useReadingFocus } from '../mood/reading-focus'

/** Shows the message that the curve points at, and points the curve at the message under the pointer. */
export function WordsPanel({ children, label }: { children: ReactNode; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const { focus, setFocus } = useReadingFocus()

  useEffect(() => {
    const message = focus && document.getElementById(`m-${focus.id}`)
    if (!message || !box.current) return
    message.setAttribute('data-focused', '')
    if (focus.by !== 'words') bringIntoView(box.current, message, focus.by === 'jump')
    return () => message.removeAttribute('data-focused')
  }, [focus])

  const pointAt = (event: PointerEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-reading]')?.dataset.reading
    if (id && id !== focus?.id) setFocus({ id, by: 'words' })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={box} aria-label={label} tabIndex={0} onPointerOver={pointAt} className={SCROLLER}>
      {children}
    </section>
  )
}

const SCROLLER = 'min-h-0 flex-1 overscroll-contain outline-offset-[-3px] desk:overflow-y-auto'

function bringIntoView(box: HTMLElement, message: HTMLElement, jump: boolean) {
  const scrolls = getComputedStyle(box).overflowY === 'auto'
  if (!scrolls) {
    if (jump) message.scrollIntoView({ block: 'center' })
  } else {
    const [outer, inner] = [box.getBoundingClientRect(), message.getBoundingClientRect()]
    const above = inner.top < outer.top + 12
    const below = inner.bottom > outer.bottom - 12
    if (above || below || jump) box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2
  }
  if (jump) message.focus({ preventScroll: true })
}
