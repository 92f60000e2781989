/** When the midday reset is offered. Monday's window is 11:30 to 13:30 unless told. */
import { describe, expect, test } from 'vitest'
import { middayWindow } from '../../lib/core/midday.ts'
import { DEFAULT_SETTINGS, rulesFrom, type Settings } from '../../lib/core/rules.ts'
import { clock, MONDAY, type Run, run, wall, ZONE } from './make.ts'

const settings = (change: Partial<Settings>) => ({ type: 'settings', settings: change }) as const

function desk(change: Partial<Settings> = {}, from = '07:00'): Run {
  const at = run()
  at.look(from)
  at.send({ ...settings(change), at: clock(from), timeZone: ZONE })
  return at
}

/** Each first showing, `10:05 stand`. */
function offers(at: Run): string[] {
  const { phase } = at.state.nudger
  const open = 'nudge' in phase ? [phase.nudge] : []
  return [...at.nudges(), ...open]
    .filter(({ shownAt }) => shownAt !== null)
    .map(({ shownAt, kind }) => `${wall(shownAt ?? 0).slice(0, 5)} ${kind}`)
}

describe('its window', () => {
  test.each<[string, Partial<Settings>, string]>([
    ['by default', {}, '11:30-13:30'],
    ['another', { midday: { start: 13 * 60, end: 15 * 60 } }, '13:00-15:00'],
    ['at a time: from then on for two hours', { anchor: 'atTime', middayAt: 15 * 60 }, '15:00-17:00'],
    ['a run in the evening: the last hour of work', { eveningRuns: [0] }, '18:00-19:00'],
    ['a run on another evening', { eveningRuns: [1] }, '11:30-13:30'],
    [
      'an evening run, and hours in two parts',
      {
        eveningRuns: [0],
        workingHours: [
          [
            { start: 540, end: 720 },
            { start: 780, end: 1000 },
          ],
        ].concat(Array(6).fill([])),
      },
      '15:40-16:40',
    ],
    ['no working day', { workingHours: Array(7).fill([]) }, 'none'],
  ])('%s', (_, change, expected) => {
    const window = middayWindow(MONDAY, ZONE, rulesFrom({ ...DEFAULT_SETTINGS, ...change }))
    const told = window ? `${wall(window.start).slice(0, 5)}-${wall(window.end).slice(0, 5)}` : 'none'
    expect(told).toBe(expected)
  })
})

describe('with the next nudge', () => {
  test('that comes due in the window, once a day', () => {
    const at = desk()
    at.workAccepting('10:40', '13:20')
    expect(offers(at)).toEqual(['11:45 midday', '13:15 stand'])
  })

  test('at its very beginning, and no longer at its end', () => {
    const early = desk()
    early.workAccepting('10:30', '11:40')
    expect(offers(early)).toEqual(['11:35 midday'])
    const late = desk()
    late.workAccepting('12:30', '13:40')
    expect(offers(late)).toEqual(['13:35 stand'])
  })

  test('of whoever works at night, at a window before the day begins', () => {
    const night = {
      workingHours: Array(7).fill([{ start: 1320, end: 1800 }]),
      midday: { start: 90, end: 210 },
    }
    const at = desk(night, '00:20')
    at.workAccepting('00:29', '01:40')
    expect(offers(at)).toEqual(['01:34 stand'])
    const later = desk(night, '00:20')
    later.workAccepting('00:31', '01:40')
    expect(offers(later)).toEqual(['01:36 midday'])
    const chosen = desk({ ...night, anchor: 'atTime', middayAt: 120 }, '01:40')
    chosen.workAccepting('01:41', '02:10')
    expect(offers(chosen)).toEqual(['02:05 midday'])
  })

  test('not after a reset was finished that day', () => {
    const at = desk()
    at.state.nudger.resetDay = MONDAY
    at.workAccepting('10:40', '11:50')
    expect(offers(at)).toEqual(['11:45 stand'])
  })

  test('not on a gentle day', () => {
    const at = desk()
    at.act('07:01', { type: 'gentle', on: true })
    at.workAccepting('10:40', '11:50')
    expect(offers(at)).toEqual(['11:45 stand'])
  })

  test('not after a hard day, until the next answer', () => {
    const rated = (value: number) => ({
      type: 'rate' as const,
      item: 'stiffness_day' as const,
      day: '2026-03-01',
      value,
      recallDays: 1,
    })
    const hard = desk()
    hard.act('07:01', rated(8))
    hard.workAccepting('10:40', '11:50')
    expect(offers(hard)).toEqual(['11:45 stand'])
    const after = desk()
    after.act('07:01', rated(8))
    after.act('07:02', rated(3))
    after.workAccepting('10:40', '11:50')
    expect(offers(after)).toEqual(['11:45 midday'])
  })

  test('a zone change brings no second one within sixteen hours', () => {
    const at = desk({ workingHours: Array(7).fill([{ start: 0, end: 1440 }]) })
    at.workAccepting('10:40', '11:50')
    expect(offers(at)).toEqual(['11:45 midday'])
    at.act('11:51', { type: 'answer', answer: 'notNow' })
    // Over the date line: there it is Sunday noon, eleven hours later Monday noon again.
    const there = { timeZone: 'Pacific/Pago_Pago' }
    at.still('11:51', '22:50', there)
    for (const minute of Array(80).keys()) {
      at.look(`23:${String(minute)}`, 0, there)
      if (at.state.nudger.phase.kind === 'offering') at.accept(`23:${String(minute)}`)
    }
    expect(offers(at).at(-1)).toMatch(/stand$/)
    expect(offers(at)).toHaveLength(2)
  })
})

describe('back from lunch', () => {
  const lunch = (from: string, to: string, change: Partial<Settings> = {}) => {
    const at = desk({ anchor: 'afterLunch', ...change })
    at.workAccepting('11:20', from)
    at.still(from, to)
    at.workAccepting(to, '14:30')
    return offers(at)
  }

  test('it comes at the first pause after the return', () =>
    expect(lunch('12:00', '12:40')).toEqual(['12:45 midday', '14:15 stand']))
  test('also when the window is over by then', () =>
    expect(lunch('13:00', '13:40')).toEqual(['12:25 stand', '13:45 midday']))
  test('also from a pause till after lunch, when it is over', () => {
    const at = desk({ anchor: 'afterLunch' })
    at.workAccepting('11:20', '12:00')
    at.act('12:00', { type: 'pause', until: clock('13:30') })
    at.still('12:00', '12:45')
    at.workAccepting('12:46', '13:40')
    expect(offers(at)).toEqual(['13:35 midday'])
  })

  test('also when a short break came before it was seen', () => {
    const at = desk({ anchor: 'afterLunch' })
    at.work('11:20', '12:00')
    at.still('12:00', '12:45')
    at.work('12:46', '12:48')
    at.still('12:48', '12:55')
    at.workAccepting('12:56', '13:10')
    expect(offers(at)).toEqual(['13:01 midday'])
  })

  test('no longer than two hours after the window', () => {
    const at = desk({ anchor: 'afterLunch' })
    at.work('11:20', '12:00')
    at.act('12:00', { type: 'pause', until: clock('15:30') })
    at.still('12:00', '12:45')
    at.workAccepting('12:46', '15:40')
    expect(offers(at)).toEqual(['15:35 stand'])
  })

  test('fourteen minutes are no lunch', () => expect(lunch('12:00', '12:14')).toEqual(['13:19 stand']))
  test('coming to work is not coming back from lunch', () => {
    const at = desk({ anchor: 'afterLunch' })
    at.still('07:00', '11:40')
    at.workAccepting('11:41', '12:00')
    expect(offers(at)).toEqual([])
  })

  test('with the laptop closed: two minutes after the return at the earliest', () => {
    const at = desk({ anchor: 'afterLunch' })
    at.work('11:20', '12:00')
    at.look('12:40')
    at.look('12:40:40', 30)
    expect(at.state.nudger.phase.kind).toBe('waiting')
    at.look('12:42', 20)
    expect(at.state.nudger.phase.kind).toBe('offering')
  })
})

test('before lunch: when the window begins', () => {
  const at = desk({ anchor: 'beforeLunch' })
  at.workAccepting('11:00', '12:30')
  expect(offers(at)).toEqual(['11:35 midday'])
})

test('at a time, however long the stretch; late, if nobody was there', () => {
  const at = desk({ anchor: 'atTime', middayAt: 15 * 60 })
  at.workAccepting('14:50', '15:20')
  expect(offers(at)).toEqual(['15:05 midday'])
  const late = desk({ anchor: 'atTime', middayAt: 15 * 60 })
  late.still('07:00', '16:29')
  late.workAccepting('16:30', '16:50')
  expect(offers(late)).toEqual(['16:35 midday'])
})

test('not within ten minutes of another nudge', () => {
  const at = desk({ anchor: 'atTime', middayAt: 12 * 60 })
  at.workAccepting('10:51', '11:57')
  expect(offers(at)).toEqual(['11:56 stand'])
  at.act('11:58', { type: 'answer', answer: 'notNow' })
  at.workAccepting('11:59', '12:20')
  expect(offers(at)).toEqual(['11:56 stand', '12:06 midday'])
})

test('alone, where no other nudges are wanted', () => {
  const at = desk({ pace: 'midday' })
  at.workAccepting('08:00', '18:00')
  expect(offers(at)).toEqual(['11:35 midday'])
  expect(at.nudges()).toHaveLength(1)
})

test('alone, though breaks come in time by themselves: in the middle of the window', () => {
  const at = desk({ pace: 'midday' })
  for (const hour of [9, 10, 11, 12]) {
    at.workAccepting(`${hour}:00`, `${hour}:45`)
    at.still(`${hour}:45`, `${hour}:59`)
  }
  expect(offers(at)).toEqual(['12:35 midday'])
})

test('what the day’s limit forbids is told once an interval, not at each look', () => {
  const at = desk({ anchor: 'atTime', middayAt: 15 * 60 })
  at.work('14:00', '14:55')
  at.state.nudger.shownOn = { day: MONDAY, count: 8, ignored: 0 }
  at.work('14:56', '16:30')
  expect(at.nudges()).toMatchObject([
    { outcome: 'suppressed', why: 'dayLimit', at: clock('15:00') },
    { outcome: 'suppressed', why: 'dayLimit', at: clock('16:00') },
  ])
})

test('a gentle day begun while it waits makes a stand of it, not once it was seen', () => {
  const waiting = desk()
  waiting.work('10:40', '11:40')
  expect(waiting.state.nudger.phase).toMatchObject({ nudge: { kind: 'midday' } })
  waiting.act('11:41', { type: 'gentle', on: true })
  waiting.workAccepting('11:42', '11:50')
  expect(offers(waiting)).toEqual(['11:45 stand'])
  const seen = desk()
  seen.workAccepting('10:40', '11:46')
  seen.act('11:47', { type: 'gentle', on: true })
  seen.work('11:48', '11:50')
  expect(offers(seen)).toEqual(['11:45 midday'])
})

test('every second nudge: twice the interval', () => {
  const at = desk({ pace: 'second' })
  at.workAccepting('07:00', '09:30')
  expect(offers(at)).toEqual(['09:05 stand'])
})

test('what was offered, not shown, may be offered again', () => {
  const at = desk()
  at.work('10:35', '11:35') // due, waiting
  at.still('11:35', '11:41')
  expect(at.nudges()).toMatchObject([{ kind: 'midday', outcome: 'suppressed' }])
  at.workAccepting('11:42', '12:50')
  expect(offers(at)).toEqual(['12:47 midday'])
})
