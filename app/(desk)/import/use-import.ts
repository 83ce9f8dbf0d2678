'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Answer } from '@/app/_server/action'
import type { Import, ImportGround } from '@/lib/imports/import'
import type { RowRefusal } from '@/lib/transcripts/message-event'
import type { Said } from '@/lib/wording/said'
import { type Send, sendFile } from './send-file'

export type ImportActions = {
  start: (input: {
    fileName: string
    size: number
    ground: ImportGround
    reference: string | null
  }) => Promise<Answer<Import>>
  send: Send
  cancel: (input: { importId: string }) => Promise<Answer<Import>>
}

export type Wish = { file: File; ground: ImportGround; reference: string | null }

/** Where the panel stands; `unexpected` is a fault of ours or a lost connection before anything began. */
export type Phase = 'choose' | 'starting' | 'running' | 'ended' | 'lost' | 'refused' | 'unexpected'

export type Run = {
  phase: Phase
  import: Import | null
  problems: RowRefusal[]
  said: Said | null
  /** When this page began to send, and from which byte, for the time left. */
  began: { at: number; offset: number } | null
}

const IDLE: Run = { phase: 'choose', import: null, problems: [], said: null, began: null }
const PROBLEMS_KEPT = 20

export function useImport(actions: ImportActions) {
  const router = useRouter()
  const [run, setRun] = useState<Run>(IDLE)
  const stop = useRef(false)
  const file = useRef<File | null>(null)

  async function goOn(from: Import, chosen: File) {
    file.current = chosen
    stop.current = false
    setRun((before) => ({
      ...before,
      phase: 'running',
      import: from,
      said: null,
      began: { at: Date.now(), offset: from.offset },
    }))
    const ending = await sendFile({
      file: chosen,
      from,
      send: actions.send,
      stopped: () => stop.current,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onProgress: (now, problems) =>
        setRun((before) => ({
          ...before,
          import: now,
          problems: [...before.problems, ...problems].slice(0, PROBLEMS_KEPT),
        })),
    })
    if (stop.current) return
    if (ending.kind === 'refused') setRun((before) => ({ ...before, phase: 'refused', said: ending.said }))
    else setRun((before) => ({ ...before, phase: ending.kind, import: ending.import }))
    router.refresh()
  }

  async function begin({ file: chosen, ground, reference }: Wish) {
    setRun({ ...IDLE, phase: 'starting' })
    const answer = await actions
      .start({ fileName: chosen.name, size: chosen.size, ground, reference })
      .catch(() => null)
    if (!answer) setRun({ ...IDLE, phase: 'unexpected' })
    else if (answer.ok) await goOn(answer.value, chosen)
    else setRun({ ...IDLE, phase: 'refused', said: answer.said })
  }

  async function cancel() {
    if (!run.import) return
    stop.current = true
    const answer = await actions.cancel({ importId: run.import.id }).catch(() => null)
    if (answer?.ok) setRun((before) => ({ ...before, phase: 'ended', import: answer.value }))
    else setRun((before) => ({ ...before, phase: 'lost' }))
    router.refresh()
  }

  return {
    run,
    begin,
    cancel,
    goOn,
    /** Sends on after a lost connection, with the file still at hand. */
    retry: () => {
      if (run.import && file.current) void goOn(run.import, file.current)
    },
    reset: () => setRun(IDLE),
  }
}
