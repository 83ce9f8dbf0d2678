import { useFormatter, useTranslations } from 'next-intl'
import type { EmotionMark } from './emotion-glyphs'
import { EmotionTile } from './emotion-tile'
import { firstCapital } from './first-capital'

/** Tile, word and, below it, how sure the machine is. */
export function EmotionReading({ emotion, confidence }: { emotion: EmotionMark; confidence: number }) {
  const words = useTranslations('emotions')
  return (
    <span className="flex min-w-0 items-center gap-2">
      <EmotionTile emotion={emotion} />
      <span className="flex min-w-0 flex-col gap-[3px]">
        <span className="truncate leading-4 font-medium">{firstCapital(words(emotion))}</span>
        <Certainty emotion={emotion} confidence={confidence} />
      </span>
    </span>
  )
}

function Certainty({ emotion, confidence }: { emotion: EmotionMark; confidence: number }) {
  const t = useTranslations('conversations')
  const format = useFormatter()
  const share = format.number(confidence, { style: 'percent', maximumFractionDigits: 0 })
  if (emotion === 'unsure') return <span className="num text-2xs/3 text-ink-3">{t('below')}</span>
  return (
    <span className="num flex items-center gap-1.5 text-2xs/3 text-ink-3">
      <span aria-hidden className="h-[3px] w-[30px] overflow-hidden rounded-[2px] bg-line">
        <span className="block h-full bg-ink-3" style={{ width: `${Math.round(confidence * 100)}%` }} />
      </span>
      <span aria-hidden>{share}</span>
      <span className="sr-only">{t('certainty', { share })}</span>
    </span>
  )
}
