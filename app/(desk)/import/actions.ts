'use server'

import { action } from '@/app/_server/action'
import { cancelImport } from '@/lib/imports/cancel-import'
import { continueImport } from '@/lib/imports/continue-import'
import { ContinueImport, OneImport, StartImport } from '@/lib/imports/schema'
import { startImport } from '@/lib/imports/start-import'

export const start = action(StartImport, startImport)
export const send = action(ContinueImport, continueImport)
export const cancel = action(OneImport, cancelImport, { refresh: '/import' })
