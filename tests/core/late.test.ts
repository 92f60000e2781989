import { describe, expect, test } from 'vitest'
import { addDays, hoursOfDay } from '../../lib/core/day.ts'
import type { Bout, Mark, UserMark } from '../../lib/core/facts.ts'
import { lateBy, usuallyLateBy } from '../../lib/core/late.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { clock, MINUTE, MONDAY, stretch, ZONE } from './make.ts'

const every = (start: number, end: number): Settings => ({
  ...DEFAULT_SETTINGS,
  workingHours: Array.from({ length: 7 }, () => [{ start: start * 60, end: end * 60 }]),
})

describe('minutes after the day’s first working hour', () => {
  const late = (time: string, settings: Settings) => {
    const by = lateBy(clock(time), hoursOfDay(MONDAY, ZONE, settings), ZONE, settings)
    return by && by / MINUTE
  }
  test.each<[string, string, Settings, number | null]>([
    ['late', '09:30', DEFAULT_SETTINGS, 150],
    ['early', '06:30', DEFAULT_SETTINGS, -30],
    [
      'of two ranges the first counts',
      '13:30',
      {
        ...every(13, 17),
        workingHours: every(13, 17).workingHours.map((hours) => [...hours, { start: 480, end: 720 }]),
      },
      330,
    ],
    ['the end of the night before is no beginning', '23:00', every(22, 30), 60],
    [
      'none where there is no other',
      '23:00',
      { ...every(22, 30), workingHours: every(22, 30).workingHours.with(0, []) },
      null,
    ],
  ])('%s', (_, time, settings, expected) => expect(late(time, settings)).toBe(expected))
})

describe('how late days usually begin', () => {
  const day = (index: number) => addDays(MONDAY, index)
  const plan = (index: number, kind: 'work' | 'off' = 'work'): Mark => ({
    day: day(index),
    kind,
    hours: hoursOfDay(day(index), ZONE, DEFAULT_SETTINGS),
    at: 1,
  })
  const said = (index: number, kind: UserMark['kind'], undone = false): Mark => ({
    day: day(index),
    kind,
    at: 2,
    undone,
  })
  /** From Monday on, each day's first stretch, and a later one. */
  const bouts = (...times: string[]): Bout[] =>
    times.flatMap((time, index) => {
      const [start, end] = [clock(time, day(index)), clock('18:00', day(index))]
      const row = { ...stretch('09:00', '10:00'), day: day(index) }
      return [
        { ...row, start: end, end: end + MINUTE },
        { ...row, start, end: start + MINUTE },
      ]
    })
  const marks = (count: number) => Array.from({ length: count }, (_, index) => plan(index))
  const five = bouts('09:00', '09:10', '09:20', '11:00', '07:00')
  const usual = (rows: Bout[], all: Mark[]) => {
    const by = usuallyLateBy(rows, all, DEFAULT_SETTINGS)
    return by && by / MINUTE
  }

  test.each<[string, Bout[], Mark[], number | null]>([
    ['the middle of five', five, marks(5), 130],
    ['four are too few', bouts('09:00', '09:10', '09:20', '11:00'), marks(4), null],
    ['a day off by the plan is none', five, marks(5).with(1, plan(1, 'off')), null],
    ['nor one by the user’s word', five, [...marks(5), said(1, 'holiday')], null],
    ['unless that was taken back', five, [...marks(5), said(1, 'holiday', true)], 130],
    ['a gentle day is one', five, [...marks(5), said(1, 'gentle')], 130],
    ['a day that nobody marked is none', five, marks(4), null],
  ])('%s', (_, rows, all, expected) => expect(usual(rows, all)).toBe(expected))
})
