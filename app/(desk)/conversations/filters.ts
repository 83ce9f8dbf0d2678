/** The filters as the address holds them. */
export const FILTERS = [
  'agent',
  'team',
  'channel',
  'language',
  'emotion',
  'shift',
  'from',
  'to',
  'q',
] as const
export type FilterName = (typeof FILTERS)[number]
export type Filters = Partial<Record<FilterName, string>>

export const SHIFT_FILTERS = ['any', 'drop', 'recovery'] as const

export type SearchParams = Record<string, string | string[] | undefined>

export function readFilters(params: SearchParams): Filters {
  const filters: Filters = {}
  for (const name of FILTERS) {
    const value = firstOf(params[name])?.trim()
    if (value) filters[name] = value
  }
  return filters
}

export const firstOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** The address of the list with some filters changed; a changed filter starts at the newest again. */
export function hrefWith(
  filters: Filters,
  change: { [name in FilterName]?: string | null } = {},
  after?: string,
) {
  const query = new URLSearchParams()
  for (const name of FILTERS) {
    const value = name in change ? change[name] : filters[name]
    if (value) query.set(name, value)
  }
  if (after) query.set('after', after)
  const text = query.toString()
  return text ? `/conversations?${text}` : '/conversations'
}

export const isFiltered = (filters: Filters): boolean => FILTERS.some((name) => filters[name] !== undefined)
