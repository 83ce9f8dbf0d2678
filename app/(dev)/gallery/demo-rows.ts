import type { ConversationFacets, ConversationRow } from '@/lib/conversations/conversation'
import type { EmotionName } from '@/lib/emotion/emotion'
import { demoRow } from './demo-conversation'

/** Demo data for the gallery: nobody here exists. */

type Short = [
  name: string | null,
  leading: EmotionName | 'unsure',
  sure: number,
  curve: number[],
  drops: number,
  recoveries: number,
  risk: number,
  agent: string | null,
  team: string,
  channel: string,
  language: string,
]

const LIST: Short[] = [
  [
    'Hannah Whitfield',
    'satisfied',
    66,
    [-0.06, -0.2, -0.3, -0.34, -0.68, -0.82, -0.46, 0.22, 0.34],
    1,
    1,
    0.21,
    'Sam de Wit',
    'Kade Shop',
    'web',
    'en',
  ],
  [
    'Ruud Oosterveld',
    'angry',
    79,
    [-0.2, -0.25, -0.2, -0.4, -0.55, -0.6, -0.78, -0.85],
    2,
    0,
    0.81,
    'Joost Vermeer',
    'Noordlijn',
    'app',
    'nl',
  ],
  [
    null,
    'disappointed',
    68,
    [0.2, 0.1, 0.15, -0.1, -0.3, -0.35, -0.52],
    1,
    0,
    0.74,
    'Priya Nair',
    'Noordlijn',
    'whatsapp',
    'nl',
  ],
  [
    'Owen Blakeley',
    'frustrated',
    73,
    [0, -0.1, -0.05, -0.2, -0.42, -0.5, -0.55],
    1,
    0,
    0.69,
    null,
    'Kade Shop',
    'web',
    'en',
  ],
  [
    'Sanne de Groot',
    'confused',
    77,
    [0.1, 0.15, 0.1, 0.05, -0.1, -0.28, -0.36],
    1,
    0,
    0.52,
    'Elif Kaya',
    'Noordlijn',
    'app',
    'nl',
  ],
  [
    'Callum Reyes',
    'anxious',
    64,
    [-0.1, -0.05, -0.15, -0.2, -0.34, -0.4],
    0,
    0,
    0.48,
    'Tom Hughes',
    'Kade Shop',
    'email',
    'en',
  ],
  [
    'Fatima El Amrani',
    'unsure',
    31,
    [-0.25, -0.2, -0.15, -0.2, -0.3, -0.38],
    0,
    0,
    0.44,
    'Anouk Prins',
    'Noordlijn',
    'web',
    'nl',
  ],
  [
    'Noor Jansen-van der Hoeven Oosterhout',
    'grateful',
    82,
    [-0.1, -0.35, -0.6, -0.62, -0.4, -0.05, 0.22],
    1,
    2,
    0.22,
    'Anouk Prins',
    'Kade Shop',
    'web',
    'nl',
  ],
  [
    'Peter Lindqvist',
    'neutral',
    70,
    [-0.3, -0.5, -0.66, -0.5, -0.34, -0.1, 0.02],
    1,
    1,
    0.27,
    'Joost Vermeer',
    'Noordlijn',
    'app',
    'en',
  ],
  [
    'Liam Turner',
    'satisfied',
    71,
    [0.1, 0.2, 0.25, 0.3, 0.42],
    0,
    0,
    0.04,
    'Sam de Wit',
    'Kade Shop',
    'web',
    'en',
  ],
  ['Mila Postma', 'neutral', 58, [0.02], 0, 0, 0.11, 'Elif Kaya', 'Noordlijn', 'webwinkel-chat', 'und'],
]

const row = (index: number): ConversationRow => {
  const [name, leading, sure, curve, drops, recoveries, risk, agent, team, channel, language] = LIST[
    index % LIST.length
  ] as Short
  const lastMessageAt = new Date(Date.UTC(2026, 5, 3, 12, 12) - index * 47 * 60_000)
  return {
    ...demoRow,
    id: `demo-${index}`,
    externalId: `KD-${48213 - index}`,
    customer: { id: `c${index}`, externalId: String(7731 + index), name },
    agent: agent ? { id: agent, name: agent } : null,
    team: { id: team, name: team },
    channel,
    language,
    status: index % 5 === 1 ? 'open' : 'closed',
    lastMessageAt,
    messageCount: 6 + ((index * 7) % 31),
    mood: {
      leading,
      confidence: sure / 100,
      now: curve.at(-1) ?? 0,
      lowest: Math.min(...curve),
      drops,
      recoveries,
      risk: curve.length < 3 ? null : risk,
      sparkline: curve,
    },
    sealed: null,
  }
}

const REASONS = ['off', 'not-asked', 'refused', 'withdrawn', 'expired', 'not-analysed'] as const

export const demoRows = (count: number): ConversationRow[] =>
  Array.from({ length: count }, (_, index) => {
    const made = row(index)
    const reason = REASONS[Math.floor(index / 3) % REASONS.length]
    if (index % 3 !== 2 || !reason || count < 12) return made
    return { ...made, mood: null, sealed: { reason, at: null } }
  })

export const silentRow: ConversationRow = { ...row(3), id: 'silent', mood: null, customer: null }

const named = (names: string[]) => names.map((name) => ({ id: name, name }))

export const demoFacets: ConversationFacets = {
  agents: named(['Anouk Prins', 'Elif Kaya', 'Joost Vermeer', 'Priya Nair', 'Sam de Wit', 'Tom Hughes']),
  teams: named(['Kade Shop', 'Noordlijn']),
  channels: ['app', 'email', 'web', 'whatsapp', 'webwinkel-chat'],
  languages: ['en', 'nl', 'und'],
  empty: false,
}
