import type { Role } from '@/lib/context'

export type Place = { key: 'conversations' | 'import'; href: string; group: 'desk' | 'admin' }

const PLACES: (Place & { for: Role[] })[] = [
  { key: 'conversations', href: '/conversations', group: 'desk', for: ['lead', 'reviewer'] },
  { key: 'import', href: '/import', group: 'admin', for: ['admin'] },
]

/** Navigation shows only what exists, and only what the person may open. */
export const placesFor = (roles: Role[]): Place[] =>
  PLACES.filter((place) => place.for.some((role) => roles.includes(role)))

export const isHere = (place: Place, path: string): boolean =>
  path === place.href || path.startsWith(`${place.href}/`)
