import { getRequestConfig } from 'next-intl/server'
import en from '../../lib/wording/en.json'
import nl from '../../lib/wording/nl.json'
import { readPreferences } from './preferences'

const MESSAGES = { en, nl }

/** British dates; 24 hours in both. */
const FORMATS_OF = { en: 'en-GB', nl: 'nl-NL' }

/** Pages pass the workspace's time zone where they show a time; UTC only keeps server and browser alike elsewhere. */
export default getRequestConfig(async () => {
  const { locale } = await readPreferences()
  return { locale: FORMATS_OF[locale], messages: MESSAGES[locale], timeZone: 'UTC' }
})
