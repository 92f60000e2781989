import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { Reset, Run } from '../../lib/core/facts.ts'
import { beforeAfter, runDaysFrom, runFindings } from '../../lib/core/run-findings.ts'
import { ran } from './asked-days.ts'
import { MONDAY, resetAt } from './make.ts'
import { summaries, summary } from './summaries.ts'

const day = (index: number) => addDays(MONDAY, index)
const counts = (runs: Run[], letters: string, over = {}) => {
  const found = runFindings(runs, summaries(letters, MONDAY, over))
  return Object.fromEntries(Object.entries(found).map(([name, { runs }]) => [name, runs]))
}

describe('runs beside desk days', () => {
  // Monday done, Tuesday missed, Wednesday off, Thursday done, Friday nothing known, Saturday and Sunday off.
  const WEEK = 'dmod.oo'
  test.each<[string, number, object]>([
    ['a working day with a reset', 0, { onWorkDays: 1, onDaysOff: 0, afterReset: 1, afterNoReset: 0 }],
    ['one without', 1, { onWorkDays: 1, onDaysOff: 0, afterReset: 0, afterNoReset: 1 }],
    [
      'a day off follows the day at the desk before it',
      2,
      { onWorkDays: 0, onDaysOff: 1, afterReset: 0, afterNoReset: 1 },
    ],
    [
      'a day of which nothing is known is off',
      4,
      { onWorkDays: 0, onDaysOff: 1, afterReset: 1, afterNoReset: 0 },
    ],
    [
      'two days later no desk is followed',
      5,
      { onWorkDays: 0, onDaysOff: 1, afterReset: 0, afterNoReset: 0 },
    ],
    ['nor before the first day', -1, { onWorkDays: 0, onDaysOff: 1, afterReset: 0, afterNoReset: 0 }],
  ])('%s', (_, index, expected) => {
    expect(counts([ran(day(index))], WEEK)).toEqual({ all: 1, ...expected })
  })

  test('a working day without the screen is no day at the desk', () => {
    expect(counts([ran(day(0))], 'd', { screenMs: 0 })).toMatchObject({
      onWorkDays: 1,
      afterReset: 0,
      afterNoReset: 0,
    })
  })

  test('a routine told of later changes the row', () => {
    const run = [ran(MONDAY)]
    const before = runFindings(run, [summary(MONDAY)])
    const after = runFindings(run, [summary(MONDAY, { resets: 1, finished: 1 })])
    expect([before.afterNoReset.runs, after.afterReset.runs]).toEqual([1, 1])
  })

  test('medians come from five answers on, each for itself', () => {
    const told = [10, 20, 30, 40, 90].map((minutes, index) =>
      ran(day(index), {
        minutes,
        backAtStart: index < 4 ? index : null,
        backAtEnd: index,
        noticed: index < 2 ? 'laterOn' : null,
      }),
    )
    expect(runFindings(told, []).all).toEqual({
      runs: 5,
      minutes: 30,
      atStart: null,
      atEnd: 2,
      twoHoursAfter: null,
      noticed: { notAtAll: 0, fromStart: 0, laterOn: 2, afterRun: 0, nextMorning: 0 },
    })
    expect(runFindings(told.slice(1), []).all).toMatchObject({ runs: 4, minutes: null, atEnd: null })
    expect(runFindings([...told, ran(day(5), { minutes: 50 })], []).all.minutes).toBe(35)
  })

  test('nobody ran', () => {
    expect(counts([], WEEK)).toEqual({ all: 0, onWorkDays: 0, onDaysOff: 0, afterReset: 0, afterNoReset: 0 })
    expect(runDaysFrom([])).toBe(null)
  })

  test('summaries are needed from the day before the first run', () => {
    expect(runDaysFrom([ran('2026-01-09'), ran('2026-01-01'), ran('2026-02-01')])).toBe('2025-12-31')
  })
})

describe('before and after, by exercise', () => {
  const step = (
    exercise: string,
    result: 'done' | 'skipped' | 'stopped' = 'done',
  ): Reset['steps'][number] => ({
    id: exercise,
    exercise,
    played: exercise,
    level: 'standard',
    result,
    side: null,
    seconds: 20,
  })
  const felt = (before: number | null, after: number | null, ...steps: Reset['steps']) =>
    resetAt('12:00', { before, after, steps })
  const five = [1, 2, 3, 4, 5].map((after) => felt(5, after, step('twist')))

  test('from five on: the usual before, after, and change of each', () => {
    expect(beforeAfter(five)).toEqual([{ exercise: 'twist', times: 5, before: 5, after: 3, change: -2 }])
    expect(beforeAfter(five.slice(1))).toEqual([])
  })

  test('the change is that of each time, not of the medians', () => {
    const told = [
      [0, 9],
      [9, 0],
      [9, 9],
      [9, 8],
      [0, 1],
    ] as const
    expect(beforeAfter(told.map(([before, after]) => felt(before, after, step('twist'))))).toMatchObject([
      { before: 9, after: 8, change: 0 },
    ])
  })

  test.each<[string, Reset]>([
    ['that was not asked before', felt(null, 3, step('twist'))],
    ['that was not told after', felt(3, null, step('twist'))],
    ['in which it was skipped', felt(3, 3, step('twist', 'skipped'))],
    ['in which it hurt', felt(3, 3, step('twist', 'stopped'))],
  ])('a routine %s does not count', (_, reset) => {
    expect(beforeAfter([...five.slice(1), reset])).toEqual([])
  })

  test('what came twice in one routine was done once', () => {
    expect(
      beforeAfter(five.slice(1).map((reset) => ({ ...reset, steps: [step('twist'), step('twist')] }))),
    ).toEqual([])
  })

  test('the most often done is first, then by name', () => {
    const all = [
      ...five.map((reset) => ({ ...reset, steps: [step('b'), step('a'), step('c')] })),
      felt(1, 1, step('c')),
    ]
    expect(beforeAfter(all).map(({ exercise, times }) => `${exercise} ${times}`)).toEqual([
      'c 6',
      'a 5',
      'b 5',
    ])
  })
})
