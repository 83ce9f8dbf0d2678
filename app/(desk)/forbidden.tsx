import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '../_components/button'
import { Notice } from '../_components/notice'

export default async function Forbidden() {
  const t = await getTranslations('errors')
  return (
    <Notice
      level={1}
      className="mt-6"
      title={t('forbiddenTitle')}
      action={<ButtonLink href="/">{t('toStart')}</ButtonLink>}
    >
      {t('forbiddenBody')}
    </Notice>
  )
}
