/** The chance that a positive scores above a negative, ties counting half; 0.5 is guessing. NaN when one side is missing. */
export function areaUnderCurve(scored: { score: number; positive: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++
    // Ties share the mean of their ranks.
    const rank = (from + to + 1) / 2
    ranks += rank * sorted.slice(from, to).filter(({ positive }) => positive).length
    from = to
  }
  const positives = scored.filter(({ positive }) => positive).length
  const others = scored.length - positives
  return (ranks - (positives * (positives + 1)) / 2) / (positives * others)
}
