import { useFormatter, useTranslations } from 'next-intl'
import type { EmotionMark } from '../emotion-glyphs'
import { signed } from '../signed'
import type { Cause, CurvePoint, CurveShift, Handover } from './curve'
import { durationWords } from './duration'

/** The wordings that the plot, its table, the story and the transcript have in common. */
export function useWordsFor(timeZone: string) {
  const t = useTranslations('conversation')
  const emotions = useTranslations('emotions')
  const format = useFormatter()

  const emotion = (mark: EmotionMark) => emotions(mark)
  const time = (at: number) =>
    format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const day = (at: number) => format.dateTime(new Date(at), { day: 'numeric', month: 'short', timeZone })
  const share = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 })
  const change = (value: number) =>
    signed(
      format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    )
  const score = (value: number) =>
    signed(
      format.number(value * 5, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: 'exceptZero',
      }),
    )
  const wait = (ms: number) => {
    const { key, values } = durationWords(ms)
    return t(`duration.${key}`, values)
  }
  const cause = ({ kind, author }: Cause) => {
    if (kind === 'first') return t('shift.first')
    if (kind === 'silence') return t('shift.afterSilence')
    const name = author ? givenName(author) : t(`noName.${kind}`)
    return kind === 'bot' && author ? t('shift.afterBot', { name }) : t('shift.afterAgent', { name })
  }
  const shift = ({ kind, to, size }: Pick<CurveShift, 'kind' | 'to' | 'size'>) =>
    t(kind === 'drop' ? 'shift.dropTo' : 'shift.recoveryTo', { emotion: emotion(to), size: change(size) })
  const reading = (point: Pick<CurvePoint, 'at' | 'leading' | 'confidence'>) =>
    point.leading === 'unsure'
      ? t('mood.point', { time: time(point.at), emotion: emotion(point.leading) })
      : t('mood.pointSure', {
          time: time(point.at),
          emotion: emotion(point.leading),
          share: share(point.confidence),
        })
  return { t, emotion, time, day, share, change, score, wait, cause, shift, reading }
}

/** People in a sentence go by their given name. */
const givenName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

export type WordsFor = ReturnType<typeof useWordsFor>

export const handoverNames = ({ from, to }: Handover, { t }: Pick<WordsFor, 't'>) => ({
  from: from ?? t('noName.bot'),
  to: to ? givenName(to) : t('noName.agent'),
})
