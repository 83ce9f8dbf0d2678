'use client'

import { useTranslations } from 'next-intl'
import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { Field } from '@/app/_components/field'
import { IMPORT_GROUNDS, type ImportGround } from '@/lib/imports/import'

type Props = {
  informed: boolean
  ground: ImportGround | null
  onGround: (ground: ImportGround) => void
  reference: string
  onReference: (reference: string) => void
  /** Whether the form was sent, so that what is missing may be said. */
  tried: boolean
}

export function GroundChoice({ informed, ground, onGround, reference, onReference, tried }: Props) {
  const t = useTranslations('imports')
  const id = useId()
  const missing = tried && ground === 'agreed' && !reference.trim()
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend id={id} className="mb-2 text-md font-strong">
        {t('ground')}
      </legend>
      <RadioGroup.Root
        aria-labelledby={id}
        data-missing={tried && !ground}
        value={ground ?? ''}
        onValueChange={(value) => onGround(value as ImportGround)}
        className="grid gap-2 desk:grid-flow-col desk:auto-cols-fr"
      >
        {IMPORT_GROUNDS.filter((each) => each !== 'informed' || informed).map((each) => (
          <RadioGroup.Item
            key={each}
            value={each}
            className="flex items-start gap-2.5 rounded-lg border px-3.5 py-3 text-left transition-colors quick hover:bg-hover data-[state=checked]:border-accent data-[state=checked]:bg-accent-wash"
          >
            <span className="mt-[3px] grid size-3.5 flex-none place-items-center rounded-full border-[1.5px] border-control-line bg-surface">
              <RadioGroup.Indicator className="size-[7px] rounded-full bg-accent" />
            </span>
            <span className="flex min-w-0 flex-col">
              <span className="font-strong">{t(`grounds.${each}`)}</span>
              <span className="text-xs text-ink-2">{t(`grounds.${each}Hint`)}</span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {tried && !ground && (
        <p role="alert" className="text-xs text-danger">
          {t('groundMissing')}
        </p>
      )}
      {ground === 'agreed' && (
        <div className="max-w-[520px]">
          <Field
            label={t('reference')}
            hint={t('referenceHint')}
            name="reference"
            value={reference}
            onChange={(event) => onReference(event.target.value)}
            maxLength={500}
            aria-invalid={missing}
            required
          />
          {missing && (
            <p role="alert" className="mt-1 text-xs text-danger">
              {t('referenceMissing')}
            </p>
          )}
        </div>
      )}
    </fieldset>
  )
}
