import { expect, test } from 'vitest'
import { checkNode } from './node-version.mjs'

const tooOld = (version: string) =>
  `This is Node ${version} and Moodline needs 20.19 or newer: install a current one from nodejs.org and start again.`

test.each([
  ['18.20.4', tooOld('18.20.4')],
  ['20.18.3', tooOld('20.18.3')],
  ['20.19.0', null],
  ['22.1.0', null],
  ['24.0.0', null],
])('Node %s', (version, expected) => {
  expect(checkNode(version)).toBe(expected)
})
