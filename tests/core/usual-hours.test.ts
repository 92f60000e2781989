/** The first run's week: some days with one time, put into settings without losing what is there. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, type HoursDraft, read, WEEKDAYS, type Weekday } from '../../components/options/draft.ts'
import { usualOf, withDays, withRange } from '../../components/welcome/usual-hours.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'

type Week = Record<Weekday, HoursDraft[]>

const NINE: HoursDraft = { from: '09:00', to: '17:00' }
const EARLY: HoursDraft = { from: '06:00', to: '12:00' }
const week = (...days: HoursDraft[][]): Week =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, days[day] ?? []])) as Week

describe('what a week is', () => {
  test.each<[string, Week, ReturnType<typeof usualOf>]>([
    ['one time on some days', week([NINE], [NINE], [], [NINE]), { days: [0, 1, 3], range: NINE }],
    ['no day at all', week(), { days: [], range: null }],
    ['times that differ', week([NINE], [EARLY]), null],
    ['beginnings that differ', week([NINE], [{ ...NINE, from: '08:00' }]), null],
    ['ends that differ', week([NINE], [{ ...NINE, to: '18:00' }]), null],
    ['a break in a day', week([EARLY, NINE]), null],
    [
      'one time, still being typed',
      week([{ ...NINE, to: '' }], [{ ...NINE, to: '' }]),
      { days: [0, 1], range: { ...NINE, to: '' } },
    ],
  ])('%s', (_, given, wanted) => expect(usualOf(given)).toEqual(wanted))

  test('the settings to begin with are Monday to Friday, one time', () => {
    expect(usualOf(draftOf(DEFAULT_SETTINGS))).toEqual({
      days: [0, 1, 2, 3, 4],
      range: { from: '07:00', to: '19:00' },
    })
  })
})

const anyDays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS)).map((days) => days.toSorted())
const anyWeek = fc
  .tuple(...WEEKDAYS.map(() => fc.constantFrom<HoursDraft[][]>([], [NINE], [EARLY], [EARLY, NINE])))
  .map((days) => week(...days))

test('other days work after it, with this time; a day that goes on as before keeps its hours', () => {
  fc.assert(
    fc.property(anyWeek, anyDays, (before, days) => {
      const after = { ...before, ...withDays(before, days, NINE) }
      expect(WEEKDAYS.filter((day) => after[day].length > 0)).toEqual(days)
      for (const day of days) expect(after[day]).toEqual(before[day].length > 0 ? before[day] : [NINE])
    }),
  )
})

test('another time is that of the working days alone, and can be saved', () => {
  const edits = withRange([0, 2], EARLY)
  expect(usualOf({ ...week(), ...edits })).toEqual({ days: [0, 2], range: EARLY })
  const hours = [{ start: 360, end: 720 }]
  expect(read(edits)).toMatchObject({
    change: { workingHours: [hours, null, hours, null, null, null, null] },
    problems: [],
  })
})
