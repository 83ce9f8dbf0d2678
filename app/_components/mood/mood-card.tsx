'use client'

import { Spline, Table2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '../button'
import { Card } from '../card'
import { Key } from '../key'
import { Segmented } from '../segmented'
import type { Curve } from './curve'
import { type Axis, bestAxis } from './plot-layout'

/** What the plot will take, so that nothing moves when it arrives. */
const HEIGHT = 'h-[322px] @min-[520px]:h-[404px]'

const MoodPlot = dynamic(() => import('./mood-plot'), {
  ssr: false,
  loading: () => <div className={HEIGHT} />,
})

type Props = { curve: Curve; timeZone: string; title: string; note: string | null; table: ReactNode }

export function MoodCard({ curve, timeZone, title, note, table }: Props) {
  const t = useTranslations('conversation')
  const [axis, setAxis] = useState<Axis>(() => bestAxis(curve.points, curve.turns))
  const [asTable, setAsTable] = useState(false)
  return (
    <Card aria-labelledby="mood-title" className="px-[18px] py-3.5 phone:px-3.5 phone:py-3">
      <div className="mb-2.5 flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id="mood-title" className="text-md font-strong">
            {title}
          </h2>
          <p className="text-xs text-ink-3">{note ?? t('mood.subtitle')}</p>
        </div>
        <div className="flex items-center gap-2">
          {!asTable && (
            <span className="phone:hidden">
              <Segmented
                label={t('mood.axis')}
                value={axis}
                onChange={setAxis}
                options={[
                  { value: 'time', name: t('mood.byTime') },
                  { value: 'message', name: t('mood.byMessage') },
                ]}
              />
            </span>
          )}
          <Button kind="quiet" size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? <Spline aria-hidden size={14} /> : <Table2 aria-hidden size={14} />}
            {asTable ? t('mood.plot') : t('mood.table')}
          </Button>
        </div>
      </div>
      <div hidden={!asTable} className="overflow-x-auto">
        {table}
      </div>
      {!asTable && (
        <div className="@container">
          <div className={HEIGHT}>
            <MoodPlot curve={curve} axis={axis} timeZone={timeZone} />
          </div>
        </div>
      )}
      {!asTable && <Legend />}
    </Card>
  )
}

function Legend() {
  const t = useTranslations('conversation.mood')
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-x-3.5 gap-y-1.5 border-t pt-2.5 text-xs text-ink-3">
      <span className="flex items-center gap-1.5">
        <span className="h-2.5 w-[22px] rounded-[2px] bg-(--band)" />
        {t('legendBand')}
      </span>
      <span className="flex items-center gap-1.5">
        <span className="h-2.5 w-[2.5px] rounded-full bg-ink" />
        {t('legendAgent')}
      </span>
      <span className="flex items-center gap-1.5">
        <span className="size-[9px] rounded-[2px] border-[1.5px] border-ink-3" />
        {t('legendBot')}
      </span>
      <span className="flex-1" />
      <span aria-hidden className="flex items-center gap-1.5 phone:hidden">
        <Key>←</Key>
        <Key>→</Key>
        {t('keyMessage')}
      </span>
      <span aria-hidden className="flex items-center gap-1.5 phone:hidden">
        <Key>⇧</Key>
        <Key>→</Key>
        {t('keyShift')}
      </span>
    </div>
  )
}
