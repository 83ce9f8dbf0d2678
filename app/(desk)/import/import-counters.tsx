import { useFormatter, useTranslations } from 'next-intl'
import type { ImportCounts } from '@/lib/imports/import'

export function ImportCounters({ counts }: { counts: ImportCounts }) {
  const t = useTranslations('imports')
  const format = useFormatter()
  const shown = [
    { key: 'stored', value: counts.stored, always: true },
    { key: 'already', value: counts.already, always: true },
    { key: 'updated', value: counts.updated, always: false },
    { key: 'refused', value: counts.refused, always: true },
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2" aria-live="off">
      {shown
        .filter(({ value, always }) => always || value > 0)
        .map(({ key, value }) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-xs text-ink-3">{t(key, { count: value })}</dt>
            <dd
              className={`num text-xl/[26px] font-strong tracking-[-0.01em] ${key === 'refused' && value > 0 ? 'text-danger' : ''}`}
            >
              {format.number(value)}
            </dd>
          </div>
        ))}
    </dl>
  )
}
