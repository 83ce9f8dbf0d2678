import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, test } from '@playwright/test'
import { importChats, inConversation } from './chats'
import { newWorkspace, pageOf } from './people'

const SERIOUS = ['serious', 'critical']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['en', 'nl'] as const) {
    test(`axe finds nothing serious, ${colorScheme}, ${locale}`, async ({ browser }) => {
      const page = await visitorWithChats(browser, colorScheme, locale)
      const visit = {
        '/conversations': () => page.goto('/conversations'),
        '/import': () => page.goto('/import'),
        conversation: () => inConversation(page, 'demo-101'),
      }
      for (const [name, open] of Object.entries(visit)) {
        await open()
        expect(await seriousFindings(page), name).toEqual([])
      }
      await page.context().clearCookies()
      await page.goto('/sign-in')
      expect(await seriousFindings(page), 'sign-in').toEqual([])
    })
  }
}

async function visitorWithChats(browser: Browser, colorScheme: 'light' | 'dark', locale: 'en' | 'nl') {
  const workspace = await newWorkspace(locale)
  await importChats(workspace.id)
  return pageOf(browser, workspace, { colorScheme })
}

async function seriousFindings(page: Parameters<typeof inConversation>[0]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
