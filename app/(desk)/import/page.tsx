import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { load } from '@/app/_server/load'
import { listImports } from '@/lib/imports/list-imports'
import { cancel, send, start } from './actions'
import { ImportView } from './import-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportPage() {
  const { imports, informed, timeZone } = await load(async (context) => ({
    ...(await listImports(context)),
    timeZone: context.workspace.timeZone,
  }))
  return <ImportView actions={{ start, send, cancel }} {...{ imports, informed, timeZone }} />
}
