/** How long the rest takes at the pace so far; null while that is a guess. */
export function timeLeftMs(doneBytes: number, totalBytes: number, elapsedMs: number): number | null {
  if (elapsedMs < 1_500 || doneBytes <= 0) return null
  return ((totalBytes - doneBytes) / doneBytes) * elapsedMs
}
