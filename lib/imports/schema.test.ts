import { expect, test } from 'vitest'
import { StartImport } from './schema'

const input = { fileName: 'chats.jsonl', size: 1, ground: 'agreed', reference: 'Form 7' }

test.each([
  { fileName: 'a\0.jsonl' },
  { fileName: ' ' },
  { size: 2 ** 53 },
  { reference: 'Form\0' },
  { reference: ' ' },
])('an import of %j cannot begin', (more) => {
  expect(StartImport.safeParse(input).success).toBe(true)
  expect(StartImport.safeParse({ ...input, ...more }).success).toBe(false)
})
