/** What the routines' window makes of what it reads: lengths, what hurt, days, keys. */
import { describe, expect, test } from 'vitest'
import { pressOf } from '../../components/reset/keys.ts'
import { ownDays } from '../../components/reset/own-days.ts'
import { leftOutOf, toAskOf } from '../../components/reset/plans.ts'
import { composed, minutesOf, plannedOf } from '../../components/shared/plans.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import { DEFAULT_PRACTICE, type Practice } from '../../lib/core/practice.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import { LIKE } from '../support/begin.ts'

const model = (more: Partial<RoutinesModel> = {}, practice: Partial<Practice> = {}): RoutinesModel => ({
  today: '2026-11-23',
  practice: { ...DEFAULT_PRACTICE, ...practice },
  gate: null,
  stops: {},
  like: LIKE,
  latest: null,
  plan: null,
  ...more,
})

const minutes = (id: RoutineId, short: boolean, practice: Partial<Practice> = {}) => {
  const as = model({}, practice)
  return minutesOf(composed(plannedOf(id, as, short), as))
}

describe('minutes', () => {
  test.each([
    ['midday-reset', false, {}, 3],
    ['midday-reset', true, {}, 1],
    ['midday-reset', false, { quiet: true }, 3],
    ['mobility', false, {}, 6],
    ['mobility', false, { mobilityLong: true }, 10],
    ['strength', false, {}, 14],
  ] as const)('%s, short %s, %o: %i', (id, short, practice, wanted) => {
    expect(minutes(id, short, practice)).toBe(wanted)
  })
})

test('the quiet version opens where it was chosen, and the short one for once', () => {
  const quiet = model({}, { quiet: true })
  expect(plannedOf('midday-reset', quiet, false).version).toBe('quiet')
  expect(plannedOf('midday-reset', quiet, true).version).toBe('short')
  expect(plannedOf('midday-reset', model(), false).version).toBe('full')
})

describe('what hurt', () => {
  const DAY = 24 * 60 * 60_000
  const planned = plannedOf('midday-reset', model(), false)
  const once = model({ stops: { hipExtension: [DAY], legSwing: [DAY] } })
  const twice = model({ stops: { hipExtension: [DAY, 3 * DAY] } })

  test('is asked about once, if it belongs to this routine', () => {
    expect(toAskOf(composed(planned, once), once)).toEqual(['hipExtension'])
    expect(leftOutOf(planned, once)).toEqual([])
  })

  test('twice is left out, and then not asked about', () => {
    expect(leftOutOf(planned, twice)).toEqual(['hipExtension'])
    expect(toAskOf(composed(planned, twice), twice)).toEqual([])
    expect(composed(planned, twice).steps.map(({ id }) => id)).toEqual(['R1', 'R3', 'R4'])
  })
})

describe('days of what was done on one’s own', () => {
  test.each([
    ['2026-11-23', ['2026-11-23', '2026-11-22', '2026-11-21']], // Monday
    ['2026-11-24', ['2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21']],
    ['2026-11-25', ['2026-11-25', '2026-11-24', '2026-11-22']],
    ['2026-11-26', ['2026-11-26', '2026-11-25']],
    ['2026-11-28', ['2026-11-28', '2026-11-27']], // Saturday
  ])('on %s', (today, days) => expect(ownDays(today)).toEqual(days))
})

describe('keys', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    ...more,
  })
  test.each([
    [' ', false, false, 'pause'],
    [' ', true, false, 'resume'],
    [' ', false, true, null],
    ['ArrowRight', false, true, 'next'],
    ['ArrowLeft', true, false, 'back'],
    ['Escape', false, false, null],
    ['Enter', false, false, null],
  ] as const)('%s, paused %s, on a button %s: %s', (name, paused, kept, wanted) => {
    expect(pressOf(key(name), paused, kept)).toBe(wanted)
  })
  test.each(['ctrlKey', 'metaKey', 'altKey', 'repeat'])('none with %s', (modifier) => {
    expect(pressOf(key('ArrowRight', { [modifier]: true }), false, false)).toBeNull()
  })
})
