// @ts-check
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * @typedef {{ code: number, output: string }} Outcome
 */

/**
 * Runs a program to its end; `onLine` sees what it prints as it prints it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, signal?: AbortSignal | undefined }} options
 * @returns {Promise<Outcome>}
 */
export function runProgram(program, args, { cwd, env = process.env, onLine, signal }) {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  const takeAlong = () => child.kill()
  process.once('exit', takeAlong)
  /** @type {string[]} */
  const lines = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      onLine?.(line)
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', () => process.off('exit', takeAlong))
    child.once('close', (code) => resolve({ code: code ?? 1, output: lines.join('\n') }))
  })
}

/**
 * Runs a JavaScript program with this very Node.
 * @param {string[]} args
 * @param {Parameters<typeof runProgram>[2]} options
 */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options)
}
