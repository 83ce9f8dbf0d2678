// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, Halt } from './halt.mjs'

/**
 * Makes the folder for run-time data and proves that it can be written.
 * @param {string} folder
 */
export function openDataFolder(folder) {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'written')
    rmSync(probe)
  } catch (error) {
    throw new Halt(
      `Moodline cannot write to ${folder} (${codeOf(error)}): set MOODLINE_DATA to a folder that it may write to.`,
    )
  }
}
