import { describe, expect, it } from 'vitest'
import { hrefWith, isFiltered, readFilters } from './filters'

describe('filters in the address', () => {
  it('reads the known ones, trimmed, and ignores the rest', () => {
    expect(readFilters({ agent: ' 7 ', emotion: ['angry', 'neutral'], q: '  ', other: 'x' })).toEqual({
      agent: '7',
      emotion: 'angry',
    })
  })

  it.each([
    [{}, {}, undefined, '/conversations'],
    [{ agent: '7' }, { team: 'a b' }, undefined, '/conversations?agent=7&team=a+b'],
    [{ agent: '7', q: 'x' }, { agent: null }, undefined, '/conversations?q=x'],
    [{ q: 'x&y' }, {}, 'k1', '/conversations?q=x%26y&after=k1'],
  ])('%o changed by %o', (filters, change, after, href) => {
    expect(hrefWith(filters, change, after)).toBe(href)
  })

  it('knows when nothing is filtered', () => {
    expect([isFiltered({}), isFiltered({ q: 'x' })]).toEqual([false, true])
  })
})
