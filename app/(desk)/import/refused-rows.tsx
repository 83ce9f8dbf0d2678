import { useFormatter, useTranslations } from 'next-intl'
import type { RowRefusal } from '@/lib/transcripts/message-event'

/** The first refused rows, in place and in words. */
export function RefusedRows({ problems, total }: { problems: RowRefusal[]; total: number }) {
  const t = useTranslations('imports')
  const format = useFormatter()
  if (problems.length === 0) return null
  return (
    <div className="border-t pt-3">
      <h3 className="font-strong">{t('problems')}</h3>
      <ul className="mt-1.5 flex max-h-64 flex-col gap-1 overflow-y-auto">
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.field}`} className="text-ink-2 [overflow-wrap:anywhere]">
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      {total > problems.length && (
        <p className="mt-1.5 text-xs text-ink-3">{t('problemsMore', { count: format.number(total) })}</p>
      )}
    </div>
  )
}

function Problem({ problem }: { problem: RowRefusal }) {
  const t = useTranslations()
  const key = `rows.${problem.code}`
  const params = { ...problem.params, row: problem.row, field: problem.field ?? '' }
  return t.has(key) ? t(key, params) : `${t('imports.problemRow', { row: problem.row })}: ${problem.code}`
}
