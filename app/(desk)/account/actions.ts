'use server'

import { action } from '@/app/_server/action'
import { changePreferences } from '@/lib/people/change-preferences'
import { ChangePreferences } from '@/lib/people/schema'

export const choose = action(ChangePreferences, changePreferences, { refresh: '/' })
