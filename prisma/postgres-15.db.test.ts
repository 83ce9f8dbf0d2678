import { expect, test } from 'vitest'
import { withClient } from '../cli/bootstrap/database-client.mjs'
import { freshDatabaseOn, postgres15Url } from '../lib/database-for-test'

const url = postgres15Url()

test.skipIf(!url)(
  'Postgres 15 migrates, hides other workspaces and refuses an emotion without a ground (skipped without MOODLINE_POSTGRES15)',
  async () => {
    const database = await freshDatabaseOn(url ?? '')
    try {
      await withClient(database.runtimeUrl, async (client) => {
        const { rows } = await client.query('SHOW server_version_num')
        expect(Math.floor(Number(rows[0].server_version_num) / 10_000)).toBe(15)
        await client.query('BEGIN')
        await client.query(ONE_WORKSPACE)
        await client.query('SAVEPOINT filled')
        await expect(client.query(AN_EMOTION)).rejects.toMatchObject({ code: 'MD001' })
        await client.query('ROLLBACK TO SAVEPOINT filled')
        await client.query(`UPDATE purpose_policy SET mode = 'inform'`)
        expect((await client.query(AN_EMOTION)).rowCount).toBe(1)
        await client.query(`SELECT set_config('app.workspace_id', gen_random_uuid()::text, true)`)
        expect((await client.query('SELECT FROM message')).rowCount).toBe(0)
        await client.query('ROLLBACK')
      })
    } finally {
      await database.drop()
    }
  },
)

const W = `'01000000-0000-7000-8000-000000000001'`

const ONE_WORKSPACE = `
  SELECT set_config('app.workspace_id', ${W}, true);
  INSERT INTO workspace VALUES (${W}, 'main', 'Main', 'UTC', 'en', now());
  INSERT INTO purpose_policy VALUES (${W}, 'emotion', 'ask', now());
  INSERT INTO customer VALUES (${W}, ${W}, 'test', 'anna', NULL, now());
  INSERT INTO conversation (workspace_id, id, source, external_id, customer_id, status, started_at, last_message_at,
    message_count) VALUES (${W}, ${W}, 'test', 'c1', ${W}, 'open', now(), now(), 1);
  INSERT INTO message (workspace_id, id, conversation_id, external_id, role, customer_id, text, sent_at, received_at,
    private, attachments, cleaned, version, created)
    VALUES (${W}, ${W}, ${W}, 'm1', 'customer', ${W}, 'Hello', now(), now(), false, '[]', false, 0, true);`

const AN_EMOTION = `INSERT INTO emotion VALUES
  (${W}, ${W}, 'm', 'neutral', array_fill(0.1::real, ARRAY[8]), 0, 0, 0, 'en', '[]', false)`
