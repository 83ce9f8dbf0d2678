'use client'

import { useTranslations } from 'next-intl'
import { Button } from './button'
import { Notice } from './notice'

type Props = { error: Error & { digest?: string }; reset: () => void }

export function Failure({ error, reset }: Props) {
  const t = useTranslations('errors')
  return (
    <Notice
      level={1}
      className="mt-6"
      title={t('title')}
      action={
        <Button kind="primary" onClick={reset}>
          {t('again')}
        </Button>
      }
    >
      <p>{t('body')}</p>
      {error.digest && <p className="num mt-1 text-xs text-ink-3">{t('number', { digest: error.digest })}</p>}
    </Notice>
  )
}
