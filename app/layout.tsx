import '@fontsource-variable/instrument-sans'
import './globals.css'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { readPreferences } from './_server/preferences'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return {
    title: { default: 'Moodline', template: '%s · Moodline' },
    description: t('description'),
    icons: { icon: '/favicon.svg' },
    robots: { index: false, follow: false },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await readPreferences()
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
