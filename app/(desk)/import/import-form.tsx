'use client'

import { ChevronDown } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Collapsible } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/app/_components/button'
import { Card } from '@/app/_components/card'
import type { Import, ImportGround } from '@/lib/imports/import'
import { FileDrop } from './file-drop'
import { GroundChoice } from './ground-choice'
import { useBytes } from './use-bytes'
import type { Wish } from './use-import'

type Props = {
  informed: boolean
  starting: boolean
  /** An unfinished import that waits for its file. */
  resuming: Import | null
  onStart: (wish: Wish) => void
  onForget: () => void
}

export function ImportForm({ informed, starting, resuming, onStart, onForget }: Props) {
  const t = useTranslations('imports')
  const [file, setFile] = useState<File | null>(null)
  const [ground, setGround] = useState<ImportGround | null>(null)
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const referenceMissing = !resuming && ground === 'agreed' && !reference.trim()
  const otherFile = Boolean(resuming && file && file.size !== resuming.size)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    flushSync(() => setTried(true))
    form.querySelector<HTMLElement>('[aria-invalid="true"], [data-missing="true"] [role="radio"]')?.focus()
    if (!file || referenceMissing || otherFile) return
    const chosen = ground ?? resuming?.ground
    if (chosen) onStart({ file, ground: chosen, reference: chosen === 'agreed' ? reference.trim() : null })
  }
  return (
    <Card className="px-[18px] py-4 phone:px-3.5">
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        {resuming && <ResumeHint resuming={resuming} otherFile={otherFile} onForget={onForget} />}
        <div className="flex flex-col gap-2">
          <FileDrop file={file} onFile={setFile} invalid={tried && !file} />
          {tried && !file && (
            <p role="alert" className="text-xs text-danger">
              {t('fileMissing')}
            </p>
          )}
          <FormatHelp />
        </div>
        {!resuming && (
          <GroundChoice
            informed={informed}
            ground={ground}
            onGround={setGround}
            reference={reference}
            onReference={setReference}
            tried={tried}
          />
        )}
        <div className="phone:sticky phone:bottom-[76px]">
          <Button type="submit" kind="primary" size="lg" disabled={starting} className="phone:w-full">
            {starting ? t('starting') : resuming ? t('resume') : t('start')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function FormatHelp() {
  const t = useTranslations('imports')
  return (
    <Collapsible.Root className="text-xs text-ink-3">
      <p>
        {t('formats')}{' '}
        <Collapsible.Trigger className="inline-flex items-center gap-0.5 rounded-xs font-medium text-accent-ink hover:underline">
          {t('columns')}
          <ChevronDown aria-hidden size={12} strokeWidth={2.2} />
        </Collapsible.Trigger>
      </p>
      <Collapsible.Content className="mt-1.5 max-w-[84ch] rounded-sm bg-sunken px-3 py-2 text-ink-2">
        {t('columnsHelp')}
      </Collapsible.Content>
    </Collapsible.Root>
  )
}

function ResumeHint({
  resuming,
  otherFile,
  onForget,
}: {
  resuming: Import
  otherFile: boolean
  onForget: () => void
}) {
  const t = useTranslations('imports')
  const format = useFormatter()
  const bytes = useBytes()
  const share = format.number(resuming.size ? resuming.offset / resuming.size : 0, {
    style: 'percent',
    maximumFractionDigits: 0,
  })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-sm bg-accent-wash px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-strong [overflow-wrap:anywhere]">{resuming.fileName}</p>
        <p className="num text-xs text-ink-2">{t('resumeHint', { size: bytes(resuming.size), share })}</p>
        {otherFile && (
          <p role="alert" className="text-xs text-danger">
            {t('resumeMismatch', { name: resuming.fileName, size: bytes(resuming.size) })}
          </p>
        )}
      </div>
      <Button kind="quiet" size="sm" onClick={onForget}>
        {t('cancel')}
      </Button>
    </div>
  )
}
