/** What changed settings make of a nudge that is under way: nobody loses one that was seen, nobody gets one too early. */
import { describe, expect, test } from 'vitest'
import type { SettingsChange } from '../../lib/core/rules.ts'
import { type Run, run, stretchMinutes } from './make.ts'
import { offered, phase, shown, told } from './nudged.ts'

/** Due at 10:00 and waiting for a pause in the input. */
const waiting = (): Run => {
  const desk = run()
  desk.work('09:00', '10:00')
  return desk
}
const holding = (): Run => {
  const desk = run()
  desk.work('09:00', '10:02', { sounding: true })
  return desk
}
/** Shown at 10:05 and ignored: to be shown once more. */
const waitingAgain = (): Run => {
  const desk = run()
  desk.workAccepting('09:00', '10:16')
  return desk
}
const putOff = (): Run => {
  const desk = waiting()
  desk.act('10:00:10', { type: 'answer', answer: 'snooze', minutes: 5 })
  desk.work('10:01', '10:06')
  return desk
}
/** In the window of the midday reset: due at 12:00. */
const midday = (): Run => {
  const desk = run()
  desk.work('11:00', '12:00')
  return desk
}

const changed = (desk: Run, settings: SettingsChange) => {
  const at = desk.state.tracker.last?.at ?? 0
  desk.send({ type: 'settings', settings, at, timeZone: 'Europe/Berlin' })
  return desk
}

describe('a nudge that nobody has seen', () => {
  test.each<[string, () => Run, SettingsChange, string[]]>([
    ['waiting', waiting, { intervalMinutes: 90 }, ['10:00:00 suppressed (shown 0, noBreakpoint)']],
    ['held', holding, { intervalMinutes: 63 }, ['10:00:00 suppressed (shown 0, sound)']],
    ['every second one alone', waiting, { pace: 'second' }, ['10:00:00 suppressed (shown 0, noBreakpoint)']],
    ['the midday reset alone', waiting, { pace: 'midday' }, ['10:00:00 suppressed (shown 0, noBreakpoint)']],
  ])('is taken back when it would not be due: %s', (_, start, settings, facts) => {
    const desk = changed(start(), settings)
    expect(phase(desk)).toEqual({ kind: 'notDue' })
    expect(told(desk)).toEqual(facts)
  })

  test.each<[string, () => Run, SettingsChange, string]>([
    ['it still is', waiting, { intervalMinutes: 60 }, 'waiting'],
    ['held, it still is', holding, { intervalMinutes: 62 }, 'holding'],
    ['the interval is shorter', waiting, { intervalMinutes: 30 }, 'waiting'],
    ['something else was changed', waiting, { breakMinutes: 10, sound: true }, 'waiting'],
    ['it is on its way to the screen', offered, { intervalMinutes: 90 }, 'offering'],
    ['it was seen', shown, { intervalMinutes: 90 }, 'shown'],
    ['it waits to be seen again', waitingAgain, { intervalMinutes: 90 }, 'waiting'],
    ['it was put off', putOff, { intervalMinutes: 90 }, 'waiting'],
    ['it offers the midday reset', midday, { intervalMinutes: 90 }, 'waiting'],
    ['it offers the midday reset, which alone is wanted', midday, { pace: 'midday' }, 'waiting'],
  ])('stays when %s', (_, start, settings, kind) => {
    const desk = start()
    const before = desk.state.nudger.phase
    expect(changed(desk, settings).state.nudger.phase).toEqual(before)
    expect(phase(desk).kind).toBe(kind)
    expect(told(desk)).toEqual([])
  })

  test('taken back comes due at the new interval, and ends as a fact of its own', () => {
    const desk = changed(waiting(), { intervalMinutes: 90 })
    desk.work('10:01', '10:29')
    expect(phase(desk).kind).toBe('notDue')
    desk.work('10:30', '10:30')
    expect(phase(desk)).toMatchObject({ kind: 'waiting', nudge: { stretchMs: 90 * 60_000 } })
    expect(told(desk)).toHaveLength(1)
  })

  test('comes due anew when the interval is set back', () => {
    const desk = changed(changed(waiting(), { intervalMinutes: 90 }), { intervalMinutes: 60 })
    desk.work('10:01', '10:01')
    expect(phase(desk).kind).toBe('waiting')
  })
})

test.each<[SettingsChange]>([
  [{ intervalMinutes: 90 }],
  [{ breakMinutes: 2 }],
  [{ pace: 'second' }],
  [{ dayStartHour: 3 }],
  [{ anchor: 'atTime', middayAt: 600 }],
  [{ playsMusic: true, sound: true, detailed: true, seated: true }],
  [{ sentence: 'When I come back from lunch.', sentenceInNotification: true }],
  [{ usedElsewhere: true }],
])('%j never resets the count', (settings) => {
  const desk = run()
  desk.work('09:00', '09:42')
  expect(stretchMinutes(changed(desk, settings))).toBe(42)
})

test('after a nudge, fewer of them come an interval later, and as soon as before when that is undone', () => {
  const desk = run()
  desk.workAccepting('09:00', '10:06')
  desk.act('10:06', { type: 'answer', answer: 'notNow' })
  const before = desk.state.nudger.notBefore
  expect(changed(desk, { pace: 'second' }).state.nudger.notBefore - before).toBe(60 * 60_000)
  expect(changed(desk, { pace: 'each' }).state.nudger.notBefore).toBe(before)
})
