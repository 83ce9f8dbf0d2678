import { answerRefusal } from '@/app/_server/endpoint'
import { readPreferences } from '@/app/_server/preferences'
import { withContext } from '@/app/_server/session'
import { loadImportReport } from '@/lib/imports/load-import-report'
import { LoadImportReport } from '@/lib/imports/schema'
import { REPORT_HEAD, reportLine } from '@/lib/wording/report-csv'

export const dynamic = 'force-dynamic'

/** What became of every row, as CSV; read some thousands of rows at a time, each time asking whether the reader still may. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { locale } = await readPreferences()
  const page = (afterRow: number) =>
    withContext((context) => loadImportReport(context, LoadImportReport.parse({ importId: id, afterRow })))

  return answerRefusal(LoadImportReport.safeParse({ importId: id }).success, async () => {
    let next = await page(0)
    const body = new ReadableStream<string>({
      start: (controller) => controller.enqueue(REPORT_HEAD),
      async pull(controller) {
        const last = next.rows.at(-1)
        if (!last) return controller.close()
        controller.enqueue(next.rows.map((row) => reportLine(locale, row)).join(''))
        next = await page(last.row)
      },
    }).pipeThrough(new TextEncoderStream())
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="import-${id}.csv"`,
        'cache-control': 'private, no-store',
      },
    })
  })
}
