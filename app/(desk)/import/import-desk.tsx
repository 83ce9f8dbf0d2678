'use client'

import { useState } from 'react'
import type { Import } from '@/lib/imports/import'
import { EarlierImports } from './earlier-imports'
import { ImportForm } from './import-form'
import { ImportResult } from './import-result'
import { ImportRunning } from './import-running'
import { type ImportActions, useImport, type Wish } from './use-import'

type Props = {
  imports: Import[]
  /** Whether the workspace tells its customers, so that "they were told" may be chosen. */
  informed: boolean
  timeZone: string
  actions: ImportActions
}

export function ImportDesk({ imports, informed, timeZone, actions }: Props) {
  const importing = useImport(actions)
  const [resuming, setResuming] = useState<Import | null>(null)
  const { phase } = importing.run
  const begin = (wish: Wish) => {
    const open = resuming ?? unfinished(imports, wish.file)
    setResuming(null)
    if (open) void importing.goOn(open, wish.file)
    else void importing.begin(wish)
  }
  return (
    <div className="flex max-w-[1040px] flex-col gap-4 phone:gap-3">
      {(phase === 'choose' || phase === 'starting') && (
        <ImportForm
          informed={informed}
          starting={phase === 'starting'}
          resuming={resuming}
          onStart={begin}
          onForget={() => setResuming(null)}
        />
      )}
      {phase === 'running' && <ImportRunning run={importing.run} onCancel={importing.cancel} />}
      {(phase === 'ended' || phase === 'lost' || phase === 'refused' || phase === 'unexpected') && (
        <ImportResult run={importing.run} onRetry={importing.retry} onReset={importing.reset} />
      )}
      <EarlierImports
        imports={imports}
        timeZone={timeZone}
        busyWith={phase === 'running' ? (importing.run.import?.id ?? null) : null}
        onResume={(open) => {
          importing.reset()
          setResuming(open)
        }}
      />
    </div>
  )
}

/** The same file chosen again goes on where its import stopped. */
const unfinished = (imports: Import[], file: File): Import | undefined =>
  imports.find((each) => each.status === 'running' && each.fileName === file.name && each.size === file.size)
