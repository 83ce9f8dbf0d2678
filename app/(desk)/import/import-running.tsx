'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Progress } from 'radix-ui'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Card } from '@/app/_components/card'
import { durationWords } from '@/app/_components/mood/duration'
import { ImportCounters } from './import-counters'
import { RefusedRows } from './refused-rows'
import { timeLeftMs } from './time-left'
import { useBytes } from './use-bytes'
import type { Run } from './use-import'

export function ImportRunning({ run, onCancel }: { run: Run; onCancel: () => Promise<void> }) {
  const t = useTranslations('imports')
  const bytes = useBytes()
  const [cancelling, setCancelling] = useState(false)
  useWarningBeforeLeaving()
  const now = run.import
  if (!now) return null
  const share = now.size ? (now.offset / now.size) * 100 : 0
  return (
    <Card className="flex flex-col gap-3 px-[18px] py-4 phone:px-3.5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="min-w-0 flex-1 text-md font-strong [overflow-wrap:anywhere]">
          {t('running', { name: now.fileName })}
        </h2>
        <Button
          disabled={cancelling}
          onClick={() => {
            setCancelling(true)
            void onCancel()
          }}
        >
          {cancelling ? t('cancelling') : t('cancel')}
        </Button>
      </div>
      <Progress.Root
        value={Math.round(share)}
        aria-label={t('running', { name: now.fileName })}
        className="h-1.5 overflow-hidden rounded-xs bg-area"
      >
        <Progress.Indicator
          className="h-full origin-left bg-accent transition-transform duration-300"
          style={{ transform: `scaleX(${share / 100})` }}
        />
      </Progress.Root>
      <p className="num flex flex-wrap gap-x-4 text-xs text-ink-3">
        <span>{t('progress', { done: bytes(now.offset), size: bytes(now.size) })}</span>
        {run.began && <Times began={run.began} now={now} />}
      </p>
      <ImportCounters counts={now} />
      <p className="text-xs text-ink-3">{t('keepOpen')}</p>
      <RefusedRows problems={run.problems} total={now.refused} />
    </Card>
  )
}

function Times({ began, now }: { began: NonNullable<Run['began']>; now: { offset: number; size: number } }) {
  const t = useTranslations('imports')
  const inWords = useDuration()
  const [clock, setClock] = useState(began.at)
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const elapsed = clock - began.at
  const left = timeLeftMs(now.offset - began.offset, now.size - began.offset, elapsed)
  return (
    <>
      <span>{t('elapsed', { time: inWords(elapsed) })}</span>
      {left !== null && <span>{t('left', { time: inWords(left) })}</span>}
    </>
  )
}

function useDuration(): (ms: number) => string {
  const t = useTranslations('conversation.duration')
  return (ms) => {
    const { key, values } = durationWords(ms)
    return t(key, values)
  }
}

function useWarningBeforeLeaving() {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}

export function useShare(): (now: { offset: number; size: number }) => string {
  const format = useFormatter()
  return ({ offset, size }) =>
    format.number(size ? offset / size : 0, { style: 'percent', maximumFractionDigits: 0 })
}
