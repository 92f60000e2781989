/** Clocks: late samples, clocks that are set, daylight saving, gaps to the second. */
import { describe, expect, test } from 'vitest'
import { addDays, dayStart } from '../../lib/core/day.ts'
import type { Sample } from '../../lib/core/sample.ts'
import {
  boutLine,
  clock,
  HOUR,
  LOCKED,
  MINUTE,
  type Run,
  run,
  SECOND,
  sampleAt,
  stretchMinutes,
  wall,
  ZONE,
} from './make.ts'

const look = (desk: Run, at: number, over: Partial<Sample> = {}) =>
  desk.send({ type: 'sample', sample: sampleAt(at, over) })
const work = (desk: Run, from: number, to: number, over: Partial<Sample> = {}) => {
  for (let at = from; at <= to; at += MINUTE) look(desk, at, over)
}
const length = (desk: Run) => stretchMinutes(desk) ?? desk.state.tracker.phase.kind

describe('a sample older than the previous one', () => {
  test.each([
    ['by 5 s is late and changes nothing', 5_000, '09:30:00'],
    ['by more: the clock went back by as much', 5_001, '09:29:54'],
  ])('%s', (_, older, lastAt) => {
    const desk = run()
    desk.work('09:00', '09:30')
    look(desk, clock('09:30') - older)
    expect(wall(desk.state.tracker.last?.at ?? 0)).toBe(lastAt)
    expect(length(desk)).toBe(30)
  })
})

describe('the clock goes back an hour', () => {
  test('away: the absence keeps its length', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:20')
    look(desk, clock('08:21'), { idleMs: 11 * MINUTE })
    expect(desk.state.tracker.phase).toMatchObject({ kind: 'away', since: clock('08:11') }) // the minute it happened in is lost
  })

  test('locked, in a pause: it is as long a pause as it was', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    for (const minute of [11, 12, 13]) desk.look(`09:${minute}`, 0, LOCKED)
    look(desk, clock('08:13:30'), LOCKED)
    expect(length(desk)).toBe(10)
    look(desk, clock('08:15'), LOCKED) // 3 min are known of, the last in two looks
    look(desk, clock('08:16'), LOCKED)
    expect(length(desk)).toBe('away')
  })

  test('watching goes on to the same cap', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    desk.still('09:10', '09:30', { watching: true })
    for (let minute = 0; minute <= 16; minute++) {
      look(desk, clock('08:30') + minute * MINUTE, { idleMs: (20 + minute) * MINUTE, watching: true })
    }
    expect(length(desk)).toBe('away')
    expect(desk.bouts()).toMatchObject([{ start: clock('08:00'), end: clock('08:40') }])
  })
})

describe('the clock goes forward', () => {
  test.each([
    ['by two minutes: as good as nothing', 2 * MINUTE, [0, 33]],
    ['by three minutes: a pause', 3 * MINUTE, [0, 34]],
    ['by an hour: nobody knows what happened', HOUR, [1, 0]],
    ['by a day', 24 * HOUR, [1, 0]],
  ])('%s', (_, by, expected) => {
    const desk = run()
    desk.work('09:00', '09:30')
    look(desk, clock('09:31') + by)
    expect([desk.bouts().length, length(desk)]).toEqual(expected)
  })
})

describe('between two samples', () => {
  test.each([
    ['150 s are no gap', 150, 'no gap'],
    ['a second more is one', 151, 'gap'],
  ])('%s', (_, seconds, expected) => {
    const desk = run()
    desk.work('09:00', '09:30')
    look(desk, clock('09:30') + seconds * SECOND)
    expect(desk.state.tracker.quietUntil > 0 ? 'gap' : 'no gap').toBe(expected)
  })
})

describe('daylight saving', () => {
  const [spring, autumn] = ['2026-03-28', '2026-10-24']

  test.each([
    ['begins: 01:30 to 03:30 by the wall is one hour', spring, '25:30', '27:30', 60],
    ['ends: 01:30 to 03:30 by the wall is three hours', autumn, '25:30', '27:30', 180],
  ])('%s', (_, day, from, to, minutes) => {
    const desk = run()
    work(desk, clock(from, day), clock(to, day))
    expect(length(desk)).toBe(minutes)
    expect(desk.bouts()).toEqual([])
  })

  test.each([
    ['of 23 hours', spring],
    ['of 25 hours', autumn],
  ])('a day %s ends at 04:00 by the wall, and a stretch is split there', (_, day) => {
    const desk = run()
    const four = dayStart(addDays(day, 1), ZONE, 4)
    work(desk, four - 30 * MINUTE, four + 30 * MINUTE)
    look(desk, four + 36 * MINUTE, { idleMs: 6 * MINUTE })
    const rows = desk.bouts().map(({ start, end, day, continues }) => ({ start, end, day, continues }))
    expect(rows).toEqual([
      { start: four - 30 * MINUTE, end: four, day, continues: false },
      { start: four, end: four + 30 * MINUTE, day: addDays(day, 1), continues: true },
    ])
    expect(wall(four)).toBe('04:00:00')
  })

  test('an absence over the change is as long as it was, not as the wall tells', () => {
    const ends = [spring, autumn].map((day) => {
      const desk = run()
      const change = clock('26:00', day) + (day === autumn ? HOUR : 0)
      work(desk, change - 10 * MINUTE, change - 2 * MINUTE)
      look(desk, change + 2 * MINUTE) // four minutes asleep
      return length(desk)
    })
    expect(ends).toEqual([12, 12])
  })
})

describe('a flight', () => {
  test('that is an absence leaves rows of two zones, and none continues', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    const landed = clock('18:00')
    work(desk, landed, landed + 30 * MINUTE, { timeZone: 'America/New_York' })
    look(desk, landed + 36 * MINUTE, { idleMs: 6 * MINUTE, timeZone: 'America/New_York' })
    const rows = desk.bouts().map(({ timeZone, day, continues }) => [timeZone, day, continues])
    expect(rows).toEqual([
      [ZONE, '2026-03-02', false],
      ['America/New_York', '2026-03-02', false],
    ])
  })

  test('to the east into the next day, and back: each row is of the day over there', () => {
    const desk = run()
    desk.work('09:00', '09:10')
    const tokyo = { timeZone: 'Asia/Tokyo' }
    work(desk, clock('23:00'), clock('23:10'), tokyo)
    work(desk, clock('23:11'), clock('23:20'))
    look(desk, clock('23:26'), { idleMs: 6 * MINUTE })
    expect(desk.bouts().map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-02'])
  })
})

describe('the length of a stretch', () => {
  test('is unchanged when the clock goes back an hour; the minute it happened in is lost', () => {
    const desk = run()
    desk.work('09:00', '09:40')
    desk.work('08:41', '08:51')
    expect(stretchMinutes(desk)).toBe(50)
    expect(desk.bouts()).toEqual([])
  })

  test('ends when the clock goes forward an hour: nobody knows what happened in it', () => {
    const desk = run()
    desk.work('09:00', '09:40')
    desk.send({ type: 'sample', sample: sampleAt(clock('10:41')) })
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:40:00 gap'])
  })
})
