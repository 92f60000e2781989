/** What stands in the tables' cells, row by row. */
import { describe, expect, it, test } from 'vitest'
import { csvTables } from '../../lib/core/export/tables.ts'
import { rowsOf } from './csv-parsed.ts'
import { clock, MINUTE, MONDAY, resetAt, stretch, ZONE } from './make.ts'
import { EMPTY_RECORD, period } from './visit-records.ts'

const table = (record: Partial<typeof EMPTY_RECORD>, name: string) => {
  const all = csvTables({ ...EMPTY_RECORD, ...record }, period(MONDAY, '2026-03-09'), {
    hidden: [],
    notes: [],
  })
  return rowsOf(all.find((each) => each.name === name)?.text ?? '')
}

describe('what was taken back says so', () => {
  const word = (hour: string, undone: boolean) => ({
    at: clock(`${hour}:40`),
    from: clock(`${hour}:00`),
    to: clock(`${hour}:30`),
    meaning: 'up' as const,
    undone,
    day: MONDAY,
    timeZone: ZONE,
  })

  it('of what was put right', () => {
    const rows = table({ corrections: [word('10', false), word('11', true)] }, 'corrections')
    expect(rows.map(({ undone }) => undone)).toEqual(['no', 'yes'])
  })

  it('of days; what the plan made of a day cannot be taken back', () => {
    const marks = [
      { day: MONDAY, kind: 'work' as const, hours: [], at: 1 },
      { day: MONDAY, kind: 'sick' as const, at: 2, undone: false },
      { day: MONDAY, kind: 'gentle' as const, at: 3, undone: true },
    ]
    expect(table({ marks }, 'marks').map(({ kind, undone }) => [kind, undone])).toEqual([
      ['work', 'no'],
      ['sick', 'no'],
      ['gentle', 'yes'],
    ])
  })
})

it('a routine without the player has no minutes', () => {
  const resets = [
    resetAt('12:00', { endedAt: clock('12:00') + 90_000 }),
    resetAt('15:00', { how: 'selfLogged', endedAt: clock('15:00') }),
  ]
  expect(table({ resets }, 'resets').map(({ how, minutes }) => [how, minutes])).toEqual([
    ['played', '1.5'],
    ['selfLogged', ''],
  ])
})

test('breaks by word and by input are counted apart', () => {
  const bouts = [stretch('09:00', '10:00'), stretch('10:20', '11:00'), stretch('11:30', '12:00')]
  const resets = [resetAt('11:05', { endedAt: clock('11:05') + 3 * MINUTE })]
  const [row] = table({ bouts, resets }, 'days')
  expect([row?.breaks_by_word, row?.breaks_by_input]).toEqual(['1', '1'])
  const [unsaid] = table({ bouts }, 'days')
  expect([unsaid?.breaks_by_word, unsaid?.breaks_by_input]).toEqual(['0', '2'])
})
