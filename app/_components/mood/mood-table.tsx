import { EmotionTile } from '../emotion-tile'
import { firstCapital } from '../first-capital'
import { Candidates } from './candidates'
import type { Curve } from './curve'
import { MessageLink } from './message-link'
import { useWordsFor } from './use-words-for'

/** The curve's other form: every reading in figures. */
export function MoodTable({ curve, timeZone }: { curve: Curve; timeZone: string }) {
  const words = useWordsFor(timeZone)
  const head = 'border-b py-1.5 pr-3 text-left text-2xs font-medium text-ink-3'
  const cell = 'num border-b py-1.5 pr-3 whitespace-nowrap'
  return (
    <table className="w-full border-collapse text-xs">
      <caption className="sr-only">{words.t('table.caption')}</caption>
      <thead>
        <tr>
          {(['time', 'emotion', 'certainty', 'mood', 'band', 'shift'] as const).map((name) => (
            <th key={name} scope="col" className={head}>
              {words.t(`table.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.points.map((point, place) => {
          const shift = curve.shifts.find((each) => each.point === place)
          return (
            <tr key={point.id}>
              <td className={cell}>
                <MessageLink id={point.id}>{words.time(point.at)}</MessageLink>
              </td>
              <td className={cell}>
                <span className="flex items-center gap-1.5">
                  <EmotionTile emotion={point.leading} size={14} />
                  {firstCapital(words.emotion(point.leading))}
                </span>
              </td>
              <td className={cell}>
                {point.leading === 'unsure' ? (
                  <Candidates point={point} words={words} />
                ) : (
                  words.share(point.confidence)
                )}
              </td>
              <td className={cell}>{words.score(point.valence)}</td>
              <td className={cell}>
                {words.score(point.low)} … {words.score(point.high)}
              </td>
              <td className="min-w-28 border-b py-1.5">{shift ? words.shift(shift) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
