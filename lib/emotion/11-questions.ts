import type { Reading } from './reading'

/** Counts questions and sees whether the text ends on one: asking is not complaining. */
export function countQuestions({ tokens, tone }: Reading) {
  const marks = tokens.filter((token) => token.kind === 'mark')
  tone.questions = marks.filter(({ text }) => text.includes('?')).length
  tone.endsOnQuestion = tokens.findLast(({ text }) => text !== '\n')?.text.includes('?') ?? false
}
