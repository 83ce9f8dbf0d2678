/** A word beside the figure; the bounds are those of the bars in the list. */
export const riskLevel = (risk: number): 'low' | 'usual' | 'raised' =>
  risk > 0.66 ? 'raised' : risk > 0.4 ? 'usual' : 'low'
