'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button, ButtonLink, buttonClass } from '@/app/_components/button'
import { Card } from '@/app/_components/card'
import type { Import } from '@/lib/imports/import'
import { ImportCounters } from './import-counters'
import { useShare } from './import-running'
import { RefusedRows } from './refused-rows'
import { reportHref } from './report-href'
import type { Run } from './use-import'

type Props = { run: Run; onRetry: () => void; onReset: () => void }

/** How it ended, or why it stopped, and the next step. */
export function ImportResult({ run, onRetry, onReset }: Props) {
  const t = useTranslations('imports')
  const title = useRef<HTMLHeadingElement>(null)
  const { head, body } = useEndingWords(run)
  useEffect(() => title.current?.focus(), [])
  const now = run.import
  const took = now && now.status !== 'failed' && now.stored + now.already + now.updated > 0
  return (
    <Card className="flex flex-col gap-3 px-[18px] py-4 phone:px-3.5">
      <div>
        <h2 ref={title} tabIndex={-1} className="rounded-xs text-md font-strong [overflow-wrap:anywhere]">
          {head}
        </h2>
        {body && (
          <p role="status" className="mt-0.5 max-w-[72ch] text-ink-2 [overflow-wrap:anywhere]">
            {body}
          </p>
        )}
      </div>
      {now && <ImportCounters counts={now} />}
      <div className="flex flex-wrap items-center gap-2">
        {run.phase === 'lost' && (
          <Button kind="primary" onClick={onRetry}>
            {t('goOn')}
          </Button>
        )}
        {took && run.phase === 'ended' && (
          <ButtonLink kind="primary" href="/conversations">
            {t('open')}
          </ButtonLink>
        )}
        {now && now.status !== 'running' && (
          <a href={reportHref(now.id)} download className={buttonClass({})}>
            <Download aria-hidden size={14} />
            {t('report')}
          </a>
        )}
        <Button kind={now ? 'quiet' : 'primary'} onClick={onReset}>
          {t('another')}
        </Button>
      </div>
      <RefusedRows problems={run.problems} total={now?.refused ?? 0} />
    </Card>
  )
}

function useEndingWords(run: Run): { head: string; body: string | null } {
  const t = useTranslations('imports')
  const all = useTranslations()
  const share = useShare()
  const now = run.import
  const said = (namespace: string, { code, params }: NonNullable<Import['failure']>) =>
    all.has(`${namespace}.${code}`) ? all(`${namespace}.${code}`, params) : t('unknown')
  if (run.phase === 'refused' && run.said) return { head: t('failed'), body: said('refusals', run.said) }
  if (!now || run.phase === 'unexpected')
    return { head: t('failed'), body: t('unexpected', { reason: t('unknown') }) }
  if (run.phase === 'lost')
    return { head: t('interrupted'), body: t('interruptedBody', { share: share(now) }) }
  if (now.status === 'failed') return { head: t('failed'), body: now.failure && said('files', now.failure) }
  if (now.status === 'cancelled') return { head: now.fileName, body: t('cancelled', { share: share(now) }) }
  if (now.stored + now.updated + now.already === 0 && now.refused > 0)
    return { head: t('failed'), body: t('nothingGood') }
  return { head: t('done', { name: now.fileName }), body: outcome(now, t) }
}

function outcome(now: Import, t: ReturnType<typeof useTranslations<'imports'>>): string | null {
  const nothingNew = now.stored + now.updated === 0 && now.already > 0 && now.refused === 0
  const sentences = [
    nothingNew && t('nothingNew', { count: now.already }),
    now.read > 0 && t('read', { count: now.read }),
  ]
  return sentences.filter(Boolean).join(' ') || null
}
