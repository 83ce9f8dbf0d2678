import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { Refusal } from './errors'
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
    throw isAway(error) ? new Refusal('unavailable', 'database') : error
  }
}

function isDeadlock(error: unknown): boolean {
  return /\b40P01\b|deadlock detected|\bP2034\b/.test(told(error))
}

/** Not there, on its way out or on its way up: Prisma's codes for that, the driver's words, Postgres' own. */
function isAway(error: unknown): boolean {
  return /\bP10(00|01|02|08|17)\b|\bP2024\b|\b57P0[123]\b|ECONN(REFUSED|RESET)|Connection terminated|ConnectionClosed|DatabaseNotReachable|timeout exceeded when trying to connect|is not queryable|Can't reach database|the database system is/.test(
    told(error),
  )
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return `${'code' in error ? error.code : ''} ${error.message} ${error.cause ? told(error.cause) : ''}`
}

/** Names the workspace for the rest of a transaction and answers its instant. */
export async function enter(db: Db, workspaceId: string): Promise<Date> {
  const [row] = await db.$queryRaw<[{ now: Date }]>`
    SELECT set_config('app.workspace_id', ${workspaceId}, true), date_trunc('milliseconds', now()) AS now`
  return row.now
}

/** Asks one of the functions that may look before a workspace is known; row-level security hides everything else. */
export async function askTheDoor<Row>(question: Prisma.Sql): Promise<Row[]> {
  try {
    return await client().$queryRaw<Row[]>(question)
  } catch (error) {
    throw isAway(error) ? new Refusal('unavailable', 'database') : error
  }
}

/** Ends the connections, so that a command can finish. */
export async function disconnect(): Promise<void> {
  await held.moodlineClient?.$disconnect()
  delete held.moodlineClient
}
