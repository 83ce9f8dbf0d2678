import { type Context, requireRole } from '../context'
import type { Import } from './import'
import { requireImport } from './require-import'
import type { LoadImportReport } from './schema'
import { type ImportRow, rowsAfter } from './store'

/** Rows that one call answers. */
export const REPORT_ROWS = 5_000

/** What became of the rows of an import, in file order, some thousands at a time. */
export async function loadImportReport(
  context: Context,
  { importId, afterRow }: LoadImportReport,
): Promise<{ import: Import; rows: ImportRow[] }> {
  requireRole(context, 'admin')
  const found = await requireImport(context, importId)
  const rows = await rowsAfter(context.db, context.workspace.id, importId, afterRow, REPORT_ROWS)
  return { import: found, rows }
}
