import type { ReactNode } from 'react'
import { Card } from '../card'
import type { Curve, CurveShift } from './curve'
import { MessageLink } from './message-link'
import { useWordsFor, type WordsFor } from './use-words-for'
import { isLong } from './waits'

type Props = { curve: Curve; customer: string; timeZone: string }

const TOLD = 4

/** The course of the chat in sentences, its times leading to the words. */
export function MoodStory({ curve, customer, timeZone }: Props) {
  const words = useWordsFor(timeZone)
  const [first, last] = [curve.points[0], curve.points.at(-1)]
  if (!first || !last) return null
  const told = curve.shifts.slice(0, TOLD)
  const more = curve.shifts.length - told.length
  const lastTold = told.at(-1)
  const ended = !lastTold || curve.points[lastTold.point] !== last
  return (
    <Card className="px-[18px] py-3.5 text-md/[22px] [overflow-wrap:anywhere] phone:px-3.5">
      <p>
        {words.t.rich(first.leading === 'unsure' ? 'story.startUnsure' : 'story.start', {
          name: customer,
          time: words.time(first.at),
          emotion: words.emotion(first.leading),
          at: linkTo(first.id),
        })}{' '}
        {told.map((shift) => (
          <span key={shift.point}>
            <Sentence shift={shift} curve={curve} words={words} />{' '}
          </span>
        ))}
        {more > 0 && <>{words.t('story.more', { count: more })} </>}
        {told.length === 0 && curve.points.length > 2 && <>{words.t('story.level')} </>}
        {ended &&
          last !== first &&
          words.t.rich('story.end', {
            time: words.time(last.at),
            emotion: words.emotion(last.leading),
            at: linkTo(last.id),
          })}
      </p>
    </Card>
  )
}

function Sentence({ shift, curve, words }: { shift: CurveShift; curve: Curve; words: WordsFor }) {
  const point = curve.points[shift.point]
  if (!point) return null
  const { waited } = shift.cause
  const said = words.cause(shift.cause)
  const cause =
    waited !== null && isLong({ ms: waited })
      ? words.t('story.causeWait', { cause: said, wait: words.wait(waited) })
      : said
  return words.t.rich(shift.kind === 'drop' ? 'story.drop' : 'story.recovery', {
    time: words.time(point.at),
    emotion: words.emotion(shift.to),
    cause,
    at: linkTo(point.id),
  })
}

const linkTo = (id: string) => (children: ReactNode) => <MessageLink id={id}>{children}</MessageLink>
