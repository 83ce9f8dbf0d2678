// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Halt } from './halt.mjs'
import { sha256 } from './keys.mjs'
import { binary } from './postgres-binaries.mjs'

/**
 * Postgres refuses to run as root; a footing is a way to run it all the same.
 * @typedef {'self' | 'chown' | 'unshare' | 'shelter'} FootingKind
 * @typedef {{ uid: number, gid: number }} Account
 * @typedef {{ kind: FootingKind, native: string, data: string, account: Account | null, prefix: string[] }} Footing
 * @typedef {{ folder: string, native: string, kinds?: FootingKind[] | undefined, shelters?: string[] | undefined }} Ground
 */

/** @type {FootingKind[]} */
const AS_ROOT = ['chown', 'unshare', 'shelter']
const UNSHARE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']

/**
 * @param {Ground} ground
 * @param {FootingKind | undefined} last the one that worked before
 * @returns {Footing}
 */
export function chooseFooting(ground, last) {
  if (process.getuid?.() !== 0) return plainFooting(ground, 'self', null, [])
  for (const kind of footingsToTry(ground.kinds ?? AS_ROOT, last)) {
    const footing = tryFooting(ground, kind)
    if (footing) return footing
  }
  throw new Halt(
    `Postgres does not run as root and no other way worked in ${ground.folder}: start Moodline as an ordinary user, or set MOODLINE_DATA to a folder that other users may enter.`,
  )
}

/**
 * @param {FootingKind[]} kinds
 * @param {FootingKind | undefined} last
 */
function footingsToTry(kinds, last) {
  if (last === 'shelter' && kinds.includes('shelter')) return [last] // The data lives there; anywhere else would be an empty database.
  return last && kinds.includes(last) ? [last, ...kinds.filter((kind) => kind !== last)] : kinds
}

/**
 * @param {Ground} ground
 * @param {FootingKind} kind
 * @returns {Footing | null}
 */
function tryFooting(ground, kind) {
  if (kind === 'shelter') return shelteredFooting(ground)
  const footing =
    kind === 'chown'
      ? plainFooting(ground, kind, unprivilegedAccount(), [])
      : plainFooting(ground, kind, { uid: 0, gid: 0 }, UNSHARE)
  return holds(footing) ? footing : null
}

/**
 * @param {Ground} ground
 * @param {FootingKind} kind
 * @param {Account | null} account
 * @param {string[]} prefix
 * @returns {Footing}
 */
function plainFooting({ folder, native }, kind, account, prefix) {
  return { kind, native, data: join(folder, 'postgres'), account, prefix }
}

/**
 * Data and programs go where another user may enter; data that was already here moves along.
 * @param {Ground} ground
 * @returns {Footing | null}
 */
function shelteredFooting({ folder, native, shelters = ['/var/lib/moodline', '/var/tmp/moodline'] }) {
  const account = unprivilegedAccount()
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
  for (const shelter of shelters) {
    const home = join(shelter, sha256(folder).slice(0, 12))
    const copy = join(home, `programs-${version}`)
    /** @type {Footing} */
    const footing = { kind: 'shelter', native: copy, data: join(home, 'postgres'), account, prefix: [] }
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 })
      if (!existsSync(copy)) copyPrograms(native, copy)
      moveData(join(folder, 'postgres'), footing.data)
    } catch {
      continue
    }
    if (holds(footing)) return footing
  }
  return null
}

/**
 * @param {string} native
 * @param {string} copy
 */
function copyPrograms(native, copy) {
  const draft = `${copy}.${process.pid}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, copy)
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveData(from, to) {
  if (existsSync(to) || !existsSync(join(from, 'PG_VERSION'))) return
  const draft = `${to}.moving`
  rmSync(draft, { recursive: true, force: true })
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, to)
  rmSync(from, { recursive: true })
}

/** @returns {Account} */
function unprivilegedAccount() {
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const fields = accounts.find((line) => line.startsWith('postgres:'))?.split(':')
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : { uid: 65_534, gid: 65_534 }
}

/**
 * A probe: the account can run the server and write where the data will be.
 * @param {Footing} footing
 */
function holds(footing) {
  const probe = join(dirname(footing.data), `${basename(footing.data)}.probe-${process.pid}`)
  try {
    mkdirSync(probe, { recursive: true, mode: 0o700 })
    hand(footing, probe)
    if (existsSync(footing.data)) hand(footing, footing.data)
    const script = 'cd "$1" && : > written && "$2" --version'
    const [program, args, options] = command(footing, '/bin/sh', [
      '-c',
      script,
      'probe',
      probe,
      binary(footing.native, 'postgres'),
    ])
    return spawnSync(program, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

/**
 * Gives a file or a whole folder to the account that the server runs as.
 * @param {Footing} footing
 * @param {string} path
 */
export function hand({ account }, path) {
  if (!account) return
  const now = lstatSync(path)
  if (now.uid === account.uid && now.gid === account.gid) return
  if (now.isDirectory()) for (const name of readdirSync(path)) handAll(account, join(path, name))
  chownSync(path, account.uid, account.gid) // Last, so that an interrupted walk is walked again.
}

/**
 * @param {Account} account
 * @param {string} path
 */
function handAll(account, path) {
  const now = lstatSync(path)
  if (now.isDirectory()) for (const name of readdirSync(path)) handAll(account, join(path, name))
  if (!now.isSymbolicLink()) chownSync(path, account.uid, account.gid)
}

/**
 * @param {Footing} footing
 * @param {string} program
 * @param {string[]} args
 * @returns {[string, string[], { uid?: number, gid?: number, env: NodeJS.ProcessEnv }]}
 */
function command(footing, program, args) {
  const [first, ...rest] = [...footing.prefix, program, ...args]
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: process.env.NODE_ENV,
    LC_ALL: 'C',
    SystemRoot: process.env.SystemRoot,
  }
  const account = footing.prefix.length === 0 && footing.account ? footing.account : {}
  return [String(first), rest, { ...account, env }]
}

/**
 * @param {Footing} footing
 * @param {'initdb' | 'postgres'} name
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runAs(footing, name, args, options = {}) {
  const [program, rest, own] = command(footing, binary(footing.native, name), args)
  return spawn(program, rest, { cwd: dirname(footing.native), ...options, ...own })
}
