'use client'

import { Download } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/app/_components/button'
import { Card } from '@/app/_components/card'
import { Clock } from '@/app/_components/clock'
import { Pill } from '@/app/_components/pill'
import type { Import } from '@/lib/imports/import'
import { useShare } from './import-running'
import { reportHref } from './report-href'

type Props = {
  imports: Import[]
  timeZone: string
  /** The import that this page sends right now. */
  busyWith: string | null
  onResume: (open: Import) => void
}

const GRID =
  'desk:grid desk:items-center desk:gap-3.5 desk:px-4 desk:grid-cols-[minmax(140px,1fr)_minmax(100px,0.6fr)_64px_80px_72px_minmax(84px,0.5fr)_36px]'

export function EarlierImports({ imports, timeZone, busyWith, onResume }: Props) {
  const t = useTranslations('imports')
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="mt-2 mb-2 text-md font-strong">
        {t('earlier')}
      </h2>
      <Card className="overflow-hidden">
        {imports.length === 0 ? (
          <p className="px-4 py-4 text-ink-3">{t('earlierNone')}</p>
        ) : (
          <>
            <Heads />
            <ul>
              {imports.map((each) => (
                <Row
                  key={each.id}
                  each={each}
                  timeZone={timeZone}
                  busy={each.id === busyWith}
                  onResume={onResume}
                />
              ))}
            </ul>
          </>
        )}
      </Card>
    </section>
  )
}

function Heads() {
  const t = useTranslations('imports.columnsOf')
  return (
    <div aria-hidden className={`${GRID} h-[30px] text-2xs font-medium text-ink-3 phone:hidden`}>
      <span>{t('file')}</span>
      <span>{t('who')}</span>
      <span className="text-right">{t('rows')}</span>
      <span className="text-right">{t('already')}</span>
      <span className="text-right">{t('refused')}</span>
      <span>{t('state')}</span>
      <span />
    </div>
  )
}

function Row({
  each,
  timeZone,
  busy,
  onResume,
}: { each: Import; timeZone: string; busy: boolean } & Pick<Props, 'onResume'>) {
  const t = useTranslations('imports')
  return (
    <li
      className={`${GRID} min-h-[53px] border-t phone:grid phone:grid-cols-3 phone:items-center phone:gap-x-4 phone:gap-y-2 phone:px-3.5 phone:py-3 phone:first:border-t-0`}
    >
      <span className="flex min-w-0 flex-col phone:col-span-3">
        <span className="truncate font-strong" title={each.fileName}>
          {each.fileName}
        </span>
        <Clock at={each.createdAt} timeZone={timeZone} as="full" className="num text-2xs text-ink-3" />
      </span>
      <span className="flex min-w-0 flex-col text-xs phone:col-span-3">
        <bdi className="truncate">{each.startedBy ?? t('somebody')}</bdi>
        <span className="truncate text-2xs text-ink-3" title={each.reference ?? undefined}>
          {t(`groundShort.${each.ground}`)}
          {each.reference && `: ${each.reference}`}
        </span>
      </span>
      <Count label={t('columnsOf.rows')} value={each.stored + each.updated} />
      <Count label={t('columnsOf.already')} value={each.already} />
      <Count label={t('columnsOf.refused')} value={each.refused} alarm />
      <State each={each} busy={busy} onResume={onResume} />
      {each.status === 'running' ? (
        <span />
      ) : (
        <a
          href={reportHref(each.id)}
          download
          aria-label={t('reportOf', { name: each.fileName })}
          className="grid size-[30px] place-items-center phone:justify-self-end rounded-sm text-ink-3 hover:bg-sunken hover:text-ink phone:size-11"
        >
          <Download aria-hidden size={15} />
        </a>
      )}
    </li>
  )
}

function Count({ label, value, alarm = false }: { label: string; value: number; alarm?: boolean }) {
  const format = useFormatter()
  return (
    <span
      className={`num font-medium phone:flex phone:flex-col-reverse desk:text-right ${alarm && value > 0 ? 'text-danger' : ''}`}
    >
      <span className="text-2xs font-body text-ink-3 desk:sr-only">{label}</span>
      {format.number(value)}
    </span>
  )
}

const TONES = { running: 'warn', done: 'ok', cancelled: 'plain', failed: 'danger' } as const

function State({ each, busy, onResume }: { each: Import; busy: boolean } & Pick<Props, 'onResume'>) {
  const t = useTranslations('imports')
  const share = useShare()
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1.5 phone:col-span-2">
      <Pill tone={TONES[each.status]}>
        {t(`states.${each.status}`)}
        {each.status === 'running' && ` ${share(each)}`}
      </Pill>
      {each.status === 'running' && !busy && (
        <Button size="sm" onClick={() => onResume(each)}>
          {t('resume')}
        </Button>
      )}
    </span>
  )
}
