import { expect, test } from '@playwright/test'

for (const path of [
  '/sign-in',
  '/no-such-page',
  '/no-such-page.svg',
  '/conversations/x.png',
  '/api/health',
]) {
  test(`${path} says which scripts may run and who may frame it`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
}

test('a sign-in that cannot be read tells nobody why the database minds', async ({ request }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, json: 'true', email: 'a@example.test', password: 'x', workspace: 'a\0b' }
  const answer = await request.post('/api/auth/callback/credentials', { form })
  expect(answer.status()).toBe(401)
  expect(await answer.text()).not.toMatch(/prisma|UTF8/i)
})
