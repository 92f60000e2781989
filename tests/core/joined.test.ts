/** "It was a call": how long the stretch that goes on is by then, and what the status says. */
import { describe, expect, test } from 'vitest'
import { BEGIN } from '../support/begin.ts'
import { clock, stretchMinutes as length, run } from './make.ts'
import { status } from './nudged.ts'
import { away, back, say, type Told, told, undo, words } from './words.ts'

describe('the stretch', () => {
  const afterAbsence = () => back('09:30', '09:40', '09:45')
  test.each<[string, Told[], number]>([
    ['nothing said: from the return', [], 5],
    ['a call all the time', [told('call', '09:30', '09:40')], 45],
    ['sitting', [told('sitting', '09:30', '09:40')], 45],
    ['watching', [told('watching', '09:30', '09:40')], 45],
    ['a call for the second half of it', [told('call', '09:35', '09:40')], 10],
    ['a call for the first half of it', [told('call', '09:30', '09:35')], 5],
    ['a call in two parts', [told('call', '09:30', '09:36'), told('sitting', '09:36', '09:40')], 45],
    [
      'the same in two words that overlap',
      [told('call', '09:30', '09:38'), told('sitting', '09:33', '09:40')],
      45,
    ],
    [
      'the same told the other way round',
      [told('sitting', '09:36', '09:40'), told('call', '09:30', '09:36')],
      45,
    ],
    ['a call from before the first look', [told('call', '08:30', '09:40')], 75],
    ['a call, and then up in it', [told('call', '09:30', '09:40'), told('up', '09:33', '09:36')], 9],
    ['up, and then a call over that', [told('up', '09:32', '09:35'), told('call', '09:30', '09:40')], 45],
    ['a call, and up long before', [told('call', '09:30', '09:40'), told('up', '09:10', '09:15')], 30],
    [
      'a call, and up all of what was before',
      [told('call', '09:30', '09:40'), told('up', '09:00', '09:30')],
      15,
    ],
    ['a call, and up until now', [told('call', '09:30', '09:40'), told('up', '09:40', '09:45')], 0],
    ['a call elsewhere', [told('call', '09:10', '09:20')], 5],
  ])('%s', (_, given, expected) => {
    const desk = afterAbsence()
    const before = structuredClone(desk.state)
    say(desk, '09:45', ...given)
    expect(length(desk)).toBe(expected)
    const left = Math.max(1, 60 - expected)
    expect(status(desk, '09:45')).toBe(`counting, minutes ${expected}, next ${left}`)
    for (const word of words(desk).reverse()) undo(desk, '09:45', word)
    expect({ ...desk.state, tracker: { ...desk.state.tracker, question: null } }).toEqual({
      ...before,
      tracker: { ...before.tracker, question: null },
    })
  })

  test('of two absences, joined one by one', () => {
    const desk = back('09:10', '09:16', '09:20')
    away(desk, '09:20', '09:30')
    say(desk, '09:30', told('call', '09:20', '09:30'))
    expect(length(desk)).toBe(14)
    say(desk, '09:30', told('call', '09:10', '09:16'))
    expect(length(desk)).toBe(30)
    undo(desk, '09:30', words(desk)[0])
    expect(length(desk)).toBe(0)
  })

  test('told right at the return, before there was any more input', () => {
    const desk = back('09:30', '09:40')
    say(desk, '09:40', told('call', '09:30', '09:40'))
    expect(length(desk)).toBe(40)
  })

  test('told before the return is looked at', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    desk.still('09:30', '09:39')
    say(desk, '09:40:05', told('call', '09:30', '09:40'))
    desk.look('09:40:06') // halfway: 09:39:33
    expect(length(desk)).toBeCloseTo(40.1)
    undo(desk, '09:40:06')
    expect(length(desk)).toBeLessThan(1)
  })

  test('told of an earlier absence, says nothing of the one that comes', () => {
    const desk = back('09:30', '09:40', '09:45')
    say(desk, '09:45', told('call', '09:30', '09:40'))
    away(desk, '09:45', '10:00')
    expect(length(desk)).toBe(0)
  })

  test('ends as it was recorded', () => {
    const desk = back('09:30', '09:40', '09:45')
    say(desk, '09:45', told('call', '09:30', '09:40'))
    desk.still('09:45', '09:51')
    expect(desk.bouts().map(({ start }) => start)).toEqual([clock('09:00'), clock('09:40')])
  })

  test('keeps its length when the clock is set back', () => {
    const desk = back('09:30', '09:40', '09:45')
    say(desk, '09:45', told('call', '09:30', '09:40'))
    desk.work('08:46', '08:50')
    expect(length(desk)).toBe(49) // the minute in which it was set is lost
  })

  test('keeps its length where the day begins, and in another time zone', () => {
    const desk = run()
    desk.work('27:00', '27:30')
    away(desk, '27:30', '27:40')
    say(desk, '27:40', told('call', '27:30', '27:40'))
    desk.work('27:41', '28:10')
    expect(length(desk)).toBe(70)
    desk.work('28:11', '28:20', { timeZone: 'America/New_York' })
    expect(length(desk)).toBe(80)
    say(desk, '28:20', told('sitting', '26:50', '27:00'))
    expect(length(desk)).toBe(90)
    undo(desk, '28:20', words(desk)[0])
    expect(length(desk)).toBe(40)
  })

  test('of the evening, joined to one that began after midnight and crossed the day’s beginning', () => {
    const desk = run()
    desk.work('27:00', '27:30')
    away(desk, '27:30', '27:40')
    desk.work('27:41', '28:10')
    say(desk, '28:10', told('call', '27:30', '27:40'))
    expect(length(desk)).toBe(70)
  })

  test('is as long as that where a routine is looked into and closed again', () => {
    const desk = back('09:30', '09:40', '09:45')
    desk.act('09:45', BEGIN)
    say(desk, '09:45:10', told('call', '09:30', '09:40'))
    desk.act('09:45:15', { type: 'routine', do: 'stop' })
    desk.work('09:46', '09:50')
    expect(length(desk)).toBe(50)
  })
})

test('a word said after the clock was set back stands over the older ones', () => {
  const desk = run()
  desk.work('09:00', '10:00')
  say(desk, '10:00', told('call', '09:10', '09:20'))
  desk.work('09:30', '09:35')
  say(desk, '09:35', told('up', '09:10', '09:20'))
  const [older, newer] = words(desk)
  expect(newer?.at).toBeGreaterThan(older?.at ?? 0)
})
