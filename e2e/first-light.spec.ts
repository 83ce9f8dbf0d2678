import { readFileSync } from 'node:fs'
import { type ConsoleMessage, expect, type Page, test } from '@playwright/test'
import { importChats, inConversation, SAMPLE } from './chats'
import { newPerson, newWorkspace, pageOf } from './people'

/** Whatever a page complains about in its console fails the test that opened it. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  const note = (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  }
  page.on('console', note)
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

const ROWS = readFileSync(SAMPLE, 'utf8').trim().split('\n').length

async function importFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('radio', { name: 'They agreed to it' }).click()
  await page.getByLabel('Where is their agreement written down?').fill('Form 7, spring')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
}

test('a newcomer signs in, imports a file and sees the mood of a conversation, in Dutch and in the dark', async ({
  page,
}) => {
  const complaints = listen(page)
  const { workspace, email, password } = await newWorkspace()

  await page.goto('/conversations')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fconversations/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByLabel('Workspace').fill(workspace)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('form').getByRole('alert')).toContainText('do not match')
  await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  // The browser itself reports the answer 401.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('401')))

  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Workspace').fill(workspace)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/conversations$/)
  await page
    .getByRole('link', { name: /import/i })
    .first()
    .click()

  await importFile(page, SAMPLE)
  await expect(page.getByText(`Imported ${SAMPLE.split('/').at(-1)}`)).toBeVisible()
  await expect(page.getByText('42 customer messages were read for their emotion.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the conversations' }).click()
  await expect(page.getByText('10 conversations')).toBeVisible()

  await page.getByRole('link', { name: /demo-101/ }).click()
  await expect(page.getByRole('heading', { name: /demo-101/ })).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()
  await expect(page.getByText(/fell to frustrated/i).first()).toBeVisible()
  await expect(page.locator('.recharts-line path').first()).toBeAttached()

  await page.getByRole('button', { name: /Lead, reviewer, admin/ }).click()
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Gesprekken' }).first()).toBeVisible()
  await page.getByRole('button', { name: /Teamleider|Lead/ }).click()
  await page.getByRole('menuitemradio', { name: 'Donker' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  expect(complaints).toEqual([])
})

test('the same file again adds nothing and says so, and its report names every row', async ({ browser }) => {
  const page = await pageOf(browser, await newWorkspace())
  await importFile(page, SAMPLE)
  await expect(page.getByText(/^Imported/)).toBeVisible()
  await importFile(page, SAMPLE)
  await expect(page.getByText(/Nothing new/)).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /Report/ })
      .first()
      .click(),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(ROWS + 1)
  expect(lines.slice(1).filter((line) => !line.includes(',already,'))).toEqual([])
})

test('a file that is chosen before the scripts have come is taken all the same', async ({ browser }) => {
  const page = await pageOf(browser, await newWorkspace())
  let letScriptsCome = () => {}
  const held = new Promise<void>((resolve) => {
    letScriptsCome = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/import', { waitUntil: 'commit' })
  await page.locator('input[type=file]').setInputFiles(SAMPLE)
  letScriptsCome()
  await expect(page.getByText(/sample-chats\.jsonl,/)).toBeVisible()
})

test('a broken file tells which rows to mend, and its good rows stay', async ({ browser }) => {
  const page = await pageOf(browser, await newWorkspace())
  const good = readFileSync(SAMPLE, 'utf8').split('\n').slice(0, 3)
  const buffer = Buffer.from(
    [good[0], '{broken', good[1], good[2]?.replace(/"sent_at"/, '"when"')].join('\n'),
  )
  await importFile(page, { name: 'mixed.jsonl', mimeType: 'application/jsonl', buffer })
  await expect(page.getByText('Row 2 is not valid JSON')).toBeVisible()
  await expect(page.getByText('Row 4 has no sent_at')).toBeVisible()
  await page.goto('/conversations')
  await expect(page.getByText('1 conversation', { exact: true })).toBeVisible()
})

test('a file that is no transcript is refused with the reason', async ({ browser }) => {
  const page = await pageOf(browser, await newWorkspace())
  const buffer = Buffer.from([0x50, 0x4b, 3, 4, ...Array(500).fill(0)])
  await importFile(page, { name: 'chats.xlsx', mimeType: 'application/octet-stream', buffer })
  await expect(page.getByText('This file could not be imported')).toBeVisible()
})

test('without a ground the words stay readable and the mood is sealed, with the reason', async ({
  browser,
}) => {
  const page = await pageOf(browser, await newWorkspace())
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(SAMPLE)
  await page.getByRole('radio', { name: /Store the words/ }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: 'Open the conversations' }).click()
  await page.getByRole('link', { name: /demo-101/ }).click()
  await expect(page.getByText('Sealed: this customer was not asked')).toBeVisible()
  await expect(page.getByText('Order KD-48213')).toBeVisible()
  await expect(page.locator('mark')).toHaveCount(0)
})

test('who is disabled is out with the next click', async ({ browser }) => {
  const { workspace, id } = await newWorkspace()
  const reviewer = await newPerson(workspace, ['reviewer'])
  const page = await pageOf(browser, reviewer)
  await page.goto('/conversations')
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0)

  const { actAsJob } = await import('../lib/people/act-as-job')
  const { disablePerson } = await import('../lib/people/disable-person')
  await actAsJob(id, 'test', (context) => disablePerson(context, reviewer))
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('somebody whose role does not open a page is told so', async ({ browser }) => {
  const { workspace } = await newWorkspace()
  const page = await pageOf(browser, await newPerson(workspace, ['admin']))
  await page.goto('/conversations')
  await expect(page.getByText('This is not yours to see')).toBeVisible()
})

for (const width of [380, 1280]) {
  test(`nothing sticks out at ${width} pixels`, async ({ browser }) => {
    const workspace = await newWorkspace()
    await importChats(workspace.id)
    const page = await pageOf(browser, workspace, { viewport: { width, height: 800 } })
    for (const path of ['/import', '/conversations']) {
      await page.goto(path)
      expect(await sticksOut(page)).toBe(0)
    }
    await inConversation(page, 'demo-101')
    expect(await sticksOut(page)).toBe(0)
  })
}

function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
