import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './_components/button'
import { Logo } from './_components/logo'
import { Notice } from './_components/notice'

export default async function Forbidden() {
  const t = await getTranslations('errors')
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[480px] flex-col justify-center gap-6 p-4">
      <Logo />
      <Notice level={1} title={t('forbiddenTitle')} action={<ButtonLink href="/">{t('toStart')}</ButtonLink>}>
        {t('forbiddenBody')}
      </Notice>
    </main>
  )
}
