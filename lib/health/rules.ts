/** What somebody who watches over an installation is told. */
export type Health =
  | { status: 'ready'; version: string; database: 'up'; migrations: 'current' }
  | { status: 'unavailable'; version: string; reason: string }

/** The schema must be exactly the one that this code knows. */
export function judgeMigrations(applied: string[], known: string[]): string | null {
  const pending = known.filter((name) => !applied.includes(name))
  const newer = applied.filter((name) => !known.includes(name))
  if (newer.length > 0)
    return `The database has a schema newer than this version knows (${newer.join(', ')}).`
  if (pending.length > 0) return `The database lacks migrations (${pending.join(', ')}).`
  return null
}
