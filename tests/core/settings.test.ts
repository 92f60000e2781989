/** A change of settings names what was touched; everything else stays as it is stored by then. */
import { describe, expect, test } from 'vitest'
import {
  changedSettings,
  DEFAULT_SETTINGS,
  type Hours,
  type Settings,
  type SettingsChange,
} from '../../lib/core/rules.ts'
import { RefusedError } from '../../lib/core/state.ts'
import { run } from './make.ts'

const MORNING: Hours[] = [{ start: 480, end: 720 }]
const week = (day: number, hours: Hours[]) => Array<Hours[] | null>(7).fill(null).with(day, hours)

const STORED: Settings = { ...DEFAULT_SETTINGS, breakMinutes: 8, dayStartHour: 5 }

describe('a change', () => {
  test('of one number leaves all else', () => {
    expect(changedSettings(STORED, { intervalMinutes: 45 })).toEqual({ ...STORED, intervalMinutes: 45 })
  })

  test('of one weekday leaves the others', () => {
    const expected = { ...STORED, workingHours: STORED.workingHours.with(2, MORNING) }
    expect(changedSettings(STORED, { workingHours: week(2, MORNING) })).toEqual(expected)
  })

  test('may make a weekday a day off', () => {
    expect(changedSettings(STORED, { workingHours: week(0, []) })?.workingHours[0]).toEqual([])
  })

  test('of nothing is the settings as they are', () => {
    expect(changedSettings(STORED, {})).toEqual(STORED)
  })

  test.each([
    ['too small a number', { intervalMinutes: 29 }],
    ['no whole number', { breakMinutes: 2.5 }],
    ['no number', { breakMinutes: '5' }],
    ['nothing where a number is due', { intervalMinutes: undefined }],
    ['hours that are no hours', { workingHours: [[{ start: 9 }], null, null, null, null, null, null] }],
  ])('with %s is no change at all', (_, change) => {
    expect(changedSettings(STORED, change as SettingsChange)).toBeNull()
  })

  test('keeps nothing that is no setting', () => {
    const change = { intervalMinutes: 45, colour: 'red' } as SettingsChange
    expect(changedSettings(STORED, change)).toEqual({ ...STORED, intervalMinutes: 45 })
  })
})

test('of two pages that each touched something else, both are kept', () => {
  const desk = run()
  desk.act('09:00', { type: 'settings', settings: { intervalMinutes: 45 } })
  desk.act('09:01', { type: 'settings', settings: { workingHours: week(5, MORNING) } })
  expect(desk.state.settings).toEqual({
    ...DEFAULT_SETTINGS,
    intervalMinutes: 45,
    workingHours: DEFAULT_SETTINGS.workingHours.with(5, MORNING),
  })
})

test('a change that breaks a rule is refused', () => {
  const desk = run()
  expect(() => desk.act('09:00', { type: 'settings', settings: { intervalMinutes: 91 } })).toThrow(
    RefusedError,
  )
})
