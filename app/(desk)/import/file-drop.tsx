'use client'

import clsx from 'clsx'
import { FileText, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useBytes } from './use-bytes'

type Props = { file: File | null; onFile: (file: File) => void; invalid: boolean }

export function FileDrop({ file, onFile, invalid }: Props) {
  const t = useTranslations('imports')
  const bytes = useBytes()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const [first] = files ?? []
    if (first) onFile(first)
  }
  // A file may be chosen before this page's scripts are there to hear of it.
  const field = useRef<HTMLInputElement>(null)
  const takeEarly = useEffectEvent(() => take(field.current?.files))
  useEffect(() => takeEarly(), [])
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const Icon = file ? FileText : FileUp
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the file field inside
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label
        className={clsx(
          'flex min-h-[104px] cursor-pointer flex-col items-center justify-center gap-1.5 rounded-lg border border-dashed px-4 py-5 text-center transition-colors quick has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)',
          over
            ? 'border-accent bg-accent-wash'
            : invalid
              ? 'border-danger bg-danger-wash'
              : 'border-control-line bg-canvas hover:bg-hover',
        )}
      >
        <Icon aria-hidden size={20} strokeWidth={1.6} className={file ? 'text-accent-ink' : 'text-ink-3'} />
        <span className="max-w-full font-medium [overflow-wrap:anywhere]">
          {file ? t('chosen', { name: file.name, size: bytes(file.size) }) : t('drop')}
        </span>
        {file && <span className="text-xs text-accent-ink">{t('another')}</span>}
        <input
          ref={field}
          type="file"
          accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt"
          aria-invalid={invalid}
          className="sr-only"
          onChange={(event) => take(event.target.files)}
        />
      </label>
    </div>
  )
}
