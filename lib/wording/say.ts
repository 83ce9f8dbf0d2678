import { type AbstractIntlMessages, createTranslator } from 'use-intl/core'
import en from './en.json'
import nl from './nl.json'
import type { Said } from './said'

export type Locale = 'en' | 'nl'

const WORDING: Record<Locale, AbstractIntlMessages> = { en, nl }

type Translate = (code: string, params: Said['params']) => string

const translators = new Map<string, Translate>()

/** Words what the machine says for a reader outside the screens; a code that is not worded stays a code. */
export function say(locale: Locale, namespace: string, { code, params }: Said): string {
  return translatorFor(locale, namespace)(code, params)
}

function translatorFor(locale: Locale, namespace: string): Translate {
  const key = `${locale} ${namespace}`
  const known = translators.get(key)
  if (known) return known

  // Codes come from the database too, so the compiler cannot know them; a test holds them against the wording.
  const translate = createTranslator({
    locale,
    namespace,
    messages: WORDING[locale],
    timeZone: 'UTC',
    onError: () => {},
    getMessageFallback: ({ namespace: where, key: code }) => `${where}.${code}`,
  }) as Translate
  translators.set(key, translate)
  return translate
}
