// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Halt } from './halt.mjs'
import { withProgress } from './progress.mjs'
import { runNode } from './run-program.mjs'

const FOLDERS = ['app', 'lib', 'public']
const FILES =
  /^(next\.config|postcss\.config|proxy|instrumentation|instrumentation-client|tsconfig|package)\.\w+$/
const NOT_BUILT = /\.test\.tsx?$|\.md$|(^|\/)\.|^lib\/generated\//

/**
 * Builds when the sources are not those of the last build.
 * @param {import('./start.mjs').Work} work
 */
export async function buildChanged({ root, say, signal }) {
  const stamp = join(root, '.next', 'moodline-sources')
  const now = hashSources(root)
  const built =
    existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8')
  if (built === now) return
  const { code, output } = await withProgress('Building', say, () => runBuild(root, signal))
  signal?.throwIfAborted()
  if (code !== 0) {
    console.error(output)
    throw new Halt('The build did not succeed: see what it said above.')
  }
  writeFileSync(stamp, hashSources(root) === now ? now : '') // Somebody who typed meanwhile gets a new build next time.
}

/**
 * @param {string} root
 * @param {AbortSignal | undefined} signal
 */
function runBuild(root, signal) {
  const env = /** @type {NodeJS.ProcessEnv} */ ({
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  return runNode([join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], { cwd: root, env, signal })
}

/** @param {string} root */
export function hashSources(root) {
  const files = [
    ...FOLDERS.flatMap((folder) => filesIn(join(root, folder))),
    ...readdirSync(root)
      .filter((name) => FILES.test(name))
      .map((name) => join(root, name)),
    join(root, 'prisma', 'schema.prisma'),
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const name = relative(root, file).split(sep).join('/')
    if (!NOT_BUILT.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
