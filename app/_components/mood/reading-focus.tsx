'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** Which message is looked at, and from where: what one side points at, the other shows. */
export type ReadingFocus = { id: string; by: 'curve' | 'words' | 'jump' } | null

type Shared = { focus: ReadingFocus; setFocus: (focus: ReadingFocus) => void }

const FocusContext = createContext<Shared>({ focus: null, setFocus: () => {} })

export function ReadingFocusProvider({ children }: { children: ReactNode }) {
  const [focus, setFocus] = useState<ReadingFocus>(null)
  const shared = useMemo(() => ({ focus, setFocus }), [focus])
  return <FocusContext value={shared}>{children}</FocusContext>
}

export const useReadingFocus = (): Shared => useContext(FocusContext)
