import { expect, test } from 'vitest'
import { measure } from './accuracy'

const corpora = process.env.MOODLINE_CORPORA

test.skipIf(!corpora)(
  'shifts in real support chats: F1 of 0.40 or more, and 0.10 over shuffled readings (skipped without MOODLINE_CORPORA)',
  () => {
    const value = new Map(measure().map((figure) => [figure.name, figure.value ?? 0]))
    const f1 = value.get('maia_dqe.train_dev.shift_f1') ?? 0
    expect(f1).toBeGreaterThanOrEqual(0.4)
    expect(f1 - (value.get('maia_dqe.train_dev.shift_f1@shuffled') ?? 1)).toBeGreaterThanOrEqual(0.1)
    expect(value.get('maia_dqe.train_dev.shift_precision')).toBeGreaterThanOrEqual(0.35)
  },
  60_000,
)
