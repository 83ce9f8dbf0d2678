// @ts-check
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/**
 * @typedef {{ pid: number, ended: Promise<string>, stop: () => Promise<void> }} Served
 * @typedef {{ root: string, port: number, env: Record<string, string>, mode: 'start' | 'dev' }} ServeOptions
 */

const PATIENCE_MS = 10_000

/**
 * Serves with Next, on a leash.
 * @param {ServeOptions} options
 * @returns {Served}
 */
export function serveNext({ root, port, env, mode }) {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  return serveProgram([next, mode, '-p', String(port)], { root, env, mode })
}

/**
 * @param {string[]} args
 * @param {{ root: string, env: Record<string, string>, mode: 'start' | 'dev' }} options
 * @returns {Served}
 */
export function serveProgram(args, { root, env, mode }) {
  const before = ['leash.mjs', 'client-address.mjs'].flatMap((file) => [
    '--import',
    pathToFileURL(join(import.meta.dirname, file)).href,
  ])
  const child = spawn(process.execPath, [...before, ...args], {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (child.stdout) createInterface({ input: child.stdout }).on('line', passOn)
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const slow = await Promise.race([ended.then(() => false), wait(PATIENCE_MS, true, { ref: false })])
    if (slow) child.kill('SIGKILL')
    await ended
  }
  return { pid: child.pid ?? 0, ended, stop }
}

/**
 * Next's own greeting names an address before anything is ready.
 * @param {string} line
 */
function passOn(line) {
  if (!/^\s*($|▲ |✓ |· |- (Local|Network|Environments|Experiments)\b)/.test(line)) console.log(line)
}

/**
 * @param {string} address
 * @param {Served} served
 * @param {{ patienceMs?: number, signal?: AbortSignal | undefined }} [options]
 * @returns {Promise<string | null>} null when it is ready, else why not
 */
export async function waitUntilReady(address, served, { patienceMs = 120_000, signal } = {}) {
  let reason = 'it did not answer'
  let ended = false
  served.ended.then((how) => {
    ended = true
    reason = `it ended with ${how}`
  })
  for (const end = Date.now() + patienceMs; !ended && Date.now() < end; await wait(50)) {
    signal?.throwIfAborted()
    const answer = await askHealth(address)
    if (answer === 'ready') return null
    reason = answer ?? reason
  }
  return reason
}

/** @param {string} address */
async function askHealth(address) {
  try {
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(30_000) })
    if (response.ok) return 'ready'
    const body = await response.json()
    return typeof body.reason === 'string' ? body.reason : `it answered ${response.status}`
  } catch {
    return null
  }
}
