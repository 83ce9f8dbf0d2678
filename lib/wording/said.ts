/** Something the machine says: stored and passed as a code with parameters, worded at the edge in the reader's language. */
export type Said = { code: string; params: Record<string, string | number> }
