'use server'

import { cookies } from 'next/headers'
import { LOCALE_COOKIE, type Locale, THEME_COOKIE, type Theme } from '@/app/_components/preferences'
import type { Answer } from '@/app/_server/action'
import type { Import, ImportGround, ImportProgress } from '@/lib/imports/import'
import { demoImport } from './demo-imports'

export async function choose(choice: { theme?: Theme; locale?: Locale }) {
  const jar = await cookies()
  if (choice.theme) jar.set(THEME_COOKIE, choice.theme)
  if (choice.locale) jar.set(LOCALE_COOKIE, choice.locale)
}

export async function chooseLocale(form: FormData) {
  await choose({ locale: form.get('locale') === 'nl' ? 'nl' : 'en' })
}

/** Pretends to take in a file: a name with "fail" fails, one with "again" holds nothing new. */
export async function startImport(input: {
  fileName: string
  size: number
  ground: ImportGround
}): Promise<Answer<Import>> {
  return {
    ok: true,
    value: {
      ...demoImport,
      ...input,
      id: input.fileName,
      status: 'running',
      offset: 0,
      stored: 0,
      refused: 0,
    },
  }
}

export async function sendChunk(input: {
  importId: string
  offset: number
  chunk: Uint8Array
}): Promise<Answer<ImportProgress>> {
  await new Promise((resolve) => setTimeout(resolve, 400))
  const offset = input.offset + input.chunk.length
  const rows = Math.round(offset / 4_000)
  const again = input.importId.includes('again')
  const failed = input.importId.includes('fail')
  return {
    ok: true,
    value: {
      import: {
        ...demoImport,
        id: input.importId,
        fileName: input.importId,
        size: 1_200_000,
        offset,
        stored: again ? 0 : rows,
        already: again ? rows : 0,
        refused: again ? 0 : 2,
        failure: failed ? { code: 'empty', params: {} } : null,
        status: failed ? 'failed' : offset >= 1_200_000 ? 'done' : 'running',
      },
      problems:
        again || input.offset
          ? []
          : [
              { row: 214, field: 'sent_at', code: 'missing', params: {} },
              { row: 371, field: 'role', code: 'role-unknown', params: { value: 'robot' } },
            ],
    },
  }
}

export async function cancelImport(input: { importId: string }): Promise<Answer<Import>> {
  return { ok: true, value: { ...demoImport, id: input.importId, status: 'cancelled', offset: 2_000_000 } }
}
