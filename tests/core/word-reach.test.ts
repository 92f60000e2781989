/** How far the user's word reaches: told before a return is looked at, in a routine, around a clock that was set. */
import { describe, expect, test } from 'vitest'
import { beginning } from '../../lib/core/correct.ts'
import { BEGIN } from '../support/begin.ts'
import { boutLine, clock, stretchMinutes as length, run, stretch } from './make.ts'
import { told as nudges, phase, shown } from './nudged.ts'
import { page } from './routines.ts'
import { at, steady } from './steady.ts'
import { away, back, say, told, undo, words } from './words.ts'

test('told less than a break after the latest look, the stretch goes on, whatever part it is about', () => {
  const desk = run()
  desk.work('09:00', '09:30')
  say(desk, '09:33', told('call', '09:31:30', '09:33'))
  desk.look('09:33', 0, { edge: 'active' })
  expect(length(desk)).toBe(33)
})

describe('told a break after the latest look', () => {
  test('of the second half of the absence, it reaches back to that and no further', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    say(desk, '09:45', told('call', '09:38', '09:45'))
    desk.look('09:45', 0, { edge: 'active' })
    expect(desk.bouts().map(boutLine)).toEqual(['09:00:00-09:30:00 gap'])
    expect(length(desk)).toBe(7)
  })

  test('of all of it, the stretch goes on', () => {
    const desk = run()
    desk.work('09:00', '09:30')
    say(desk, '09:45', told('call', '09:30', '09:45'))
    desk.look('09:45', 0, { edge: 'active' })
    expect(length(desk)).toBe(45)
  })

  test('of the evening before, in a stretch that crossed the day’s beginning, that stays whole', () => {
    const desk = run()
    desk.work('27:30', '28:10')
    say(desk, '28:20', told('call', '27:40', '27:50'))
    expect(length(desk)).toBe(40)
  })
})

test('told in a routine, of the time in it: closed before its first step, the stretch is whole', () => {
  const desk = run()
  desk.work('09:00', '09:30')
  desk.act('09:30', BEGIN)
  say(desk, '09:36', told('call', '09:32', '09:35'))
  page(desk, '09:36', 'stop')
  expect(length(desk)).toBe(36)
})

test('up until now, some minutes after the last input: nothing is left, not less', () => {
  const desk = run()
  desk.work('09:00', '09:45')
  desk.still('09:45', '09:47')
  say(desk, '09:47', told('up', '09:20', '09:47'))
  expect(length(desk)).toBe(0)
})

describe('when the clock was set back', () => {
  test('a word of before says nothing of a stretch that begins at a time it was about', () => {
    const desk = run()
    desk.work('09:00', '10:00')
    say(desk, '10:00', told('up', '09:20', '09:30'))
    desk.work('09:01', '09:05')
    away(desk, '09:05', '09:15')
    desk.work('09:16', '09:20')
    expect(length(desk)).toBe(5)
  })

  test('a row of before is not joined to the stretch of after', () => {
    const desk = back('09:15', '09:25')
    desk.look('08:05')
    desk.work('08:06', '08:10')
    say(desk, '09:20', told('sitting', '09:10', '09:20'))
    desk.look('09:20', 0, { edge: 'active' })
    expect(length(desk)).toBe(10)
  })
})

test('what nobody could tell does not interrupt the stretch after it, once a word is undone', () => {
  const desk = steady()
  at(desk, clock('12:59:30'), { linux: true, idleMs: 40_000 }) // seen since 12:58:50
  expect(words(desk)).toMatchObject([{ meaning: 'unsure', to: clock('12:59') }])
  say(desk, '12:59:30', told('up', '08:00', '08:10'))
  undo(desk, '12:59:30')
  desk.look('13:01:50')
  expect(length(desk)).toBe(3)
})

test('a nudge stays when the word leaves the stretch as it was, though it would not come by a longer interval', () => {
  const desk = shown()
  desk.act('10:01', { type: 'settings', settings: { intervalMinutes: 90 } })
  say(desk, '10:02', told('call', '09:10', '09:20'))
  expect([phase(desk).kind, nudges(desk)]).toEqual(['shown', []])
})

test.each([
  ['begins where that ends', '10:00', 0, '09:00'],
  ['begins a little late, for its key was taken', '10:00', 3, '09:00'],
  ['begins a second late', '10:00', 1000, '09:00'],
  ['begins later than that', '10:00', 1001, '10:00'],
])('a row that continues the one before and %s', (_, end, lateMs, expected) => {
  const start = clock('10:00') + lateMs
  const rows = [stretch('09:00', end), stretch('10:00', '10:30', { start, continues: true })]
  const from = expected === '10:00' ? start : clock(expected)
  expect(beginning(rows, clock('10:30'))).toBe(from)
})
