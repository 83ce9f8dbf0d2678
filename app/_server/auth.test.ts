import { expect, test, vi } from 'vitest'
import { Refusal } from '@/lib/errors'
import { signIn } from '@/lib/people/sign-in'
import { authOptions } from './auth'

vi.mock('@/lib/people/sign-in', () => ({ signIn: vi.fn() }))
vi.mock('@/lib/people/sign-out', () => ({ signOut: vi.fn() }))

const { authorize } = (
  authOptions.providers[0] as unknown as {
    options: { authorize: (credentials: object, request: object) => Promise<unknown> }
  }
).options

const attempt = (more = {}) => authorize({ email: 'a@example.test', password: 'x', ...more }, { headers: {} })

test('a refusal reaches the form as a code', async () => {
  vi.mocked(signIn).mockRejectedValue(new Refusal('unauthenticated', 'sign-in'))
  await expect(attempt()).rejects.toThrow('{"code":"sign-in","params":{}}')
})

test('what a bug says stays in the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.mocked(signIn).mockRejectedValue(new Error('Raw query failed: SELECT password_hash'))
  await expect(attempt()).rejects.toThrow(/^unavailable$/)
  expect(log).toHaveBeenCalled()
})

test.each(['a\0b', 'Main', '../x'])(
  'a workspace that cannot be, %j, is a wrong guess like any other',
  async (workspace) => {
    await expect(attempt({ workspace })).rejects.toThrow('{"code":"sign-in","params":{}}')
  },
)
