import { expect, test } from '@playwright/test'
import manifest from '../package.json' with { type: 'json' }

test('health says that everything is ready, and which version it is', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(response.headers()['cache-control']).toBe('no-store')
  expect(await response.json()).toEqual({
    status: 'ready',
    version: manifest.version,
    database: 'up',
    migrations: 'current',
  })
})
