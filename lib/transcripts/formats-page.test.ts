import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALIASES, FIELDS } from './columns'
import { readText } from './rows-for-test'

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
const tables = page.replace(/ +/g, ' ')

test('docs/formats.md names every field and every other name that is known', () => {
  for (const field of FIELDS) {
    expect(tables).toContain(`| \`${field}\` | ${ALIASES[field].map((alias) => `\`${alias}\``).join(', ')} |`)
  }
})

test.each(['json', 'csv'])('the %s example in docs/formats.md is read as it is', (kind) => {
  const example = new RegExp(`\`\`\`${kind}\n([^\`]*)\`\`\``, 'u').exec(page)?.[1] ?? ''
  const { rows, state } = readText(example)
  expect(rows).toMatchObject([{ event: { messageId: '8841-1' } }, { event: { messageId: '8841-2' } }])
  expect(state.ignored).toEqual([])
})
