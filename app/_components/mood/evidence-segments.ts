import type { Evidence } from '@/lib/emotion/emotion'

export type Segment = { start: number; text: string; marked: boolean }

/** Cuts a text into plain and marked stretches; spans may overlap, stick out or cut a character in two. */
export function evidenceSegments(text: string, evidence: Evidence[]): Segment[] {
  const segments: Segment[] = []
  let done = 0
  const push = (end: number, marked: boolean) => {
    if (end > done) segments.push({ start: done, text: text.slice(done, end), marked })
    done = Math.max(done, end)
  }
  for (const [start, end] of mergedSpans(text, evidence)) {
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return segments
}

function mergedSpans(text: string, evidence: Evidence[]): [number, number][] {
  const merged: [number, number][] = []
  const spans = evidence
    .map(({ start, end }): [number, number] => [wholeStart(text, start), wholeEnd(text, end)])
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0])
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else merged.push(span)
  }
  return merged
}

const held = (text: string, offset: number) => Math.max(0, Math.min(text.length, offset))
const isLow = (text: string, offset: number) => /[\uDC00-\uDFFF]/.test(text.charAt(offset))
const wholeStart = (text: string, offset: number) => held(text, isLow(text, offset) ? offset - 1 : offset)
const wholeEnd = (text: string, offset: number) => held(text, isLow(text, offset) ? offset + 1 : offset)

/** The first characters of a text with its marks, for where there is little room. */
export function excerpt(text: string, evidence: Evidence[], length = 80): Segment[] {
  if (text.length <= length) return evidenceSegments(text, evidence)
  const cut = wholeStart(text, length)
  const short = text.slice(0, cut)
  return [...evidenceSegments(short, evidence), { start: cut, text: '…', marked: false }]
}
