import { describe, expect, test } from 'vitest'
import type { Nudge } from '../../lib/core/facts.ts'
import { responsesOf, suggestMidday } from '../../lib/core/responses.ts'
import { DEFAULT_SETTINGS, type Hours, type Settings } from '../../lib/core/rules.ts'
import { clock, MINUTE, MONDAY, SECOND, ZONE } from './make.ts'

/** Shown at that local time, after 60 minutes, and answered 20 s later with "I'm getting up", unless told. */
function nudge(time: string, over: Partial<Nudge> = {}): Nudge {
  const shownAt = clock(time)
  return {
    at: shownAt - MINUTE,
    kind: 'stand',
    shownAt,
    showings: 1,
    answeredAt: shownAt + 20 * SECOND,
    outcome: 'done',
    why: null,
    snoozes: 0,
    stretchMs: 60 * MINUTE,
    day: MONDAY,
    timeZone: ZONE,
    ...over,
  }
}
const IGNORED = { outcome: 'ignored', answeredAt: null } as const
const NATURAL = { outcome: 'natural', answeredAt: null } as const
const UNSEEN = { outcome: 'suppressed', why: 'sound', shownAt: null, answeredAt: null } as const
const of = (nudges: Nudge[]) => responsesOf(nudges, DEFAULT_SETTINGS, clock('18:00'), ZONE)
const answeredAfter = (seconds: number) => ({ answeredAt: clock('10:00') + seconds * SECOND })

test('nothing is known of no nudges', () => {
  expect(of([])).toEqual({
    at: clock('18:00'),
    timeZone: ZONE,
    shown: 0,
    taken: 0,
    medianMs: null,
    answered: 0,
    byHour: [],
    byLength: [30, 60, 90].map((minutes) => ({ minutes, shown: 0, taken: 0, medianMs: null, answered: 0 })),
    suggestion: null,
  })
})

describe('shown and taken', () => {
  test.each<[string, Partial<Nudge>, number, number]>([
    ['getting up', {}, 1, 1],
    ['getting up, though input went on', { why: 'inputWentOn' }, 1, 1],
    ['a break by itself', NATURAL, 1, 1],
    ['put off, then a break by itself', { ...NATURAL, snoozes: 1 }, 1, 0],
    ['put off, then getting up', { snoozes: 1 }, 1, 1],
    ['not now', { outcome: 'dismissed' }, 1, 0],
    ['ignored', IGNORED, 1, 0],
    ['taken back', { outcome: 'withdrawn', why: 'meeting', answeredAt: null }, 1, 0],
    ['never shown', UNSEEN, 0, 0],
    ['answered in the popup before it was shown', { shownAt: null }, 0, 0],
  ])('%s', (_, over, shown, taken) => expect(of([nudge('10:00', over)])).toMatchObject({ shown, taken }))
})

describe('how long an answer takes, from the first showing', () => {
  test.each<[string, Nudge[], number | null, number]>([
    ['one', [nudge('10:00', answeredAfter(30))], 30, 1],
    ['"not now" is an answer', [nudge('10:00', { ...answeredAfter(30), outcome: 'dismissed' })], 30, 1],
    ['the middle of three', [5, 300, 40].map((s) => nudge('10:00', answeredAfter(s))), 40, 3],
    ['between the middle two', [5, 300, 40, 50].map((s) => nudge('10:00', answeredAfter(s))), 45, 4],
    [
      'those without an answer do not count',
      [nudge('10:00', IGNORED), nudge('10:00', answeredAfter(8))],
      8,
      1,
    ],
    ['nor one answered before it was shown', [nudge('10:00', { shownAt: null })], null, 0],
    ['nor one with the clock set back in between', [nudge('10:00', answeredAfter(-60))], null, 0],
  ])('%s', (_, nudges, seconds, answered) =>
    expect(of(nudges)).toMatchObject({ medianMs: seconds && seconds * SECOND, answered }),
  )
})

test('by the hour of the first showing, where the user was then', () => {
  const elsewhere = { shownAt: clock('09:30', MONDAY, 'America/New_York'), timeZone: 'America/New_York' }
  const nudges = [
    nudge('14:00'),
    nudge('09:05', IGNORED),
    nudge('10:59:59'),
    nudge('15:30', { ...elsewhere, answeredAt: elsewhere.shownAt + SECOND }),
    nudge('11:00', UNSEEN),
  ]
  expect(of(nudges).byHour.map(({ hour, shown, taken }) => [hour, shown, taken])).toEqual([
    [9, 2, 1],
    [10, 1, 1],
    [14, 1, 1],
  ])
})

test('by minutes at the screen when it came due', () => {
  const minutes = [29, 30, 59, 60, 89, 90, 300]
  const nudges = minutes.map((length) => nudge('10:00', { stretchMs: length * MINUTE }))
  expect(of(nudges).byLength.map(({ minutes, shown }) => [minutes, shown])).toEqual([
    [30, 2],
    [60, 2],
    [90, 2],
  ])
})

describe('a better time for the midday reset', () => {
  /** So many nudges at that time, of which so many were taken. */
  const some = (time: string, shown: number, taken: number) =>
    Array.from({ length: shown }, (_, i) => nudge(time, i < taken ? {} : IGNORED))
  const slot = (start: number, end: number): Hours => ({ start: start * 60, end: end * 60 })
  const settings = (over: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...over })
  const suggested = (nudges: Nudge[], over: Partial<Settings> = {}) =>
    suggestMidday(nudges, settings(over))?.slot ?? null

  // The window is 11:30 to 13:30.
  test('tells the slot, and both shares with their counts', () => {
    expect(suggestMidday([...some('12:00', 12, 3), ...some('16:30', 8, 6)], DEFAULT_SETTINGS)).toMatchObject({
      there: { shown: 8, taken: 6 },
      now: { shown: 12, taken: 3 },
      slot: slot(15, 17),
    })
  })

  test.each<[string, Nudge[], Hours | null]>([
    ['25 points better', [...some('12:00', 12, 6), ...some('15:00', 8, 6)], slot(14, 16)],
    [
      '25 points better, where a computer divides to less',
      [...some('12:00', 20, 9), ...some('15:00', 20, 14)],
      slot(14, 16),
    ],
    ['not 24', [...some('12:00', 25, 12), ...some('15:00', 25, 18)], null],
    ['not from 19', [...some('12:00', 12, 0), ...some('15:00', 7, 7)], null],
    ['not from five in the window and four there', [...some('12:00', 16, 0), ...some('15:00', 4, 4)], null],
    ['not from four in the window', [...some('12:00', 4, 0), ...some('15:00', 16, 16)], null],
    [
      'five of each are enough',
      [...some('12:00', 5, 0), ...some('15:00', 5, 5), ...some('07:30', 10, 0)],
      slot(14, 16),
    ],
    [
      'not what was never shown',
      [...some('12:00', 5, 0), ...some('15:00', 14, 14), nudge('15:00', UNSEEN)],
      null,
    ],
    ['the end of the window is outside', [...some('13:29', 5, 0), ...some('13:30', 15, 15)], slot(12, 14)],
    [
      'the best of several',
      [...some('12:00', 10, 0), ...some('09:30', 10, 6), ...some('17:30', 10, 9)],
      slot(16, 18),
    ],
    [
      'of equal ones the one with more rows',
      [...some('12:00', 10, 0), ...some('09:30', 6, 6), ...some('17:30', 12, 12)],
      slot(16, 18),
    ],
    ['not one before working hours', [...some('12:00', 10, 0), ...some('06:30', 10, 10)], null],
    ['not one beyond working hours', [...some('12:00', 10, 0), ...some('19:30', 10, 10)], null],
    [
      'only one that lies inside them whole',
      [...some('12:00', 10, 0), ...some('18:30', 10, 10)],
      slot(17, 19),
    ],
    ['not a worse one', [...some('12:00', 10, 10), ...some('15:00', 10, 0)], null],
  ])('%s', (_, nudges, expected) => expect(suggested(nudges)).toEqual(expected))

  const plain = [...some('12:00', 12, 0), ...some('15:30', 12, 12)]
  const week = (hours: Hours[]) => Array.from({ length: 7 }, (_, day) => (day < 5 ? hours : []))

  test.each<[string, Partial<Settings>, Hours | null]>([
    ['not where the user chose another anchor', { anchor: 'atTime' }, null],
    [
      'not where one working day has no such hours',
      { workingHours: week([slot(9, 17)]).with(4, [slot(8, 14)]) },
      null,
    ],
    ['nor where one begins later', { workingHours: week([slot(9, 17)]).with(4, [slot(16, 20)]) }, null],
    [
      'a pause in the hours does not matter',
      { workingHours: week([slot(9, 12), slot(13, 17)]) },
      slot(14, 16),
    ],
    ['not without working days', { workingHours: week([]) }, null],
    ['a window of one’s own is compared', { midday: slot(15, 17) }, null],
  ])('%s', (_, over, expected) => expect(suggested(plain, over)).toEqual(expected))

  test('a window over midnight has its second half after it', () => {
    const night = { midday: slot(23, 25), workingHours: week([slot(16, 30)]) }
    const nudges = [...some('24:30', 10, 0), ...some('20:30', 10, 10)]
    expect(suggested(nudges, night)).toEqual(slot(19, 21))
  })
})
