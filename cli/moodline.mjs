#!/usr/bin/env node
// @ts-check
import { join, resolve } from 'node:path'
import { checkNode } from './bootstrap/node-version.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const PLAIN = ['start', 'dev', 'test']

const args = process.argv.slice(2)
const complaint = checkNode(process.versions.node)

if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else if (PLAIN.includes(args[0] ?? '') && !args.includes('--help')) {
  await import('./bootstrap.mjs')
} else {
  process.exitCode = await runTyped()
}

/** Runs a command that is written in TypeScript, from whatever folder it was called in. */
async function runTyped() {
  process.env.TSX_TSCONFIG_PATH ??= join(ROOT, 'tsconfig.json')
  try {
    const { register } = await import('tsx/esm/api')
    register()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    console.error(`Moodline is not installed yet: run npm install in ${ROOT}, or npm start.`)
    return 1
  }
  const { run } = await import('./moodline.ts')
  return run(args)
}
