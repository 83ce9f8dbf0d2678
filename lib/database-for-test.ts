import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { copyTemplate, createDatabase, type TestCluster, type TestDatabase } from './test-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
    runtimeUrl: string
    ownerUrl: string
    superUrl: string
  }
}

/** The database that the tests of a run share; a test that leaves anything behind takes a fresh one. */
export function sharedDatabase(): Omit<TestDatabase, 'drop'> {
  return { runtimeUrl: inject('runtimeUrl'), ownerUrl: inject('ownerUrl'), superUrl: inject('superUrl') }
}

/** A database of one's own, copied from the migrated template. */
export function freshDatabase(): Promise<TestDatabase> {
  return copyTemplate(inject('cluster'), newName())
}

/** The superuser address of a Postgres 15 to test against, where somebody gave one. */
export function postgres15Url(): string | null {
  return process.env.MOODLINE_POSTGRES15 || null
}

/** A database of one's own on another server, migrated from nothing. */
export function freshDatabaseOn(superUrl: string): Promise<TestDatabase> {
  const name = newName()
  return createDatabase({ superUrl, ownerPassword: name, secret: name, template: name }, name)
}

function newName() {
  return `moodline_test_${randomBytes(6).toString('hex')}`
}
