import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { runningPostmaster, stopPostmaster } from './postgres-process.mjs'
import { TEST_PREFIX } from './test-postgres.mjs'

export type Launched = {
  pid: number
  output: () => string
  ready: Promise<void>
  ended: Promise<number | null>
}

const children: ChildProcess[] = []
const folders: string[] = []

afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
})
afterAll(async () => {
  for (const folder of folders.splice(0)) {
    await stopPostmaster(join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A folder that is emptied of servers and files after the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${TEST_PREFIX}${process.pid}-`))
  folders.push(folder)
  return folder
}

/** Starts Moodline with a tiny page, in a process of its own that can be killed. */
export function launch(folder: string, port: number, env: Record<string, string> = {}): Launched {
  const { DATABASE_URL, DATABASE_OWNER_URL, MOODLINE_SECRET, NEXTAUTH_URL, ...rest } = process.env
  const child = spawn(process.execPath, ['cli/bootstrap/start-for-test.mjs'], {
    env: { ...rest, MOODLINE_DATA: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (output.includes('Moodline is ready')) resolve()
      })
    }
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const died = ended.then((code) => Promise.reject(new Error(`It ended with ${code}: ${output}`)))
  const started = Promise.race([ready, died])
  started.catch(() => {}) // Tests of refusals only look at the end.
  return { pid: child.pid ?? 0, output: () => output, ready: started, ended }
}

/** The process of the embedded Postgres in that folder, or null. */
export function postgresIn(folder: string): number | null {
  return runningPostmaster(join(folder, 'postgres'))?.pid ?? null
}

/** The process that answers at that port. */
export async function pageAt(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/`)
  return (await response.json()).pid
}
