'use client'

import { ChevronDown } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_components/button'
import { Field } from '@/app/_components/field'
import { chipClass } from './filter-menu'
import { type Filters, hrefWith } from './filters'

export function PeriodFilter({ filters, words }: { filters: Filters; words: string | null }) {
  const t = useTranslations('conversations')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setOpen(false)
    router.push(hrefWith(filters, { from: text(form.get('from')), to: text(form.get('to')) }))
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={chipClass(words !== null)}>
        {t('period')}
        {words && <b className="num font-strong text-ink">{words}</b>}
        <ChevronDown aria-hidden size={13} strokeWidth={2.1} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className="z-50 w-[248px] rounded-md border bg-raised p-3 text-ink shadow-e3 outline-none"
        >
          <form onSubmit={submit} className="flex flex-col gap-3">
            <Field label={t('from')} name="from" type="date" defaultValue={filters.from} max={filters.to} />
            <Field label={t('to')} name="to" type="date" defaultValue={filters.to} />
            <Button type="submit" kind="primary">
              {t('apply')}
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' && value ? value : null)
