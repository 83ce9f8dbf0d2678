import { open } from 'node:fs/promises'
import { loadImportReport } from '../lib/imports/load-import-report'
import { REPORT_HEAD, reportLine } from '../lib/wording/report-csv'
import { Halt, reasonOf } from './bootstrap/halt.mjs'
import type { Inside } from './command-line'

/** Writes what became of each row to a CSV file, some thousands of rows at a time. */
export async function saveReport(inside: Inside, { importId, path }: { importId: string; path: string }) {
  const file = await open(path, 'w').catch((error) => {
    throw new Halt(`The report cannot be written to ${path}: ${reasonOf(error)}.`)
  })
  try {
    await file.write(REPORT_HEAD)
    for (let afterRow = 0; ; ) {
      const { rows } = await inside((context) => loadImportReport(context, { importId, afterRow }))
      const last = rows.at(-1)
      if (!last) break
      await file.write(rows.map((row) => reportLine('en', row)).join(''))
      afterRow = last.row
    }
  } finally {
    await file.close()
  }
}
