/** What the days before tell today: whether strength was done, how last week went, and the one kind line. */
import { describe, expect, test } from 'vitest'
import { type Asking, askingFrom } from '../../lib/core/asking.ts'
import { addDays } from '../../lib/core/day.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import { readAsked } from '../../lib/shell/read-asked.ts'
import { clock, MONDAY, resetAt, ZONE } from '../core/make.ts'
import { summaries } from '../core/summaries.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'

const EVENING = clock('17:00')
const day = (index: number) => addDays(MONDAY, index)
const ASKED: Asking = { ...askingFrom(null), strain: { answer: 'no', day: day(-30) }, since: day(-30) }

async function asked(days: DaySummary[], checkIn: Asking = ASKED, resets = [resetAt('10:00')]) {
  const store = new MemoryDatabase().connect()
  const state: State = { ...INITIAL_STATE, checkIn }
  return store.write('strict', async (tx) => {
    for (const row of days) await tx.put('days', row)
    for (const row of resets) await tx.put('resets', row)
    return readAsked(tx, state, EVENING, ZONE, MONDAY)
  })
}

describe('strength', () => {
  test.each([
    ['done', resetAt('10:00', { routine: 'strength' }), true],
    ['broken off', resetAt('10:00', { routine: 'strength', finished: false }), false],
    ['not the midday reset', resetAt('10:00'), false],
  ])('%s', async (_, reset, told) => {
    const { checkIn } = await asked([], ASKED, [reset])
    expect(checkIn).toMatchObject({ item: 'stiffness_day', told: { strength: told } })
  })
})

describe('last week', () => {
  const week = summaries('ddddm', day(-7))

  test('is told', async () => {
    expect((await asked(week)).digest).toMatchObject({ week: '2026-W09', workDays: 5, doneDays: 4 })
  })

  test('not once it was put aside, and the one before is no reason', async () => {
    expect((await asked(week, { ...ASKED, digestSeen: '2026-W09' })).digest).toBeNull()
    expect((await asked(week, { ...ASKED, digestSeen: '2026-W08' })).digest).not.toBeNull()
  })
})

describe('the one kind line', () => {
  test.each([
    ['after a missed day', 'ddddm', true],
    ['not after one that was done', 'ddddd', false],
    ['a day without data is passed over', 'dddmn', true],
    ['so are days off', 'dddmo', true],
    ['not before anything', '', false],
    ['nor once today is done', 'ddddmood', false],
    ['today itself is not missed yet', 'ddddmoom', true],
  ])('%s', async (_, letters, newDay) => {
    expect((await asked(summaries(letters, day(-7)))).newDay).toBe(newDay)
  })
})
