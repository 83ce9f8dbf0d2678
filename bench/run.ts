import type { Figure } from './figure'

/** Every area that can be measured: `npm run -s bench -- AREA`. */
const AREAS: Record<string, () => Promise<{ measure: () => Promise<Figure[]> | Figure[] }>> = {
  accuracy: () => import('./accuracy'),
  emotion: () => import('./emotion'),
  ingest: () => import('./ingest'),
  mood: () => import('./mood'),
  pages: () => import('./pages'),
}

const area = process.argv[2] ?? ''
const load = Object.hasOwn(AREAS, area) ? AREAS[area] : undefined
if (load) {
  for (const figure of await (await load()).measure()) console.log(JSON.stringify(figure))
} else {
  console.error(
    `${area === '' ? 'Which area?' : `There is no area “${area}”.`} Areas: ${Object.keys(AREAS).join(', ')}`,
  )
  process.exitCode = 2
}
