import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { Prisma, PrismaClient } from './generated/client'

export { Prisma }

/** Always a transaction that names its workspace; there is no other way to get one. */
export type Db = Prisma.TransactionClient

const held = globalThis as unknown as { moodlineClient?: PrismaClient }

function client(): PrismaClient {
  held.moodlineClient ??= connect(env().DATABASE_URL)
  return held.moodlineClient
}

function connect(connectionString: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 5_000 }),
    transactionOptions: { timeout: 30_000, maxWait: 10_000 },
  })
}

/**
 * Opens a transaction in which row-level security shows one workspace; `now` is the database's, so that all processes
 * share a clock. Of two transactions that wait for each other Postgres ends one, which then starts anew.
 */
export async function inWorkspace<T>(
  workspaceId: string,
  work: (db: Db, now: Date) => Promise<T>,
  triesLeft = 3,
): Promise<T> {
  try {
    return await client().$transaction(async (db) => work(db, await enter(db, workspaceId)))
  } catch (error) {
    if (triesLeft > 0 && isDeadlock(error)) return inWorkspace(workspaceId, work, triesLeft - 1)
    throw error
  }
}

function isDeadlock(error: unknown): boolean {
  return (
    error instanceof Error &&
    /40P01|deadlock detected|P2034/.test(`${error.message} ${'code' in error ? error.code : ''}`)
  )
}

/** Names the workspace for the rest of a transaction and answers its instant. */
export async function enter(db: Db, workspaceId: string): Promise<Date> {
  const [row] = await db.$queryRaw<[{ now: Date }]>`
    SELECT set_config('app.workspace_id', ${workspaceId}, true), date_trunc('milliseconds', now()) AS now`
  return row.now
}

/** Asks one of the functions that may look before a workspace is known; row-level security hides everything else. */
export function askTheDoor<Row>(question: Prisma.Sql): Promise<Row[]> {
  return client().$queryRaw<Row[]>(question)
}

/** Ends the connections, so that a command can finish. */
export async function disconnect(): Promise<void> {
  await held.moodlineClient?.$disconnect()
  delete held.moodlineClient
}
