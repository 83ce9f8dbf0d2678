import { describe, expect, test } from 'vitest'
import { readJsonl, sampleRow } from './rows-for-test'

describe('a row', () => {
  test('becomes an event with everything in its place', () => {
    const whole = sampleRow({
      agent_id: 7,
      agent_name: 'Noor',
      customer_id: 'k-9',
      language: 'nl',
      channel: 'web',
      team: 'Parcels',
      status: 'closed',
      outcome: 'solved',
      private: true,
      attachments: [{ name: 'photo.png', size: 5 }, 'note.txt'],
      reply_to: 'm-0',
      version: 3,
      op: 'edit',
    })
    expect(readJsonl(whole).rows).toEqual([
      {
        row: 1,
        event: {
          op: 'edit',
          conversationId: 'c-1',
          messageId: 'm-1',
          role: 'customer',
          text: 'My parcel is still not here',
          sentAt: '2026-03-01T09:00:00.000Z',
          agentId: '7',
          agentName: 'Noor',
          customerId: 'k-9',
          language: 'nl',
          channel: 'web',
          team: 'Parcels',
          status: 'closed',
          outcome: 'solved',
          private: true,
          attachments: [{ name: 'photo.png' }, { name: 'note.txt' }],
          replyTo: 'm-0',
          version: 3,
          cleaned: false,
        },
      },
    ])
  })

  test.each([
    ['Klant', 'customer'],
    ['medewerker', 'agent'],
    ['BOT', 'bot'],
    ['overig', 'other'],
  ])('may say who wrote it as “%s”', (role, expected) => {
    expect(readJsonl(sampleRow({ role })).rows).toMatchObject([{ event: { role: expected } }])
  })

  test.each([
    ['no conversation', { conversation_id: undefined }, 'conversation_id', 'missing'],
    ['an empty id', { message_id: '  ' }, 'message_id', 'missing'],
    ['a null role', { role: null }, 'role', 'missing'],
    ['an unknown role', { role: 'supervisor' }, 'role', 'role-unknown'],
    ['an id too long', { message_id: 'x'.repeat(256) }, 'message_id', 'too-many-characters'],
    ['an id with a line end', { message_id: 'a\nb' }, 'message_id', 'control-characters'],
    ['an id with NUL', { conversation_id: 'a\0' }, 'conversation_id', 'control-characters'],
    ['an id with half a character', { customer_id: 'a\ud800' }, 'customer_id', 'not-unicode'],
    ['an id of 2^53', { message_id: 2 ** 53 }, 'message_id', 'number-inexact'],
    ['an id that is a fraction', { message_id: 1.5 }, 'message_id', 'not-text'],
    ['an id that is a list', { message_id: [1] }, 'message_id', 'not-text'],
    ['a text that is an object', { text: { a: 1 } }, 'text', 'not-text'],
    ['no text', { text: undefined }, 'text', 'text-empty'],
    ['a blank text', { text: ' \n ' }, 'text', 'text-empty'],
    ['an edit without text', { text: '', op: 'edit' }, 'text', 'text-empty'],
    ['no time', { sent_at: '' }, 'sent_at', 'missing'],
    ['a negative version', { version: -1 }, 'version', 'version-unreadable'],
    ['a version beyond all numbers', { version: '99999999999999999' }, 'version', 'version-unreadable'],
    ['an unknown status', { status: 'pending' }, 'status', 'status-unknown'],
    ['an unknown op', { op: 'upsert' }, 'op', 'op-unknown'],
    ['an unclear private', { private: 'maybe' }, 'private', 'private-unknown'],
    ['attachments that are a word', { attachments: 'photo' }, 'attachments', 'attachments-unreadable'],
    ['an attachment without a name', { attachments: [{}] }, 'attachments', 'attachments-unreadable'],
    ['101 attachments', { attachments: Array(101).fill('a') }, 'attachments', 'too-many-attachments'],
  ])('with %s is refused', (_name, changes, field, code) => {
    expect(readJsonl(sampleRow(changes)).rows).toMatchObject([
      { row: 1, refusal: { row: 1, field, code, params: { row: 1, field } } },
    ])
  })

  test.each([
    ['an empty text with an attachment', { text: '', attachments: ['a.png'] }, { text: '' }],
    ['a delete without text', { text: undefined, op: 'delete' }, { op: 'delete', text: '' }],
    ['a delete with text', { op: 'delete' }, { text: '' }],
    ['a role in capitals', { role: 'AGENT' }, { role: 'agent' }],
    ['the largest whole number as an id', { message_id: 2 ** 53 - 1 }, { messageId: '9007199254740991' }],
    ['an id with spaces around it', { message_id: ' a ' }, { messageId: ' a ' }],
    ['NUL in its text', { text: 'a\0b' }, { text: 'a\uFFFDb', cleaned: true }],
    ['a lone surrogate in its text', { text: 'a\udc00b' }, { text: 'a\uFFFDb', cleaned: true }],
    ['NUL in a name', { agent_name: 'a\0' }, { agentName: 'a\uFFFD', cleaned: true }],
    [
      'NUL in an attachment',
      { attachments: [{ name: 'a\0' }] },
      { attachments: [{ name: 'a\uFFFD' }], cleaned: true },
    ],
    ['right-to-left signs', { text: '\u202Eabc' }, { text: '\u202Eabc', cleaned: false }],
  ])('with %s is taken', (_name, changes, event) => {
    expect(readJsonl(sampleRow(changes)).rows).toMatchObject([{ event }])
  })

  test('names only its first fault and quotes at most forty characters of it', () => {
    const { rows } = readJsonl(sampleRow({ role: `boss\u0007${'x'.repeat(900)}`, sent_at: 'today' }))
    expect(rows).toMatchObject([
      { refusal: { field: 'role', params: { value: `boss\uFFFD${'x'.repeat(34)}…` } } },
    ])
  })
})
