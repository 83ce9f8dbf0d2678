#!/usr/bin/env node
// @ts-check
import { checkNode } from './bootstrap/node-version.mjs'

/** @type {Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>>} */
const COMMANDS = {
  start: () => import('./bootstrap/command-start.mjs'),
  dev: () => import('./bootstrap/command-dev.mjs'),
  test: () => import('./bootstrap/command-test.mjs'),
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = COMMANDS[name]
const complaint = checkNode(process.versions.node)

if (complaint || !command) {
  console.error(complaint ?? `There is no command ${name}: use one of ${Object.keys(COMMANDS).join(', ')}.`)
  process.exitCode = 1
} else {
  const { run } = await command()
  process.exit(await run(args))
}
