// @ts-check
import { run as runStart } from './command-start.mjs'

/** @param {string[]} args */
export function run(args) {
  return runStart(args, 'dev')
}
