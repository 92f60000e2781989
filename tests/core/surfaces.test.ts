import { describe, expect, test } from 'vitest'
import { clock, LOCKED, run, sampleAt } from './make.ts'
import { offered, shown, status, surfaces } from './nudged.ts'

describe('the notification', () => {
  test('tells minutes, whether it can be put off, and which line', () => {
    const desk = offered()
    expect(surfaces(desk, '10:00:25').notification).toMatchObject({
      do: 'create',
      nudge: clock('10:00'),
      showing: 1,
      minutes: 60,
      canSnooze: true,
    })
  })

  test('neighbours on a day have different lines', () => {
    const desk = offered()
    const line = () => {
      const wanted = surfaces(desk, '10:00:25').notification
      return wanted?.do === 'create' ? wanted.line : null
    }
    const first = line()
    desk.accept('10:00:25')
    desk.act('10:01', { type: 'answer', answer: 'notNow' })
    desk.work('10:02', '11:06')
    expect(line()).toBe((first ?? 0) + 1)
  })

  test('cannot be put off a third time', () => {
    const desk = shown()
    for (const time of ['10:01', '10:12']) {
      desk.act(time, { type: 'answer', answer: 'snooze' })
      desk.workAccepting(`${time}:30`, '10:20')
    }
    desk.work('10:21', '10:32')
    expect(surfaces(desk, '10:32').notification).toMatchObject({ do: 'create', canSnooze: false })
  })
})

test('more than 999 minutes do not fit the badge', () => {
  const desk = run()
  const settings = { ...desk.state.settings, workingHours: Array(7).fill([{ start: 0, end: 1440 }]) }
  desk.act('00:00', { type: 'settings', settings })
  desk.workAccepting('00:01', '08:00')
  desk.look('08:00:30', 20) // or nobody would believe it
  desk.workAccepting('08:01', '17:00')
  expect(surfaces(desk, '17:00').badge.text).toBe('999')
})

test('a locked screen looks like a pause until it was a break', () => {
  const desk = run()
  desk.work('09:00', '09:30')
  desk.send({ type: 'sample', sample: sampleAt(clock('09:31'), LOCKED) })
  expect(status(desk, '09:31')).toBe('pausing, minutes 30, since 09:30:00')
})
