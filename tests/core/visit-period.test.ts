/** The time that the visit page is about, and when it is offered. */
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { periodChoices, visitOffered, visitPeriod } from '../../lib/core/visit/period.ts'

const TODAY = '2026-11-25' // Wednesday
const visit = (day: string, undone = false): Mark => ({ day, kind: 'visit', at: 0, undone })
type Given = Parameters<typeof visitPeriod>[0]
const given = (over: Partial<Given> = {}): Given => ({
  today: TODAY,
  marks: [],
  planDay: null,
  begins: '2020-01-01',
  ...over,
})

describe('the period', () => {
  test.each<[string, Partial<Given>, string | null, [string, string]]>([
    ['twelve weeks, today included', {}, null, ['2026-09-03', 'weeks']],
    ['since the plan', { planDay: '2026-10-01' }, null, ['2026-10-01', 'plan']],
    ['a plan of today has no time behind it', { planDay: TODAY }, null, ['2026-09-03', 'weeks']],
    [
      'since the last visit, whatever the plan',
      { planDay: '2026-10-01', marks: [visit('2026-09-20'), visit('2026-11-02')] },
      null,
      ['2026-11-02', 'visit'],
    ],
    ['a visit taken back is none', { marks: [visit('2026-11-02', true)] }, null, ['2026-09-03', 'weeks']],
    [
      'on the day of a visit still since the one before',
      { marks: [visit('2026-10-02'), visit(TODAY)] },
      null,
      ['2026-10-02', 'visit'],
    ],
    [
      'a day off is no visit',
      { marks: [{ day: '2026-11-02', kind: 'sick', at: 0, undone: false }] },
      null,
      ['2026-09-03', 'weeks'],
    ],
    ['as chosen', { marks: [visit('2026-11-02')] }, '2026-06-01', ['2026-06-01', 'chosen']],
    ['at most twelve months', {}, '2019-01-01', ['2025-11-26', 'chosen']],
    ['at most twelve months of a plan', { planDay: '2024-01-01' }, null, ['2025-11-26', 'plan']],
    ['not before the record', { begins: '2026-11-10' }, null, ['2026-11-10', 'weeks']],
    ['no record yet: today', { begins: null }, TODAY, [TODAY, 'chosen']],
    ['none to come', { begins: '2027-01-01' }, '2026-12-24', [TODAY, 'chosen']],
  ])('%s', (_name, over, chosen, [from, why]) => {
    const { days, weeks, ...rest } = visitPeriod(given(over), chosen)
    expect(rest).toEqual({ from, to: TODAY, why })
    expect(days).toBe(Temporal.PlainDate.from(from).until(TODAY, { largestUnit: 'day' }).days + 1)
    expect(weeks).toBe(days / 7)
  })

  test('a leap day has twelve months behind it, too', () => {
    expect(visitPeriod(given({ today: '2028-02-29' }), '2000-01-01').from).toBe('2027-03-01')
  })
})

describe('what may be chosen', () => {
  const said = (over: Partial<Given>) => periodChoices(given(over)).map(({ why, from }) => `${why} ${from}`)

  test('each beginning, with what it is', () => {
    expect(said({ planDay: '2026-10-01', marks: [visit('2026-11-02')] })).toEqual([
      'visit 2026-11-02',
      'plan 2026-10-01',
      'weeks4 2026-10-29',
      'weeks12 2026-09-03',
      'months6 2026-05-26',
      'months12 2025-11-26',
    ])
  })

  test('none twice, and none before the record', () => {
    expect(said({ begins: '2026-10-10', planDay: '2026-10-12' })).toEqual([
      'plan 2026-10-12',
      'weeks4 2026-10-29',
      'weeks12 2026-10-10',
    ])
  })
})

describe('the page is offered', () => {
  const REVIEW = '2026-12-07' // Monday
  const weekdays = (...days: number[]): Settings => ({
    ...DEFAULT_SETTINGS,
    workingHours: DEFAULT_SETTINGS.workingHours.map((_, day) =>
      days.includes(day) ? [{ start: 540, end: 1020 }] : [],
    ),
  })

  test.each<[string, string, Mark[], Settings, boolean]>([
    ['three working days before', '2026-12-02', [], DEFAULT_SETTINGS, true],
    ['not the day before that', '2026-12-01', [], DEFAULT_SETTINGS, false],
    ['who works on Tuesdays alone, three Tuesdays before', '2026-11-17', [], weekdays(1), true],
    ['not the day before that Tuesday', '2026-11-16', [], weekdays(1), false],
    ['without working days three days before', '2026-12-04', [], weekdays(), true],
    ['not four', '2026-12-03', [], weekdays(), false],
    ['on the day', REVIEW, [], DEFAULT_SETTINGS, true],
    ['two weeks after', '2026-12-21', [], DEFAULT_SETTINGS, true],
    ['no later', '2026-12-22', [], DEFAULT_SETTINGS, false],
    ['not once the visit was', '2026-12-08', [visit('2026-12-07')], DEFAULT_SETTINGS, false],
    ['not once it was a little early', '2026-12-05', [visit('2026-12-03')], DEFAULT_SETTINGS, false],
    ['again where it was taken back', '2026-12-08', [visit('2026-12-07', true)], DEFAULT_SETTINGS, true],
    ['whatever visits were before', '2026-12-07', [visit('2026-11-20')], DEFAULT_SETTINGS, true],
  ])('%s', (_name, today, marks, settings, offered) => {
    expect(visitOffered(REVIEW, marks, today, settings)).toBe(offered)
  })

  test('never without a review date', () => {
    expect(visitOffered(null, [], REVIEW, DEFAULT_SETTINGS)).toBe(false)
  })
})
