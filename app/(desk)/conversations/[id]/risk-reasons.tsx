import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/app/_components/card'
import type { Risk, RiskReason } from '@/lib/mood/mood'

export function RiskReasons({ risk }: { risk: Risk }) {
  const t = useTranslations('conversation')
  const format = useFormatter()
  const value = format.number(risk.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const strongest = risk.reasons[0]?.weight || 1
  return (
    <Card className="px-[18px] py-3.5 phone:px-3.5">
      <h3 className="font-strong">{t('risk.title', { value })}</h3>
      {risk.reasons.length === 0 && <p className="mt-1 text-ink-3">{t('risk.none')}</p>}
      <ul className="mt-2 flex flex-col gap-[7px]">
        {risk.reasons.map((reason) => (
          <li key={reason.code} className="flex items-center gap-2.5">
            <span aria-hidden className="w-12 flex-none">
              <span
                className="block h-1.5 rounded-xs bg-below"
                style={{ width: `${Math.max(12, Math.round((reason.weight / strongest) * 100))}%` }}
              />
            </span>
            <Reason reason={reason} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Reason({ reason }: { reason: RiskReason }) {
  const t = useTranslations()
  const key = `risk.${reason.code}`
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => {
      const emotion = `emotions.${value}`
      return [name, typeof value === 'string' && t.has(emotion) ? t(emotion) : value]
    }),
  )
  return <span>{t.has(key) ? t(key, params) : t('conversation.risk.other')}</span>
}
