import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { PageHeader } from '@/app/_components/page-header'
import { ImportDesk } from './import-desk'

export function ImportView(props: ComponentProps<typeof ImportDesk>) {
  const t = useTranslations('imports')
  return (
    <>
      <PageHeader title={t('title')} aside={t('aside')} />
      <ImportDesk {...props} />
    </>
  )
}
