// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from './halt.mjs'
import { withProgress } from './progress.mjs'
import { runNode, runProgram } from './run-program.mjs'

/**
 * Installs the packages that are missing or of another version, and generates the database client when it is not of today's schema.
 * @param {import('./start.mjs').Work} work
 */
export async function installMissing(work) {
  if (!hasPackages(work.root)) await installPackages(work)
  if (!hasClient(work.root)) await generateClient(work)
}

/** @param {string} root */
export function hasPackages(root) {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json')) ?? {}
  return Object.entries({ ...dependencies, ...devDependencies }).every(
    ([name, version]) => readJson(join(root, 'node_modules', name, 'package.json'))?.version === version,
  )
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @param {import('./start.mjs').Work} work */
async function installPackages({ root, say, signal }) {
  const npm = process.env.npm_execpath
  const args = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await withProgress('Installing packages', say, () =>
    npm?.endsWith('.js')
      ? runNode([npm, ...args], { cwd: root, signal })
      : runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, signal }),
  )
  signal?.throwIfAborted()
  if (code === 0 && hasPackages(root)) return
  console.error(output)
  throw new Halt('The packages could not be installed: see what npm said above, mend that, and start again.')
}

/**
 * The generated client carries the schema that it was made from.
 * @param {string} root
 */
function hasClient(root) {
  const generated = join(root, 'lib', 'generated', 'internal', 'class.ts')
  if (!existsSync(generated)) return false
  const schema = /"inlineSchema": ("(?:[^"\\]|\\.)*")/.exec(readFileSync(generated, 'utf8'))?.[1]
  const wanted = readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8')
  return schema !== undefined && unspaced(JSON.parse(schema)) === unspaced(wanted)
}

/**
 * Prisma lines up what it carries.
 * @param {string} schema
 */
function unspaced(schema) {
  return schema.replace(/\s+/g, '')
}

/** @param {import('./start.mjs').Work} work */
async function generateClient({ root, say, signal }) {
  const prisma = join('node_modules', 'prisma', 'build', 'index.js')
  const { code, output } = await withProgress('Preparing the database client', say, () =>
    runNode([prisma, 'generate'], { cwd: root, signal }),
  )
  signal?.throwIfAborted()
  if (code === 0) return
  console.error(output)
  throw new Halt(
    'The database client could not be made from prisma/schema.prisma: see what Prisma said above.',
  )
}
