import { describe, expect, test } from 'vitest'
import { rulesFrom } from '../../lib/core/rules.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { clock, LOCKED, MONDAY, type Run, run, sampleAt, ZONE } from './make.ts'
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
    expect(line()).not.toBe(first)
  })

  test('does not speak of the reset on a gentle day, nor after one', () => {
    const lines = (change: (desk: Run) => void) => {
      const desk = offered()
      change(desk)
      return Array.from({ length: 12 }, (_, count) => {
        desk.state.nudger.shownOn.count = count
        return surfaces(desk, '10:00:25').notification
      }).map((wanted) => (wanted?.do === 'create' ? wanted.line : null))
    }
    expect(lines(() => {})).toContain('nudge.lines.f18')
    expect(
      lines((desk) => {
        desk.state.course.gentle = MONDAY
      }),
    ).not.toContain('nudge.lines.f18')
    expect(
      lines((desk) => {
        desk.state.nudger.resetDay = MONDAY
      }),
    ).not.toContain('nudge.lines.f18')
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

test('no heads-up where nothing comes: back-off, the day’s limit, only the midday reset', () => {
  const soon = () => {
    const desk = run()
    desk.work('09:00', '09:59')
    return desk
  }
  expect(surfaces(soon(), '09:59').badge.tone).toBe('soon')
  const off = soon()
  off.state.nudger.quietUntil = clock('11:00')
  expect(surfaces(off, '09:59').badge.tone).toBe('none')
  const full = soon()
  full.state.nudger.shownOn = { day: '2026-03-02', count: 8, ignored: 0 }
  expect(surfaces(full, '09:59').badge.tone).toBe('none')
  const midday = soon()
  midday.state.settings.pace = 'midday'
  expect(surfaces(midday, '09:59').badge.tone).toBe('none')
})

test('the user’s own sentence is in the notification of the midday reset alone, if it is ticked', () => {
  const wanted = (kind: 'stand' | 'midday', ticked: boolean) => {
    const desk = offered()
    const { phase } = desk.state.nudger
    if (phase.kind !== 'offering') throw new Error(phase.kind)
    phase.nudge.kind = kind
    Object.assign(desk.state.settings, { sentence: 'By the window.', sentenceInNotification: ticked })
    const { notification } = surfaces(desk, '10:00:25')
    return notification?.do === 'create' ? notification.sentence : undefined
  }
  expect(wanted('midday', true)).toBe('By the window.')
  expect(wanted('midday', false)).toBeNull()
  expect(wanted('stand', true)).toBeNull()
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

describe('the icon', () => {
  const now = clock('10:00:25')
  const due = offered
  const early = () => {
    const desk = run()
    desk.work('09:00', '09:30')
    return desk
  }
  type Change = (state: Run['state']) => void
  const nothing: Change = () => {}
  const paused: Change = ({ nudger }) => {
    nudger.pausedUntil = now + 60_000
  }
  const offHere: Change = ({ settings }) => {
    settings.usedElsewhere = true
  }
  const dayOff: Change = ({ course }) => {
    course.off = { kind: 'sick', from: MONDAY, to: MONDAY }
  }
  const hoursOver: Change = ({ settings }) => {
    settings.workingHours = settings.workingHours.map(() => [])
  }
  const meeting: Change = ({ tracker }) => {
    tracker.meetingUntil = now + 60_000
  }
  const watching: Change = ({ course }) => {
    course.watching = []
  }
  test.each([
    ['before anything', run, nothing, 'counting'],
    ['half an hour in', early, nothing, 'counting'],
    ['a nudge is asked', due, nothing, 'due'],
    ['paused', due, paused, 'paused'],
    ['a day off', due, dayOff, 'paused'],
    ['outside the hours', early, hoursOver, 'paused'],
    ['in a meeting', due, meeting, 'paused'],
    ['watch first', early, watching, 'counting'],
    ['a meeting while watching', early, both(watching, meeting), 'paused'],
    ['used elsewhere', due, offHere, 'off'],
    ['used elsewhere, and paused as well', due, both(paused, offHere), 'off'],
    ['used elsewhere, in a meeting', due, both(meeting, offHere), 'off'],
  ])('%s', (_, start, change, icon) => {
    const { state } = start()
    const changed = structuredClone(state)
    change(changed)
    const { badge } = wantedSurfaces(changed, now, ZONE, rulesFrom(changed.settings))
    expect(badge.icon).toBe(icon)
  })

  function both(one: Change, other: Change): Change {
    return (state) => {
      one(state)
      other(state)
    }
  }
})
