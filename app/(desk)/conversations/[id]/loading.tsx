import { getTranslations } from 'next-intl/server'
import { GreyBars } from '@/app/_components/grey-bars'

export default async function Loading() {
  const t = await getTranslations('errors')
  return (
    <div className="pt-16">
      <GreyBars label={t('loading')} />
    </div>
  )
}
