import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const valuesOf = (selector: string) => {
  const from = css.indexOf(selector)
  const block = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return block
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean)
}

it('darkens the same way by choice and by system', () => {
  const chosen = valuesOf('[data-theme="dark"]')
  expect(chosen.length).toBeGreaterThan(60)
  expect(valuesOf('[data-theme="system"]')).toEqual(chosen)
})
