const KEY = 'moodline-list'

/** The filters this tab last listed by; storage may be closed, then there are none. */
export function lastList(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function rememberList(query: string) {
  try {
    sessionStorage.setItem(KEY, query)
  } catch {
    // Without storage the way back leads to the whole list.
  }
}
