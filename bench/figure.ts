/** One measured number, printed as one JSON line; null when it could not be measured, and `note` says why. */
export type Figure = { name: string; value: number | null; unit: string; note?: string }

/** Short enough to read, exact enough to compare. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
