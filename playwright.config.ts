import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './cli/bootstrap/browser.mjs'
import { freePort } from './cli/bootstrap/postgres-process.mjs'

// Chosen once: the workers read this file again and inherit the environment.
process.env.MOODLINE_E2E_PORT ??= String(await freePort())
process.env.MOODLINE_E2E_BROWSER ??= (await findBrowser()) ?? ''

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/start-moodline.ts',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./cli/bootstrap/playwright-tally.mjs']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.MOODLINE_E2E_PORT}`,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...quiet, ...asRoot],
      ...(process.env.MOODLINE_E2E_BROWSER && { executablePath: process.env.MOODLINE_E2E_BROWSER }),
    },
  },
})
