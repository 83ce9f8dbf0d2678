import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { upsertCustomers } from '../conversations/store'
import { withRollback } from '../workspace-for-test'
import { type Grant, whySealed } from './policy'
import { MODES } from './purpose'
import { insertGrants } from './store'

const T0 = Date.UTC(2026, 4, 1)

const grants = fc.array(
  fc.record({
    purpose: fc.constantFrom('emotion' as const, 'history' as const),
    answer: fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const),
    at: fc.integer({ min: 0, max: 4 }).map((step) => new Date(T0 + step)),
    expiresAt: fc.option(fc.integer({ min: 0, max: 6 }).map((step) => new Date(T0 + step))),
  }),
  { maxLength: 5 },
)

/** Two yeses at one instant, one of which has run out. */
const yes = { purpose: 'emotion' as const, answer: 'given' as const, at: new Date(T0 + 3) }
const TIE: ['ask', Grant[], Date] = [
  'ask',
  [
    { ...yes, expiresAt: null },
    { ...yes, expiresAt: new Date(T0) },
  ],
  new Date(T0 + 3),
]

test('the database and policy.ts read the same answers alike, to the very instant', async () => {
  await withRollback(async ({ db, workspace, now }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MODES, undefined),
        grants,
        fc.integer({ min: 0, max: 6 }).map((step) => new Date(T0 + step)),
        async (mode, given: Grant[], at) => {
          const externalId = uuid()
          const customers = [{ id: uuid(), source: 'test', externalId }]
          const customerId = (await upsertCustomers(db, workspace.id, customers, now)).get(externalId) ?? ''
          await db.$executeRaw`UPDATE purpose_policy SET mode = ${mode ?? 'off'} WHERE purpose = 'emotion'`
          await insertGrants(
            db,
            workspace.id,
            given.map((grant) => ({ ...grant, id: uuid(), customerId, source: 'test', reference: null })),
          )
          const [row] = await db.$queryRaw<{ allowed: boolean }[]>`
            SELECT app.has_ground(${workspace.id}::uuid, ${customerId}::uuid, 'emotion', ${at}) AS allowed`
          const ground = { policy: mode ? { emotion: mode } : {}, grants: given }
          expect(row?.allowed).toBe(whySealed(ground, 'emotion', at) === null)
        },
      ),
      { numRuns: 200, examples: [TIE] },
    )
  })
})
