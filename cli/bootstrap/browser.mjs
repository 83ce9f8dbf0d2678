// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Halt } from './halt.mjs'
import { withProgress } from './progress.mjs'
import { runNode, runProgram } from './run-program.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const DOWNLOAD_MS_MAX = 180_000

/**
 * A browser that runs here: Playwright's own, or one that is installed.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [chromium.executablePath(), ...found, ...PLACES].find(runs) ?? null
}

/**
 * One that lacks its libraries is there and does not run.
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file)) return false
  return (
    process.platform === 'win32' ||
    spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  )
}

/**
 * @param {import('./start.mjs').Work} work
 * @returns {Promise<string>}
 */
export async function requireBrowser(work) {
  for (const install of [null, downloadBrowser, installWithApt]) {
    if (install) await install(work)
    const browser = await findBrowser()
    if (browser) return browser
  }
  throw new Halt(
    'There is no browser for the end-to-end tests and none could be installed: install Chromium, or run npx playwright install --with-deps chromium.',
  )
}

/** @param {import('./start.mjs').Work} work */
async function downloadBrowser({ root, say }) {
  const cli = join('node_modules', '@playwright', 'test', 'cli.js')
  await withProgress('Downloading a browser', say, () =>
    runNode([cli, 'install', 'chromium'], {
      cwd: root,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
      signal: AbortSignal.timeout(DOWNLOAD_MS_MAX),
    }),
  )
}

/** @param {import('./start.mjs').Work} work */
async function installWithApt({ root, say }) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await withProgress('Installing Chromium with apt-get', say, async () => {
    await runProgram('apt-get', ['update'], { cwd: root, env })
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { cwd: root, env })
  })
}
