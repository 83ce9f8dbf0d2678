// @ts-check
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './halt.mjs'

/**
 * The key of that name, made at random the first time it is asked for.
 * @param {string} folder
 * @param {string} name
 */
export function keyIn(folder, name) {
  const keys = join(folder, 'keys')
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  chmodSync(keys, 0o700)
  const file = join(keys, name)
  if (!existsSync(file)) writeOnce(file, randomBytes(32).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

/**
 * Linking a finished file means that nobody ever reads half a key, and that of two processes one wins.
 * @param {string} file
 * @param {string} text
 */
function writeOnce(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${text}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * One secret serves many ends: each end gets its own key, and none betrays another.
 * @param {string} secret
 * @param {string} purpose
 */
export function derive(secret, purpose) {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}

/** @param {string | Buffer} content */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}
