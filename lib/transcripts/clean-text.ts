const REFUSED = /[\0\p{Surrogate}]/gu

/** Replaces what Postgres (NUL) or Unicode (lone surrogates) refuses. */
export function cleanText(text: string): string {
  return text.replace(REFUSED, '\uFFFD')
}
