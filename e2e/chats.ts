import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { continueImport } from '../lib/imports/continue-import'
import { startImport } from '../lib/imports/start-import'
import { actAsJob } from '../lib/people/act-as-job'

export const SAMPLE = 'docs/sample-chats.jsonl'

/** Puts the ten sample chats in, with the customers' agreement, without going through the pages. */
export async function importChats(workspaceId: string): Promise<void> {
  const chunk = new Uint8Array(readFileSync(SAMPLE))
  const reference = 'Form 7'
  await actAsJob(workspaceId, 'test', async (context) => {
    const file = { fileName: 'sample-chats.jsonl', size: chunk.length, ground: 'agreed' as const, reference }
    const { id } = await startImport(context, file)
    await continueImport(context, { importId: id, offset: 0, chunk })
  })
}

/** Opens the conversation of one customer from the list. */
export async function inConversation(page: Page, customer: string): Promise<void> {
  await page.goto('/conversations')
  await page.getByRole('link', { name: new RegExp(customer) }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(customer) })).toBeVisible()
  await expect(page.locator('.recharts-line path').first()).toBeAttached()
}
