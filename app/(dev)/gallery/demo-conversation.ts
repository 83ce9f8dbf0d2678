import type { ConversationDetail, ConversationRow, TranscriptMessage } from '@/lib/conversations/conversation'
import { DAY, type Line, message } from './demo-message'

/** Demo data for the gallery: nobody here exists. */

export const demoRow: ConversationRow = {
  id: 'demo',
  externalId: 'KD-48213',
  customer: { id: 'c1', externalId: '4418', name: 'Hannah Whitfield' },
  agent: { id: 'a1', name: 'Sam de Wit' },
  team: { id: 't1', name: 'Kade Shop' },
  channel: 'web',
  language: 'en',
  status: 'closed',
  startedAt: new Date(`${DAY}T13:52:10+02:00`),
  lastMessageAt: new Date(`${DAY}T14:12:05+02:00`),
  messageCount: 18,
  mood: {
    leading: 'satisfied',
    confidence: 0.66,
    now: 0.34,
    lowest: -0.82,
    drops: 1,
    recoveries: 1,
    risk: 0.21,
    sparkline: [-0.06, -0.2, -0.3, -0.34, -0.68, -0.82, -0.46, 0.22, 0.34],
  },
  sealed: null,
}

const WORDS: Line[] = [
  {
    role: 'customer',
    at: '13:52:10',
    author: 'Hannah Whitfield',
    text: 'Hi, my parcel was due Tuesday and it’s still not here. Order KD-48213.',
    emotion: 'neutral',
    sure: 71,
    mood: [-0.06, 0.2],
  },
  {
    role: 'bot',
    at: '13:52:14',
    author: 'Kit',
    text: 'Thanks! I can help with parcels. What would you like to know?',
  },
  {
    role: 'customer',
    at: '13:53:02',
    author: 'Hannah Whitfield',
    text: 'Where it is, please. It’s a birthday present for Saturday, so I’m [a bit worried].',
    emotion: 'anxious',
    sure: 78,
    mood: [-0.2, 0.17],
  },
  {
    role: 'bot',
    at: '13:53:06',
    author: 'Kit',
    text: 'Please choose: 1 Track a parcel, 2 Return an item, 3 Something else.',
  },
  {
    role: 'customer',
    at: '13:54:20',
    author: 'Hannah Whitfield',
    text: '3? I [already told you], I [want to know] where it is',
    emotion: 'confused',
    sure: 57,
    mood: [-0.3, 0.17],
  },
  {
    role: 'agent',
    at: '13:56:40',
    author: 'Sam de Wit',
    text: 'Hi Hannah, happy to look into this for you. Could you send me your order number?',
  },
  {
    role: 'customer',
    at: '13:57:15',
    author: 'Hannah Whitfield',
    text: 'KD-48213, it’s in my first message.',
    emotion: 'unsure',
    mood: [-0.34, 0.26],
  },
  {
    role: 'agent',
    at: '13:59:00',
    author: 'Sam de Wit',
    text: 'Second time she gives the number, look it up yourself this time',
    more: { private: true },
  },
  {
    role: 'agent',
    at: '14:03:05',
    author: 'Sam de Wit',
    text: 'Thanks for waiting. Can you share the order number so I can check with the carrier?',
  },
  {
    role: 'customer',
    at: '14:03:40',
    author: 'Hannah Whitfield',
    text: 'Are you serious?? That’s the [third time]. I’ve been waiting [SIX minutes] for you to ask me [the same thing again].',
    emotion: 'frustrated',
    sure: 91,
    mood: [-0.68, 0.13],
  },
  {
    role: 'customer',
    at: '14:04:30',
    author: 'Hannah Whitfield',
    text: 'I’d like to [speak to a manager] or [cancel].',
    emotion: 'angry',
    sure: 74,
    mood: [-0.82, 0.11],
  },
  {
    role: 'agent',
    at: '14:06:10',
    author: 'Sam de Wit',
    text: 'You’re right, Hannah, and I’m sorry: you gave me the number twice and I missed it. KD-48213 is at the Utrecht depot. It is on tonight’s van and with you tomorrow before 12:00.',
    more: { editedAt: new Date(`${DAY}T14:06:40+02:00`) },
  },
  {
    role: 'customer',
    at: '14:07:20',
    author: 'Hannah Whitfield',
    text: 'OK. And [if it isn’t there] tomorrow?',
    emotion: 'anxious',
    sure: 63,
    mood: [-0.46, 0.16],
    more: { attachments: [{ name: 'photo-of-the-front-door.jpg' }] },
  },
  {
    role: 'agent',
    at: '14:08:30',
    author: 'Sam de Wit',
    text: 'Then I refund the delivery and send a new one by courier the same day. I’ll check at 12:15 and message you myself.',
  },
  {
    role: 'customer',
    at: '14:10:00',
    author: 'Hannah Whitfield',
    text: '',
    more: { deletedAt: new Date(`${DAY}T14:10:30+02:00`) },
  },
  {
    role: 'customer',
    at: '14:11:02',
    author: 'Hannah Whitfield',
    text: 'Right, [that helps]. [Thank you] for sorting it out.',
    emotion: 'grateful',
    sure: 82,
    mood: [0.22, 0.15],
  },
  {
    role: 'customer',
    at: '14:12:05',
    author: 'Hannah Whitfield',
    text: '[Have a lovely day]!',
    emotion: 'satisfied',
    sure: 66,
    mood: [0.34, 0.17],
  },
  {
    role: 'agent',
    at: '2026-06-04T12:15:00+02:00',
    author: 'Sam de Wit',
    text: 'Good afternoon Hannah, the van was at your door at 11:32. All well?',
  },
]

export const recovered: ConversationDetail = {
  row: demoRow,
  outcome: 'resolved',
  messages: WORDS.slice(0, -1).map(message),
  shifts: [
    { kind: 'drop', at: 'm9', after: 'm8', from: 'unsure', to: 'frustrated', size: -0.34, confidence: 0.9 },
    {
      kind: 'recovery',
      at: 'm15',
      after: 'm13',
      from: 'anxious',
      to: 'grateful',
      size: 0.68,
      confidence: 0.8,
    },
  ],
  risk: {
    value: 0.21,
    reasons: [
      { code: 'dropped', params: { from: 'anxious', to: 'frustrated' }, weight: 0.5 },
      { code: 'mostly-negative', params: { percent: 55 }, weight: 0.3 },
      { code: 'negative-streak', params: { count: 2 }, weight: 0.2 },
    ],
  },
  truncated: false,
}

export const overnight: ConversationDetail = { ...recovered, messages: WORDS.map(message) }

const lines = (list: Line[]) => list.map(message)

export const tooShort: ConversationDetail = {
  ...recovered,
  messages: lines(WORDS.slice(0, 4)),
  shifts: [],
  risk: null,
  row: { ...demoRow, messageCount: 4, status: 'open' },
}

const sealedMessages = WORDS.slice(0, -1).map(
  (line, index): TranscriptMessage => ({
    ...message(line, index),
    author: line.role === 'customer' ? null : (line.author ?? null),
    emotion: null,
    mood: null,
  }),
)

export const sealed = (reason: NonNullable<ConversationRow['sealed']>['reason']): ConversationDetail => ({
  row: {
    ...demoRow,
    customer: { id: 'c2', externalId: '4418', name: null },
    mood: null,
    sealed: {
      reason,
      at: reason === 'off' || reason === 'not-asked' ? null : new Date('2026-05-12T09:00:00Z'),
    },
  },
  outcome: null,
  messages: sealedMessages,
  shifts: [],
  risk: null,
  truncated: false,
})

export const silentCustomer: ConversationDetail = {
  ...sealed('off'),
  row: { ...demoRow, mood: null, sealed: null },
  messages: sealedMessages.filter((each) => each.role !== 'customer'),
}
