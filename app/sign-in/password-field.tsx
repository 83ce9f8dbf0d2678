'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '../_components/field'

export function PasswordField({ describedBy, focus }: { describedBy: string | undefined; focus: boolean }) {
  const t = useTranslations('signIn')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field
      label={t('password')}
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      aria-describedby={describedBy}
      autoFocus={focus}
      required
      end={
        <button
          type="button"
          aria-label={shown ? t('hide') : t('show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-sm text-ink-3 hover:text-ink phone:w-11"
        >
          <Icon aria-hidden size={16} strokeWidth={1.8} />
        </button>
      }
    />
  )
}
