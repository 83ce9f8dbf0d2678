import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { startTestPostgres } from '../cli/bootstrap/test-postgres.mjs'
import { copyTemplate, createDatabase, type TestCluster } from './test-cluster'

/** One server for the whole run, one migrated template in it, one copy that tests share. */
export default async function setup(project: TestProject) {
  const given = process.env.MOODLINE_TEST_DATABASE_URL
  const server = given ? { superUrl: given, stop: async () => {} } : await startTestPostgres()
  const run = randomBytes(4).toString('hex')
  const cluster: TestCluster = {
    superUrl: server.superUrl,
    ownerPassword: randomBytes(16).toString('hex'),
    secret: randomBytes(16).toString('hex'),
    template: `moodline_template_${run}`,
  }
  const stop = async (...databases: { drop(): Promise<void> }[]) => {
    if (given) for (const database of databases) await database.drop()
    await server.stop()
  }
  try {
    const template = await createDatabase(cluster, cluster.template)
    const shared = await copyTemplate(cluster, `moodline_test_${run}`)
    project.provide('cluster', cluster)
    project.provide('runtimeUrl', shared.runtimeUrl)
    project.provide('ownerUrl', shared.ownerUrl)
    project.provide('superUrl', shared.superUrl)
    return () => stop(shared, template)
  } catch (error) {
    await stop()
    throw error
  }
}
