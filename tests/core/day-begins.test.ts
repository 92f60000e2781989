/** What the first look of a day settles. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { UserMark } from '../../lib/core/facts.ts'
import { clock, MONDAY, type Run, run, sampleAt, ZONE } from './make.ts'

const day = (days: number) => addDays(MONDAY, days)
/** At work on that day, 09:00. */
const seenOn = (desk: Run, days: number) =>
  desk.send({ type: 'sample', sample: sampleAt(clock('09:00', day(days))) })
const marks = (desk: Run) =>
  desk.facts.flatMap(({ store, row }) => (store === 'marks' ? [`${row.day} ${row.kind}`] : []))
const course = (desk: Run) => desk.state.course

describe('working days without a look', () => {
  test.each<[string, number, number, { from: string; to: string } | null]>([
    ['the next day', 0, 1, null],
    ['a day between', 0, 2, { from: day(1), to: day(1) }],
    ['the weekend', 4, 7, null],
    ['a week', 4, 14, { from: day(5), to: day(13) }],
  ])('%s', (_, last, next, away) => {
    const desk = run()
    seenOn(desk, last)
    seenOn(desk, next)
    expect(course(desk).away).toEqual(away)
  })

  test('are not asked about where the user said what they are', () => {
    const desk = run()
    seenOn(desk, 0)
    const off = { type: 'daysOff', kind: 'holiday', from: day(1), to: day(4) } as const
    desk.send({ ...off, at: clock('10:00'), timeZone: ZONE })
    seenOn(desk, 7)
    expect(course(desk).away).toBeNull()
  })

  test('not asked about yet, they are still known the day after', () => {
    const desk = run()
    for (const days of [0, 2, 3]) seenOn(desk, days)
    expect(course(desk).away).toEqual({ from: day(1), to: day(1) })
    seenOn(desk, 7) // another absence, over the weekend and a Friday
    expect(course(desk).away).toEqual({ from: day(4), to: day(6) })
  })

  test('of a longer absence nobody is asked what its later days were', () => {
    const away = (offDays: number) => {
      const desk = run()
      seenOn(desk, 6)
      desk.state.course.off = { kind: 'holiday', from: day(7), to: day(offDays) }
      seenOn(desk, 100)
      return course(desk).away
    }
    expect(away(65)).toEqual({ from: day(7), to: day(99) }) // the sixtieth was a working day
    expect(away(66)).toBeNull()
  })

  test('before the very first look there are none', () => {
    const desk = run()
    seenOn(desk, 9)
    expect(course(desk).away).toBeNull()
  })

  test('a clock set back by days is none', () => {
    const desk = run()
    seenOn(desk, 9)
    seenOn(desk, 3)
    expect(course(desk).away).toBeNull()
  })
})

describe('a day that was marked already', () => {
  const kinds = (desk: Run) => marks(desk).filter((mark) => /(work|off)$/.test(mark))

  test('the clock is set back by days: those keep the marks they have', () => {
    const desk = run()
    for (const days of [0, 1, 9]) seenOn(desk, days)
    const before = kinds(desk)
    expect(before).toHaveLength(3)
    for (const days of [0, 1, 8]) seenOn(desk, days)
    expect(kinds(desk)).toEqual(before)
    expect(desk.state.markedDay).toBe(day(9))
    seenOn(desk, 10)
    expect(kinds(desk)).toEqual([...before, `${day(10)} work`])
  })

  test('the day is set to begin later, in the middle of it: the day before is not begun once more', () => {
    const desk = run()
    seenOn(desk, 0)
    desk.send({ type: 'sample', sample: sampleAt(clock('04:30', day(1))) })
    const before = kinds(desk)
    expect(before).toEqual([`${MONDAY} work`, `${day(1)} work`])
    desk.send({ type: 'settings', settings: { dayStartHour: 5 }, at: clock('04:31', day(1)), timeZone: ZONE })
    expect(desk.state.settings.dayStartHour).toBe(5)
    for (const time of ['04:32', '05:01']) {
      desk.send({ type: 'sample', sample: sampleAt(clock(time, day(1))) })
    }
    expect(kinds(desk)).toEqual(before)
    expect(desk.state.markedDay).toBe(day(1))
  })
})

describe('watch first', () => {
  const watch = (desk: Run, time: string) =>
    desk.send({ type: 'watchFirst', on: true, at: clock(time), timeZone: ZONE })

  test('three working days are marked, the weekend is none, and then no more', () => {
    const desk = run()
    seenOn(desk, 3)
    desk.send({ type: 'watchFirst', on: true, at: clock('18:00', day(3)), timeZone: ZONE })
    for (const days of [4, 5, 6, 7, 8, 9, 10]) seenOn(desk, days)
    expect(course(desk).watching).toEqual([day(4), day(7), day(8)])
    expect(marks(desk).filter((mark) => mark.endsWith('watched'))).toEqual(
      [4, 7, 8].map((days) => `${day(days)} watched`),
    )
  })

  test('today counts while half of its hours lie ahead', () => {
    const [early, late] = [run(), run()]
    for (const desk of [early, late]) seenOn(desk, 0)
    watch(early, '13:00')
    watch(late, '13:01')
    expect(course(early).watching).toEqual([MONDAY])
    expect(course(late).watching).toEqual([])
  })

  test('a day off by the user’s word is not watched', () => {
    const desk = run()
    seenOn(desk, 0)
    watch(desk, '10:00')
    const off = { type: 'daysOff', kind: 'sick', from: day(1), to: day(1) } as const
    desk.send({ ...off, at: clock('10:00'), timeZone: ZONE })
    seenOn(desk, 1)
    seenOn(desk, 2)
    expect(course(desk).watching).toEqual([MONDAY, day(2)])
  })
})

describe('a whole day of ignored nudges', () => {
  const counted = (count: number, ignored: number) => {
    const desk = run()
    seenOn(desk, 0)
    desk.state.nudger.shownOn = { day: MONDAY, count, ignored }
    seenOn(desk, 1)
    return course(desk).ignoredDay
  }
  test.each([
    [3, 3, MONDAY],
    [4, 3, null],
    [2, 2, null], // of two nobody can say
    [0, 0, null],
  ])('%i shown, %i ignored', (count, ignored, expected) => expect(counted(count, ignored)).toBe(expected))

  test.each<[string, number, number, number, string | null]>([
    ['a later day that was not', 1, 3, 2, null],
    ['a later day with too few', 1, 2, 2, null],
    ['a later one of the same', 1, 4, 4, day(1)],
    ['no later day with nudges', 0, 3, 3, MONDAY],
    ['an earlier day: the clock was ahead', -1, 3, 0, MONDAY],
    ['today: it is not over', 2, 3, 3, MONDAY],
    ['a day to come: the clock was ahead', 5, 3, 3, MONDAY],
  ])('is known until %s', (_, on, count, ignored, expected) => {
    const desk = run()
    seenOn(desk, 1)
    desk.state.course.ignoredDay = MONDAY
    desk.state.nudger.shownOn = { day: day(on), count, ignored }
    seenOn(desk, 2)
    expect(course(desk).ignoredDay).toBe(expected)
  })

  test('is none while it is not over, nor where the clock went back over it', () => {
    const desk = run()
    seenOn(desk, 3)
    desk.state.nudger.shownOn = { day: day(3), count: 3, ignored: 3 }
    seenOn(desk, 2)
    expect(course(desk).ignoredDay).toBeNull()
    seenOn(desk, 3)
    expect(course(desk).ignoredDay).toBeNull()
    seenOn(desk, 4)
    expect(course(desk).ignoredDay).toBe(day(3))
  })
})

test('marks of the plan and of the user are told apart', () => {
  const desk = run()
  seenOn(desk, 0)
  desk.send({ type: 'gentle', on: true, at: clock('10:00'), timeZone: ZONE })
  desk.send({ type: 'gentle', on: false, at: clock('10:01'), timeZone: ZONE })
  const said = desk.facts.flatMap(({ store, row }) => (store === 'marks' ? [row] : [])) as UserMark[]
  expect(said.map(({ kind, undone }) => [kind, undone])).toEqual([
    ['work', undefined],
    ['gentle', false],
    ['gentle', true],
  ])
})
