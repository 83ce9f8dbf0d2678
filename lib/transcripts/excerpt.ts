const CHARACTERS_MAX = 40

/** What stood in the file, short enough to quote in a sentence and safe to print. */
export function excerpt(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object') return '{…}'

  const printable = String(value)
    .slice(0, 4 * CHARACTERS_MAX)
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  const characters = [...printable]
  if (characters.length <= CHARACTERS_MAX) return printable
  return `${characters.slice(0, CHARACTERS_MAX - 1).join('')}…`
}
