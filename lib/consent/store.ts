import { type Db, Prisma } from '../db'
import type { Grant, Ground } from './policy'
import type { Mode, Purpose } from './purpose'

export type GrantRow = Grant & { id: string; customerId: string; source: string; reference: string | null }

/** Appends answers as they are. */
export async function insertGrants(db: Db, workspaceId: string, grants: readonly GrantRow[]): Promise<void> {
  await db.consentGrant.createMany({ data: grants.map((grant) => ({ workspaceId, ...grant })) })
}

/** Records a yes for the customers who have never answered, and says who they are: an old no is never overruled. */
export async function insertFirstAnswers(
  db: Db,
  workspaceId: string,
  grants: readonly Pick<GrantRow, 'id' | 'customerId'>[],
  answer: Pick<GrantRow, 'purpose' | 'source' | 'reference' | 'at'>,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ customer_id: string }[]>`
    INSERT INTO consent_grant (workspace_id, id, customer_id, purpose, answer, source, reference, at)
    SELECT ${workspaceId}::uuid, g.id, g.customer_id, ${answer.purpose}, 'given', ${answer.source},
      ${answer.reference}, ${answer.at}
    FROM unnest(${grants.map((grant) => grant.id)}::uuid[], ${grants.map((grant) => grant.customerId)}::uuid[])
      AS g (id, customer_id)
    WHERE NOT EXISTS (
      SELECT FROM consent_grant old WHERE old.workspace_id = ${workspaceId}::uuid
        AND old.customer_id = g.customer_id AND old.purpose = ${answer.purpose}
    )
    RETURNING customer_id`
  return rows.map((row) => row.customer_id)
}

/** What decides for each of these customers. */
export async function groundsOf(
  db: Db,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<Map<string, Ground>> {
  const policy = await policyOf(db, workspaceId)
  const grants = await db.$queryRaw<(Grant & { customerId: string })[]>`
    SELECT customer_id AS "customerId", purpose, answer, at, expires_at AS "expiresAt" FROM consent_grant
    WHERE workspace_id = ${workspaceId}::uuid AND customer_id = ANY (${customerIds}::uuid[])`
  const grounds = new Map<string, Ground & { grants: Grant[] }>()
  for (const id of customerIds) grounds.set(id, { policy, grants: [] })
  for (const { customerId, ...grant } of grants) grounds.get(customerId)?.grants.push(grant)
  return grounds
}

export async function policyOf(db: Db, workspaceId: string): Promise<Ground['policy']> {
  const rows = await db.purposePolicy.findMany({ where: { workspaceId } })
  return Object.fromEntries(rows.map((row) => [row.purpose as Purpose, row.mode as Mode]))
}

/** When a customer last answered for a purpose; null when they never did. */
export async function lastAnswerAt(
  db: Db,
  workspaceId: string,
  customerId: string,
  purpose: Purpose,
): Promise<Date | null> {
  const { _max } = await db.consentGrant.aggregate({
    where: { workspaceId, customerId, purpose },
    _max: { at: true },
  })
  return _max.at
}

/**
 * Keeps the policy still until the transaction ends; a change of policy waits for it. Answers the instant to decide at:
 * what others committed while this transaction waited for its locks lies before it.
 */
export async function lockPolicy(db: Db, workspaceId: string, purpose: Purpose): Promise<Date> {
  await db.$queryRaw`
    SELECT mode FROM purpose_policy
    WHERE workspace_id = ${workspaceId}::uuid AND purpose = ${purpose} FOR SHARE`
  const [row] = await db.$queryRaw<[{ at: Date }]>`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`
  return row.at
}

/** Keeps answers of these customers out until the transaction ends; in id order, so that two imports cannot wait for each other. */
export async function lockCustomers(
  db: Db,
  workspaceId: string,
  customerIds: readonly string[],
  strength: 'share' | 'update',
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM customer
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${customerIds}::uuid[])
    ORDER BY id ${strength === 'share' ? Prisma.sql`FOR SHARE` : Prisma.sql`FOR UPDATE`}`
  return rows.map((row) => row.id)
}
