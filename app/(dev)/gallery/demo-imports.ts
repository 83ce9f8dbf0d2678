import type { Import } from '@/lib/imports/import'

/** Demo data for the gallery: nobody here exists. */

const base: Import = {
  id: 'demo-1',
  fileName: 'chats-may.jsonl',
  size: 4_812_300,
  ground: 'agreed',
  reference: 'Consent form v3, spring 2026',
  status: 'done',
  offset: 4_812_300,
  failure: null,
  startedBy: 'Marieke van Dijk',
  createdAt: new Date('2026-06-03T09:12:00Z'),
  finishedAt: new Date('2026-06-03T09:12:40Z'),
  stored: 1203,
  already: 0,
  updated: 0,
  refused: 1,
  read: 602,
}

export const demoImports: Import[] = [
  {
    ...base,
    id: 'demo-4',
    fileName: 'export_noordlijn_2026-05-week-22-compleet.csv',
    status: 'running',
    offset: 2_100_000,
    stored: 612,
    refused: 0,
    ground: 'informed',
    reference: null,
    finishedAt: null,
  },
  base,
  { ...base, id: 'demo-2', stored: 0, already: 1204, refused: 0, startedBy: null },
  {
    ...base,
    id: 'demo-3',
    fileName: 'holiday.zip',
    status: 'failed',
    failure: { code: 'archive', params: {} },
    stored: 0,
    refused: 0,
    ground: 'none',
    reference: null,
  },
]

export const demoImport = base
