import { askTheDoor, Prisma } from '../db'

const UNDEFINED_FUNCTION = '42883'
const UNDEFINED_SCHEMA = '3F000'

/** The migrations that the database has; asking proves that it answers. One that was never migrated has none. */
export async function appliedMigrations(): Promise<string[]> {
  try {
    const rows = await askTheDoor<{ name: string }>(Prisma.sql`SELECT app.applied_migrations() AS name`)
    return rows.map((row) => row.name)
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && isUnknown(error)) return []
    throw error
  }
}

function isUnknown({ code, message }: Prisma.PrismaClientKnownRequestError) {
  return code === 'P2010' && [UNDEFINED_FUNCTION, UNDEFINED_SCHEMA].some((state) => message.includes(state))
}
