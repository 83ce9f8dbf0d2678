import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Libraries without I/O and without a clock, by the pure room that uses them. */
const PURE: Record<string, string[]> = {
  'lib/emotion': ['sentiment', 'zod'],
  'lib/mood': ['zod'],
  'lib/transcripts': ['csv-parse/sync', 'zod', 'node:crypto'],
}

/** Decisions inside the nouns: as pure as the rooms above. */
const DECISIONS =
  /^lib\/[^/]+\/(rules|rubric|policy|purpose|fold-events|conversation|import|cursor|schema)\.ts$/

const NOUNS = [
  'consent',
  'conversations',
  'emotion',
  'health',
  'imports',
  'mood',
  'people',
  'transcripts',
  'wording',
]

type Source = { path: string; lines: number; imports: { path: string; typeOnly: boolean }[] }

const sources = ['app', 'lib', 'cli', 'prisma', 'bench', 'training'].flatMap(walk).map(read)
const product = sources.filter(({ path }) => !isTest(path))

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('lib/generated'))
}

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
  const found = text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
  )
  const imports = [...found].map((match) => ({
    path: resolve(path, match[3] ?? match[4] ?? match[5] ?? ''),
    typeOnly: Boolean(match[2]),
  }))
  return { path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1, imports }
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? join(dirname(from), specifier) : specifier
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$|for-test\.(ts|mjs)$|lib\/test-/.test(path)
}

function breaking(rule: (file: Source, imported: string) => boolean, files = product): string[] {
  return files.flatMap((file) =>
    file.imports.filter(({ path }) => rule(file, path)).map(({ path }) => `${file.path} imports ${path}`),
  )
}

const isOurs = (path: string) => /^(app|lib|cli|prisma|bench|training)\//.test(path)
const inside = (folder: string) => (file: { path: string }) => file.path.startsWith(`${folder}/`)
const isStore = (path: string) => /(^|\/)store(\.ts)?$/.test(path)

describe('the rooms', () => {
  test('are those that docs/architecture.md names', () => {
    const found = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(
      found
        .map((entry) => entry.name)
        .filter((name) => name !== 'generated')
        .sort(),
    ).toEqual(NOUNS)
    const map = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
    expect(NOUNS.filter((noun) => !map.includes(`\`${noun}/\``))).toEqual([])
  })

  test.each(Object.entries(PURE))('%s is pure', (room, libraries) => {
    const files = product.filter(inside(room)).filter(({ path }) => path !== 'lib/emotion/load.ts')
    expect(files.length).toBeGreaterThan(0)
    const allowed = (path: string) =>
      isOurs(path)
        ? Object.keys(PURE).some((pure) => path.startsWith(`${pure}/`)) || path === 'lib/wording/said'
        : libraries.includes(path)
    expect(breaking((_file, path) => !allowed(path), files)).toEqual([])
  })

  test('have decisions that know nothing but other decisions', () => {
    const files = product.filter(({ path }) => DECISIONS.test(path) && !path.startsWith('lib/health'))
    const allowed = (path: string) =>
      ['zod', 'lib/errors', 'lib/wording/said', 'lib/context', 'lib/consent/sealed'].includes(path) ||
      DECISIONS.test(`${path}.ts`) ||
      Object.keys(PURE).some((pure) => path.startsWith(`${pure}/`))
    expect(breaking((_file, path) => !allowed(path), files)).toEqual([])
  })

  test('of the business know nothing of Next, React or the pages', () => {
    const rule = (_file: Source, path: string) => /^(next|react|recharts)($|[-/])|^app\/|^cli\//.test(path)
    expect(breaking(rule, product.filter(inside('lib')))).toEqual([])
  })

  test('know Prisma only in stores', () => {
    const rule = ({ path: from }: Source, path: string) =>
      (/^@prisma\/|^lib\/generated/.test(path) && from !== 'lib/db.ts') ||
      (path === 'lib/db' &&
        from.startsWith('lib/') &&
        !/store\.ts$|^lib\/context\.ts$|^lib\/people\//.test(from))
    expect(breaking(rule, product.filter(inside('lib')))).toEqual([])
  })

  test('are entered from the pages and the command line by verbs, never by stores', () => {
    const files = product.filter(({ path }) => /^(app|cli)\//.test(path))
    expect(breaking((_file, path) => path.startsWith('lib/') && isStore(path), files)).toEqual([])
    const mayOpen = /^app\/_server\/|^cli\/(command-line|first-sign-in)\.ts$/
    expect(breaking((file, path) => path === 'lib/db' && !mayOpen.test(file.path), files)).toEqual([])
  })

  test('of components fetch nothing', () => {
    const files = product.filter(inside('app/_components'))
    const types =
      /^lib\/(emotion\/emotion|mood\/|transcripts\/|consent\/purpose|conversations\/conversation|imports\/import|errors|context|wording\/|people\/schema)/
    const rule = (_file: Source, path: string) =>
      path.startsWith('app/_server') || (path.startsWith('lib/') && !types.test(path))
    expect(breaking(rule, files)).toEqual([])
  })
})

describe('every file', () => {
  test('has a name that says what is in it', () => {
    const vague = sources.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|misc|shared|index)(\.|\/)/.test(path),
    )
    expect(vague.map(({ path }) => path)).toEqual([])
    const named = sources.filter(({ path }) => !/^[a-z0-9./()[\]_-]+$/.test(path) && !path.includes('[...'))
    expect(named.map(({ path }) => path)).toEqual([])
  })

  test('is at most 300 lines', () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    )
  })

  test('stands in no cycle', () => {
    expect(cycles()).toEqual([])
  })
})

function cycles(): string[] {
  const files = new Map(product.map((file) => [file.path.replace(/\.(tsx?|mjs)$/, ''), file]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of files.get(path)?.imports ?? []) {
      const target = next.path.replace(/\.(tsx?|mjs)$/, '')
      if (!next.typeOnly && files.has(target)) visit(target, [...trail, path])
    }
    done.add(path)
  }
  for (const path of files.keys()) visit(path, [])
  return found
}
