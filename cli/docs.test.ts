import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..')
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
]
const TEXTS = PAGES.filter((page) => page.endsWith('.md')).map((page) => ({
  page,
  text: readFileSync(join(ROOT, page), 'utf8'),
}))
const COMMANDS = ['start', 'analyse', 'import', 'people', 'help']

function told(pattern: RegExp) {
  return TEXTS.flatMap(({ page, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ page, name: match[1] ?? '' })),
  )
}

test('every path that the docs name is there', () => {
  const named = told(/`((?:app|lib|cli|prisma|e2e|bench|training|docs|public)\/[^`…*\s]*)`/g)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ name }) => !existsSync(join(ROOT, name)))).toEqual([])
})

test('every link leads somewhere', () => {
  const links = told(/\]\((?!https?:)([^)#]+)\)/g)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter(({ page, name }) => !existsSync(join(ROOT, dirname(page), name)))).toEqual([])
})

test('every npm script and moodline command exists', () => {
  const scripts = told(/npm run (?:-s )?([a-z]+)/g)
  expect(scripts.filter(({ name }) => !(name in manifest.scripts))).toEqual([])
  const spoken = told(/(?:moodline --|npx moodline) ([a-z]+)/g)
  expect(spoken.length).toBeGreaterThan(3)
  expect(spoken.filter(({ name }) => !COMMANDS.includes(name))).toEqual([])
})
