import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordAnswer } from '../lib/consent/record-answer'
import { ingestMessages } from '../lib/conversations/ingest-messages'
import { says } from '../lib/conversations/message-for-test'
import { sharedDatabase } from '../lib/database-for-test'
import { inKept, keptWorkspace } from '../lib/workspace-for-test'

let ours: string
let theirs: string
let pool: pg.Pool
let owner: pg.Pool

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: sharedDatabase().runtimeUrl, max: 4 })
  owner = new pg.Pool({ connectionString: sharedDatabase().ownerUrl, max: 1 })
  ours = await workspaceWithWords()
  theirs = await workspaceWithWords()
})

afterAll(async () => {
  await pool.end()
  await owner.end()
})

async function workspaceWithWords(): Promise<string> {
  const id = await keptWorkspace('inform')
  await inKept(id, (context) =>
    ingestMessages(context, {
      source: 'import',
      messages: [
        says('Where is my parcel?'),
        says('Let me look.', { role: 'agent', agentName: 'Sam', team: 'Blue' }),
        says('Still nothing. This is ridiculous!'),
        says('No thanks', { customerId: 'ben', conversationId: 'c2' }),
      ],
    }),
  )
  const ben = await inKept(id, ({ db }) => db.customer.findFirstOrThrow({ where: { externalId: 'ben' } }))
  await inKept(id, (context) =>
    recordAnswer(context, { customerId: ben.id, purpose: 'emotion', answer: 'refused', source: 'test' }),
  )
  return id
}

/** Runs SQL as the role that serves, with a workspace named or not, and rolls back. */
async function as<T>(workspace: string | null, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    if (workspace) await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspace])
    return await work(client)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function tables(): Promise<{ name: string; forced: boolean; policies: string[]; keys: string[] }[]> {
  const { rows } = await owner.query(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
      ARRAY(SELECT polname::text FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
      ARRAY(SELECT (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = k.conkey[1])
        FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f')) AS keys
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND c.relname <> '_prisma_migrations' ORDER BY 1`)
  return rows
}

const quoted = (name: string) => `"${name}"`

describe('every table of ours', () => {
  test('has row-level security that even its owner cannot step around, and a workspace policy', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(10)
    expect(all.filter((table) => !table.forced || !table.policies.includes('workspace'))).toEqual([])
  })

  test('has keys that start with the workspace', async () => {
    const wrong = (await tables())
      .filter((table) => table.name !== 'workspace')
      .filter((table) => table.keys.some((column) => column !== 'workspace_id'))
    expect(wrong).toEqual([])
  })

  test('shows nothing to who names no workspace', async () => {
    for (const { name } of await tables()) {
      const { rows } = await as(null, (client) => client.query(`SELECT FROM ${quoted(name)}`))
      expect([name, rows.length]).toEqual([name, 0])
    }
  })

  test('shows and changes only the named workspace’s rows', async () => {
    for (const { name } of await tables()) {
      const key = name === 'workspace' ? 'id' : 'workspace_id'
      const seen = await as(ours, (client) =>
        client.query(`SELECT DISTINCT ${key} AS id FROM ${quoted(name)}`),
      )
      expect([name, ...seen.rows.map((row) => row.id)]).not.toContain(theirs)
      const moved = as(ours, (client) =>
        client.query(`UPDATE ${quoted(name)} SET ${key} = $1 WHERE ${key} = $1`, [theirs]),
      )
      const changed = await moved.then((result) => result.rowCount ?? 0).catch((error) => error.code)
      expect([name, [0, '42501'].includes(changed)]).toEqual([name, true])
    }
  })

  test('hides its rows from its own owner as well', async () => {
    for (const { name } of await tables()) {
      const { rowCount } = await owner.query(`SELECT FROM ${quoted(name)}`)
      expect([name, rowCount]).toEqual([name, 0])
    }
  })
})

describe('a row for another workspace', () => {
  test('is refused', async () => {
    const inserted = as(ours, (client) =>
      client.query(`INSERT INTO team (workspace_id, id, name) VALUES ($1, $2, 'Spies')`, [theirs, uuid()]),
    )
    await expect(inserted).rejects.toMatchObject({ code: '42501' })
  })

  test('does not leak through 200 interleaved transactions over 4 connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        as(i % 2 ? ours : theirs, async (client) => {
          const { rows } = await client.query(
            `SELECT DISTINCT workspace_id AS id FROM message WHERE pg_sleep(random() * 0.002) IS NOT NULL`,
          )
          return [i % 2 ? ours : theirs, ...rows.map((row) => row.id)]
        }),
      ),
    )
    expect(seen.filter(([asked, ...got]) => got.length !== 1 || got[0] !== asked)).toEqual([])
  })
})

const EMOTION = `INSERT INTO emotion (workspace_id, message_id, model, "leading", probabilities, valence, arousal,
  confidence, language, evidence, truncated)
  SELECT workspace_id, id, 'forged', 'angry', array_fill(0.1::real, ARRAY[8]), 0, 0, 0, 'en', '[]', false FROM message`
const MOOD = `INSERT INTO mood (workspace_id, message_id, model, valence, low, high, "leading")
  SELECT workspace_id, id, 'forged', 0, 0, 0, 'angry' FROM message`
const SHIFT = `INSERT INTO mood_shift (workspace_id, message_id, kind, model, conversation_id, "from", "to", size, confidence)
  SELECT workspace_id, id, 'drop', 'forged', conversation_id, 'neutral', 'angry', 0, 0 FROM message`
const SUMMARY = `INSERT INTO conversation_mood (workspace_id, conversation_id, model, "leading", confidence, now, lowest,
  drops, recoveries, risk_reasons, language, sparkline)
  SELECT workspace_id, id, 'forged', 'angry', 0, 0, 0, 0, 0, '[]', 'en', '{}' FROM conversation`

describe('an inference written by raw SQL', () => {
  const ben = `WHERE customer_id = (SELECT id FROM customer WHERE external_id = 'ben')`
  const anna = `WHERE customer_id = (SELECT id FROM customer WHERE external_id = 'anna')`

  test.each([
    ['emotion', EMOTION],
    ['mood', MOOD],
    ['shift', SHIFT],
    ['summary', SUMMARY],
  ])('%s: is taken with a ground and refused for a customer who said no', async (_name, sql) => {
    const taken = await as(ours, (client) => client.query(`${sql} ${anna}`))
    expect(taken.rowCount).toBeGreaterThan(0)
    await expect(as(ours, (client) => client.query(`${sql} ${ben}`))).rejects.toMatchObject({ code: 'MD001' })
    await expect(as(ours, (client) => client.query(sql))).rejects.toMatchObject({
      code: expect.stringMatching(/^MD00/),
    })
  })

  test.each([
    ['emotion', EMOTION],
    ['mood', MOOD],
    ['shift', SHIFT],
  ])('%s: is refused for an agent’s message', async (_name, sql) => {
    const forged = as(ours, (client) => client.query(`${sql} WHERE role = 'agent'`))
    await expect(forged).rejects.toMatchObject({ code: 'MD002' })
  })

  test('is refused by update as well, and while the policy is off', async () => {
    const message = `(SELECT id FROM message ${ben} LIMIT 1)`
    const moved = as(ours, (client) => client.query(`UPDATE emotion SET message_id = ${message}`))
    await expect(moved).rejects.toMatchObject({ code: expect.stringMatching(/^(MD001|23505)$/) })

    const off = as(ours, async (client) => {
      await client.query(`UPDATE purpose_policy SET mode = 'off'`)
      await client.query(`${EMOTION} ${anna}`)
    })
    await expect(off).rejects.toMatchObject({ code: 'MD001' })
  })

  test.each([
    [
      'message',
      `UPDATE message SET role = 'customer', agent_id = NULL,
      customer_id = (SELECT id FROM customer WHERE external_id = 'anna') WHERE role = 'agent'`,
    ],
    [
      'conversation',
      `UPDATE conversation SET customer_id = (SELECT id FROM customer WHERE external_id = 'anna')
      WHERE external_id = 'c2'`,
    ],
  ])('cannot be had by handing a %s to somebody else', async (_name, sql) => {
    await expect(as(ours, (client) => client.query(sql))).rejects.toMatchObject({ code: 'MD003' })
  })

  test('a customer can be renamed, never turned into another', async () => {
    await as(ours, (client) => client.query(`UPDATE customer SET name = 'Anna'`))
    for (const column of ['id', 'external_id', 'source', 'created_at']) {
      const changed = as(ours, (client) => client.query(`UPDATE customer SET ${column} = ${column}`))
      await expect(changed).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('a grant can be added, never changed or removed', async () => {
    for (const sql of [
      `UPDATE consent_grant SET answer = 'given'`,
      'DELETE FROM consent_grant',
      'TRUNCATE consent_grant',
    ]) {
      await expect(as(ours, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('before a workspace is known', () => {
  test('only the door’s functions may look, each with a fixed search path', async () => {
    const { rows } = await owner.query(`
      SELECT p.proname AS name, pg_get_userbyid(p.proowner) AS owner, coalesce(p.proconfig::text, '') AS config
      FROM pg_proc p WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`)
    expect(rows.map((row) => row.name).sort()).toEqual([
      'applied_migrations',
      'count_sign_in_attempt',
      'find_sign_in',
      'find_workspace',
      'forget_sign_in_attempts',
      'give_sign_in_attempt_back',
      'only_workspace',
      'workspace_count',
    ])
    expect(rows.filter((row) => !row.config.includes('search_path=pg_catalog'))).toEqual([])
  })

  test('the tables behind the door stay out of reach', async () => {
    for (const table of ['app.sign_in_attempt', 'app.installation']) {
      await expect(as(null, (client) => client.query(`SELECT FROM ${table}`))).rejects.toMatchObject({
        code: '42501',
      })
    }
    await expect(as(null, (client) => client.query('SET ROLE moodline_door'))).rejects.toMatchObject({
      code: '42501',
    })
  })
})
