import { Lock } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { SealedReason } from '@/lib/consent/purpose'
import { Card } from '../card'
import type { Curve } from './curve'
import { SealedPlot } from './sealed-plot'

type Props = { sealed: SealedReason; curve: Curve; timeZone: string }

/** Not read, on purpose: who decided, when, and what stays. */
export function SealedCard({ sealed, curve, timeZone }: Props) {
  const t = useTranslations('conversation')
  return (
    <Card className="px-[18px] py-3.5 phone:px-3.5 phone:py-3">
      <h2 className="mb-2.5 text-md font-strong">{t('sealedTitle')}</h2>
      <div className="@container">
        <div className="relative flex flex-col-reverse gap-3 @min-[520px]:flex-col @min-[520px]:gap-0">
          <SealedPlot curve={curve} timeZone={timeZone} />
          <SealedReasonBox sealed={sealed} timeZone={timeZone} />
        </div>
      </div>
    </Card>
  )
}

function SealedReasonBox({ sealed, timeZone }: Pick<Props, 'sealed' | 'timeZone'>) {
  const t = useTranslations('seal')
  const format = useFormatter()
  const { reason, at } = sealed
  const dated = at && (reason === 'refused' || reason === 'withdrawn' || reason === 'expired')
  const date = at ? format.dateTime(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone }) : ''
  return (
    <div className="@min-[520px]:absolute @min-[520px]:top-10 @min-[520px]:left-[calc(50%+32px)] @min-[520px]:w-[min(368px,calc(100%-120px))] @min-[520px]:-translate-x-1/2 @min-[520px]:rounded-lg @min-[520px]:border @min-[520px]:bg-surface @min-[520px]:px-[18px] @min-[520px]:py-3.5 @min-[520px]:shadow-e2">
      <h3 className="flex items-center gap-2 text-md font-strong">
        <Lock aria-hidden size={16} strokeWidth={1.8} className="flex-none" />
        {t(`title.${reason}`)}
      </h3>
      <p className="mt-1 text-ink-2">{dated ? t(`body.${reason}On`, { date }) : t(`body.${reason}`)}</p>
      <p className="mt-1.5 text-xs text-ink-3">{t('stays')}</p>
    </div>
  )
}
