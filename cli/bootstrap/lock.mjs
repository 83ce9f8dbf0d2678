// @ts-check
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, Halt } from './halt.mjs'
import { isAlive } from './postgres-process.mjs'

/**
 * @typedef {{ pid: number, born: string, address: string }} Holder
 * @typedef {{ afterCrash: boolean, release: () => void }} Lock
 */

/**
 * One Moodline per data folder; what a killed one left behind does not count.
 * @param {string} folder
 * @param {string} address
 * @returns {Lock}
 */
export function takeLock(folder, address) {
  const file = join(folder, 'moodline.pid')
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid), address })
  for (let afterCrash = false; ; afterCrash = true) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return { afterCrash, release: () => release(file, mine) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const holder = holderOf(folder)
    if (holder) {
      throw new Halt(
        `Moodline is already running at ${holder.address} (process ${holder.pid}): open that, or stop it first.`,
      )
    }
    rmSync(file, { force: true })
  }
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

/**
 * @param {string} file
 * @param {string} mine
 */
function release(file, mine) {
  if (existsSync(file) && readFileSync(file, 'utf8') === mine) rmSync(file, { force: true })
}
