export const LOCALES = ['en', 'nl'] as const
export type Locale = (typeof LOCALES)[number]

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

export const LOCALE_COOKIE = 'moodline-locale'
export const THEME_COOKIE = 'moodline-theme'

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale)
export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme)
