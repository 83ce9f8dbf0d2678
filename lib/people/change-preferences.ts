import type { Context } from '../context'
import { Refusal } from '../errors'
import type { ChangePreferences } from './schema'
import { setPreferences } from './store'

/** Keeps a person's own language and theme. */
export async function changePreferences(context: Context, input: ChangePreferences): Promise<void> {
  if (context.actor.kind !== 'person') throw new Refusal('forbidden', 'person-only')
  const { locale, theme } = input
  await setPreferences(context.db, context.workspace.id, context.actor.id, {
    ...(locale && { locale }),
    ...(theme && { theme }),
  })
}
