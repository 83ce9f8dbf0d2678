import { z } from 'zod'
import { ROLES } from '../context'

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())

export const LOCALES = ['en', 'nl'] as const
export const THEMES = ['system', 'light', 'dark'] as const

export const SignIn = z.object({
  /** Slug; may be left out while the installation has one workspace. */
  workspace: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{0,63}$/)
    .default(''),
  email: Email,
  password: z.string().min(1).max(1024),
  address: z.string().max(200),
  /** The language that was chosen on the sign-in page, if one was. */
  locale: z.enum(['en', 'nl']).optional().catch(undefined),
})
export type SignIn = z.infer<typeof SignIn>

export const AddPerson = z.object({
  email: Email,
  name: z.string().trim().min(1).max(120),
  roles: z.array(z.enum(ROLES)).min(1),
  teams: z.array(z.string().trim().min(1).max(120)).default([]),
})
export type AddPerson = z.infer<typeof AddPerson>

export const OnePerson = z.object({ email: Email })
export type OnePerson = z.infer<typeof OnePerson>

export const ChangePreferences = z.object({
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES).optional(),
})
export type ChangePreferences = z.infer<typeof ChangePreferences>

export const CreateWorkspace = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: z.string().trim().min(1).max(120),
  timeZone: z.string().refine(isTimeZone, 'not a time zone'),
  locale: z.enum(LOCALES),
  email: Email,
})
export type CreateWorkspace = z.infer<typeof CreateWorkspace>

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
