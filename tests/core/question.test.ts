/** What is asked about an absence, once. */
import { describe, expect, test } from 'vitest'
import { BEGIN } from '../support/begin.ts'
import { clock, LOCKED, type Run, run, wall, ZONE } from './make.ts'

const question = (desk: Run) => {
  const { question: asked } = desk.state.tracker
  return asked && `${asked.about} ${wall(asked.from)}-${wall(asked.to)}${asked.asked ? ' asked' : ''}`
}
const FILM = { watching: true, sounding: true }
const EDGE = { edge: 'active' } as const

function working(to: string, from = '09:00'): Run {
  const desk = run()
  desk.work(from, to)
  return desk
}
const locked = (desk: Run, from: string, minutes: number) => {
  for (let n = 1; n <= minutes; n++) desk.look(wall(clock(from) + n * 60_000), 0, LOCKED)
}

/** Watching on since the last input at 09:10. */
const stillFrom = (desk: Run, from: number, to: number) => {
  for (let minute = from; minute <= to; minute++) desk.look(`09:${minute}`, (minute - 10) * 60, FILM)
}

describe('an absence', () => {
  test.each<[string, (desk: Run) => void, string | null]>([
    [
      'idle',
      (desk) => {
        desk.still('09:10', '09:20')
        desk.look('09:20:30', 0, EDGE)
      },
      'break 09:10:00-09:20:30',
    ],
    [
      'idle, whose end no event told',
      (desk) => {
        desk.still('09:10', '09:20')
        desk.look('09:21', 20)
      },
      'break 09:10:00-09:20:20',
    ],
    [
      'idle, seen only on return',
      (desk) => {
        desk.look('09:12', 120)
        desk.look('09:20', 0, EDGE)
      },
      'break 09:10:00-09:20:00',
    ],
    [
      'locked',
      (desk) => {
        desk.look('09:10:20', 0, { ...LOCKED, edge: 'locked' })
        locked(desk, '09:10', 9)
        desk.look('09:20', 0, EDGE)
      },
      'break 09:10:20-09:20:00',
    ],
    ['asleep, or with the browser closed', (desk) => desk.look('09:20'), 'break 09:10:00-09:20:00'],
    ['asleep for exactly as long as a break', (desk) => desk.look('09:15'), 'break 09:10:00-09:15:00'],
    ['asleep for less', (desk) => desk.look('09:14:59'), null],
    [
      'a pause',
      (desk) => {
        desk.still('09:10', '09:14')
        desk.look('09:14:30', 0, EDGE)
      },
      null,
    ],
    ['as long as the night', (desk) => desk.look('33:00'), null],
    ['that is not over', (desk) => desk.still('09:10', '09:30'), null],
  ])('%s', (_, live, expected) => {
    const desk = working('09:10')
    live(desk)
    expect(question(desk)).toBe(expected)
  })

  test('in the evening, over midnight, is of one day and is asked about', () => {
    const desk = working('23:50', '23:00')
    desk.look('24:30')
    expect(question(desk)).toBe('break 23:50:00-00:30:00')
  })

  test('for a routine, or standing up after a nudge, needs no word', () => {
    const desk = working('09:30')
    desk.act('09:30', BEGIN)
    desk.act('09:30:40', { type: 'routine', do: 'next', step: 0 })
    desk.act('09:31', { type: 'routine', do: 'stop' })
    desk.still('09:31', '09:40')
    desk.look('09:41', 0, EDGE)
    expect(question(desk)).toBeNull()

    const stood = working('10:00')
    stood.look('10:00:25', 25)
    stood.accept('10:00:25')
    stood.still('10:00', '10:02')
    stood.look('10:02:10', 0, EDGE)
    expect(stood.bouts().at(-1)?.endedBy).toBe('stoodUp')
    expect(question(stood)).toBeNull()
  })

  test('the latest is asked about, not the one before', () => {
    const desk = working('09:10')
    desk.look('09:20')
    desk.work('09:21', '09:30')
    desk.look('09:45')
    expect(question(desk)).toBe('break 09:30:00-09:45:00')
    desk.work('09:46', '10:00')
    desk.look('33:00')
    expect(question(desk)).toBeNull()
  })
})

describe('watching', () => {
  const watched = (to: string) => {
    const desk = working('09:10')
    desk.still('09:10', to, FILM)
    return desk
  }

  test.each<[string, (desk: Run) => void, string, string | null]>([
    [
      'ten minutes, on return',
      (desk) => desk.look('09:21:30', 0, EDGE),
      '09:21',
      'watched 09:10:00-09:21:30',
    ],
    ['less', (desk) => desk.look('09:20:30', 0, EDGE), '09:20', null],
    ['while it goes on', () => {}, '09:30', null],
    ['over the cap: it ended there', (desk) => stillFrom(desk, 41, 46), '09:40', 'watched 09:10:00-09:40:00'],
    [
      'then away: the better question of the two',
      (desk) => {
        stillFrom(desk, 41, 46)
        desk.look('09:50', 0, EDGE)
      },
      '09:40',
      'watched 09:10:00-09:40:00',
    ],
    ['then asleep, whatever finds it', (desk) => desk.look('09:50'), '09:30', 'watched 09:10:00-09:30:00'],
  ])('%s', (_, live, to, expected) => {
    const desk = watched(to)
    live(desk)
    expect(question(desk)).toBe(expected)
  })

  test('once it was asked about, the absence after it is not hidden by it', () => {
    const desk = watched('09:46')
    desk.send({ type: 'absenceAsked', at: clock('09:47'), timeZone: ZONE })
    desk.look('09:50', 0, EDGE)
    expect(question(desk)).toBe('break 09:40:00-09:50:00')
  })

  test.each([
    ['in a meeting that goes on', '10:30'],
    ['in a meeting that is over by then', '09:30'],
  ])('%s is no question', (_, until) => {
    const desk = working('09:10')
    desk.act('09:10', { type: 'meeting', until: clock(until) })
    desk.still('09:10', '09:32')
    desk.look('09:32:30', 0, EDGE)
    expect(question(desk)).toBeNull()

    const left = working('09:10')
    left.act('09:10', { type: 'meeting', until: clock(until) })
    left.still('09:10', '09:40')
    expect(question(left)).toBeNull()
  })

  test('after the meeting is asked about again', () => {
    const desk = working('09:10')
    desk.act('09:10', { type: 'meeting', until: clock('09:20') })
    desk.still('09:10', '09:22')
    desk.work('09:23', '09:30')
    expect(desk.state.tracker.meetingUntil).toBeNull()
    desk.still('09:30', '09:45', FILM)
    desk.look('09:45:30', 0, EDGE)
    expect(question(desk)).toBe('watched 09:30:00-09:45:30')
  })
})

test('when the clock goes back nothing is asked: the rows keep their times', () => {
  const desk = working('09:10')
  desk.look('09:20')
  desk.look('08:21')
  expect(question(desk)).toBeNull()
})
