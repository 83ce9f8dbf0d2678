// @ts-check
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, Halt } from './halt.mjs'
import { isAlive } from './postgres-process.mjs'

/**
 * @typedef {{ pid: number, born: string, address: string, stopping: boolean }} Holder
 * @typedef {{ afterCrash: boolean, stopping: () => void, release: () => void }} Lock
 */

const STOP_MS_MAX = 30_000

/**
 * One Moodline per data folder; what a killed one left behind does not count.
 * @param {string} folder
 * @param {string} address
 * @returns {Promise<Lock>}
 */
export async function takeLock(folder, address) {
  const file = join(folder, 'moodline.pid')
  const end = Date.now() + STOP_MS_MAX
  let afterCrash = false
  for (;;) {
    if (createOwn(file, address)) {
      const stopping = () => renameSync(draftOf(file, address, true), file)
      return { afterCrash, stopping, release: () => rmSync(file, { force: true }) }
    }
    const holder = holderOf(folder)
    if (holder?.stopping && Date.now() < end) {
      await wait(100)
      continue
    }
    if (holder) {
      throw new Halt(
        `Moodline is already running at ${holder.address} (process ${holder.pid}): open that, or stop it first.`,
      )
    }
    rmSync(file, { force: true })
    afterCrash = true
  }
}

/**
 * A link appears whole or not at all, so nobody ever reads half a lock.
 * @param {string} file
 * @param {string} address
 * @returns {boolean} false when there is one already
 */
function createOwn(file, address) {
  const draft = draftOf(file, address, false)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

/**
 * @param {string} file
 * @param {string} address
 * @param {boolean} stopping
 */
function draftOf(file, address, stopping) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, born: birthOf(process.pid), address, stopping }))
  return draft
}

/**
 * Who runs in that folder now, if anybody.
 * @param {string} folder
 * @returns {Holder | null}
 */
export function holderOf(folder) {
  const file = join(folder, 'moodline.pid')
  if (!existsSync(file)) return null
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(file, 'utf8'))
    return isAlive(holder.pid) && birthOf(holder.pid) === holder.born ? holder : null
  } catch {
    return null
  }
}

/**
 * Numbers of processes are used again, above all in containers; with the moment of birth they are one of a kind.
 * @param {number} pid
 */
function birthOf(pid) {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  return (
    readFileSync(file, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19] ?? ''
  )
}
