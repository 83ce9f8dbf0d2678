import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Card } from '../_components/card'
import { Logo } from '../_components/logo'
import type { Locale } from '../_components/preferences'
import { SignInForm } from './sign-in-form'

type Props = ComponentProps<typeof SignInForm> & {
  locale: Locale
  /** Receives `locale` as a form field, so that the switch works without JavaScript. */
  chooseLocale: (form: FormData) => Promise<void>
}

export function SignInView({ locale, chooseLocale, ...form }: Props) {
  const t = useTranslations('signIn')
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[380px] flex-col justify-center gap-5 px-4 py-10">
      <div className="flex justify-center">
        <Logo size={28} />
      </div>
      <Card className="flex flex-col gap-4 px-6 py-6 shadow-e2 phone:px-4">
        <h1 className="text-lg font-strong">{t('title')}</h1>
        <SignInForm {...form} />
        <p className="text-xs text-ink-3">{t('forgot')}</p>
      </Card>
      <LanguageSwitch locale={locale} chooseLocale={chooseLocale} />
    </main>
  )
}

function LanguageSwitch({ locale, chooseLocale }: Pick<Props, 'locale' | 'chooseLocale'>) {
  const t = useTranslations('signIn')
  return (
    <form action={chooseLocale} aria-label={t('language')} className="flex justify-center gap-1 text-xs">
      {(['en', 'nl'] as const).map((choice) => (
        <button
          key={choice}
          type="submit"
          name="locale"
          value={choice}
          lang={choice}
          aria-pressed={choice === locale}
          className="h-8 rounded-sm px-3 text-ink-3 aria-pressed:font-strong aria-pressed:text-ink hover:text-ink phone:h-11"
        >
          {choice === 'en' ? 'English' : 'Nederlands'}
        </button>
      ))}
    </form>
  )
}
