import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import { bringBackOffer, fewerOffer } from '../../lib/core/fading.ts'
import { DEFAULT_SETTINGS, type Pace } from '../../lib/core/rules.ts'
import { type Course, INITIAL_STATE } from '../../lib/core/state.ts'
import { MONDAY } from './make.ts'
import { summaries } from './summaries.ts'

const at = (pace: Pace) => ({ ...DEFAULT_SETTINGS, pace })
const course = (over: Partial<Course> = {}): Course => ({ ...INITIAL_STATE.course, ...over })
const dayAt = (days: number) => addDays(MONDAY, days)

const GOOD = 'ddmdmoo '
const offered = (letters: string, { pace = 'each' as Pace, over = {} as Partial<Course>, today = 0 } = {}) =>
  fewerOffer(summaries(letters), course(over), at(pace), dayAt(today || letters.replaceAll(' ', '').length))

describe('fewer nudges are offered', () => {
  test.each<[string, string, boolean]>([
    ['after eight good weeks', GOOD.repeat(8), true],
    ['not after seven', GOOD.repeat(7), false],
    ['after a bad one and eight good ones', `mmmmmoo${GOOD.repeat(8)}`, true],
    ['not with a bad one among them', `${GOOD.repeat(4)}mmmmmoo${GOOD.repeat(7)}`, false],
    ['60 % of a week’s days are enough', 'dddmmoo '.repeat(8), true],
    ['two of four are not', `${GOOD.repeat(7)} ddmmooo`, false],
    ['three days with data are enough', 'ddmnnoo '.repeat(8), true],
    ['two are not', `${GOOD.repeat(7)} ddnnooo`, false],
    ['a gentle day counts as done', 'gdmgmoo '.repeat(8), true],
    [
      'weeks off neither count nor break the row',
      GOOD.repeat(4) + 'ooooooo'.repeat(3) + GOOD.repeat(4),
      true,
    ],
    [
      'nor weeks without data, or without the browser',
      `${GOOD.repeat(4)}nnnooo........${GOOD.repeat(4)}`,
      true,
    ],
    ['nor do they make up for one', `${GOOD.repeat(4)}ooooooo${GOOD.repeat(3)}`, false],
    ['the week that goes on is not counted', `${GOOD.repeat(7)} ddddd`, false],
    ['nor does it break the row', `${GOOD.repeat(8)} mmmm`, true],
  ])('%s', (_, letters, expected) => expect(offered(letters) !== null).toBe(expected))

  test('in the last week of a year too, which is the first of the next', () => {
    const from = '2026-11-16' // a Monday seven weeks before 2027-01-04
    const days = summaries(GOOD.repeat(8), from)
    expect(fewerOffer(days, course(), at('each'), '2027-01-10')).toBeNull()
    expect(fewerOffer(days, course(), at('each'), '2027-01-11')).not.toBeNull()
  })

  test.each<[Pace, object | null]>([
    ['each', { weeks: 8, pace: 'second' }],
    ['second', { weeks: 8, pace: 'midday' }],
    ['midday', null],
  ])('from the pace "%s": %o', (pace, expected) =>
    expect(offered(GOOD.repeat(9), { pace })).toEqual(expected),
  )

  test('the weeks count anew from the week after an offer', () => {
    const letters = GOOD.repeat(17)
    const on = (settled: number, weeks: number) =>
      offered(letters, { over: { fewerOffers: 1, settled: { fewer: dayAt(settled) } }, today: weeks * 7 })
    expect(on(8 * 7, 16)).toBeNull() // settled on a Monday: its week had begun
    expect(on(8 * 7, 17)).not.toBeNull()
    expect(on(8 * 7 - 1, 16)).not.toBeNull()
    expect(on(8 * 7 - 1, 15)).toBeNull()
  })

  test('a week that had begun when it was offered does not count, were it the eighth', () => {
    const on = (settled: number) =>
      offered('dddddoo'.repeat(8), { over: { fewerOffers: 1, settled: { fewer: dayAt(settled) } } })
    expect(on(-1)).not.toBeNull()
    expect(on(0)).toBeNull() // on the first Monday itself
    expect(on(3)).toBeNull()
  })

  test('twice at most, ever', () => {
    expect(offered(GOOD.repeat(8), { over: { fewerOffers: 1 } })).not.toBeNull()
    expect(offered(GOOD.repeat(8), { over: { fewerOffers: 2 } })).toBeNull()
  })
})

describe('they are offered back', () => {
  /** Four weeks with `before` breaks a day, the change on a Monday, then `weeks` with `since`. */
  const CHANGED = 28
  const back = (
    since: number,
    {
      before = 6,
      pace = 'second' as Pace,
      today = CHANGED + 14,
      settled = {} as Course['settled'],
      was = 'mmmmmoo'.repeat(4),
      is = 'mmmmmoo'.repeat(2),
    } = {},
  ) =>
    bringBackOffer(
      [
        ...summaries(was, MONDAY, { breaks: before }),
        ...summaries(is, dayAt(CHANGED), { breaks: since }),
        ...summaries('m', dayAt(today), { breaks: 0 }), // not over
      ],
      course({ settled: { fewer: dayAt(CHANGED), ...settled } }),
      at(pace),
      dayAt(today),
    )

  test('once breaks are half of what they were, with both numbers', () => {
    expect(back(3)).toEqual({ before: 6, since: 3 })
  })

  test.each<[number, number, object | null]>([
    [1.4, 0.6, { before: 1.4, since: 0.6 }],
    [0.62, 0.3, { before: 0.6, since: 0.3 }],
    [6, 2.96, { before: 6, since: 3 }],
    [19.96, 9.94, { before: 20, since: 9.9 }],
    [30.4, 10.3, { before: 30, since: 10 }],
    [0.4, 0.04, { before: 0.4, since: 0 }],
    [0.04, 0.01, null], // both would be told as none
    [0.14, 0.06, null], // both as 0.1
  ])('of %f a day before and %f since is told %o', (before, since, told) => {
    expect(back(since, { before })).toEqual(told)
  })

  test.each<[string, ReturnType<typeof back>, boolean]>([
    ['not a little above half', back(3.1), false],
    ['not when there were none before either', back(0, { before: 0 }), false],
    ['not while each nudge comes', back(1, { pace: 'each' }), false],
    ['with the midday reset alone, too', back(1, { pace: 'midday' }), true],
    ['not a day before two weeks are over', back(1, { today: CHANGED + 13 }), false],
    ['five days of each are enough', back(1, { was: 'mmmmm', is: 'mmmmmmoo' }), true],
    ['four before are not', back(1, { was: 'mmmm' }), false],
    ['four since are not; the day of the change is not one', back(1, { is: 'mmmmm' }), false],
    ['days off do not count', back(1, { was: 'mmmmooooo' }), false],
    ['nor do days without data', back(1, { is: 'mmmmmnnnn' }), false],
    ['not twice for one change', back(1, { settled: { bringBack: dayAt(CHANGED + 14) } }), false],
    ['again after another change', back(1, { settled: { bringBack: dayAt(CHANGED - 1) } }), true],
  ])('%s', (_, offer, expected) => expect(offer !== null).toBe(expected))

  test('what was done before the four weeks does not count', () => {
    const days = [
      ...summaries('mmmmmoo', addDays(MONDAY, -7), { breaks: 100 }),
      ...summaries('mmmmmoo'.repeat(4), MONDAY, { breaks: 4 }),
      ...summaries('mmmmmoo'.repeat(2), dayAt(CHANGED), { breaks: 3 }),
    ]
    const given = course({ settled: { fewer: dayAt(CHANGED) } })
    expect(bringBackOffer(days, given, at('second'), dayAt(CHANGED + 14))).toBeNull()
  })

  test('the latest two weeks count, however long ago the change was', () => {
    const days = [
      ...summaries('mmmmmoo'.repeat(4), MONDAY, { breaks: 6 }),
      ...summaries('mmmmmoo'.repeat(4), dayAt(CHANGED), { breaks: 6 }),
      ...summaries('mmmmmoo'.repeat(2), dayAt(CHANGED + 28), { breaks: 2 }),
    ]
    const given = course({ settled: { fewer: dayAt(CHANGED) } })
    expect(bringBackOffer(days, given, at('second'), dayAt(CHANGED + 28))).toBeNull()
    expect(bringBackOffer(days, given, at('second'), dayAt(CHANGED + 42))).toEqual({ before: 6, since: 2 })
  })

  test('never where nudges did not become fewer by an offer', () => {
    expect(bringBackOffer(summaries('mmmmmoo'.repeat(9)), course(), at('second'), dayAt(63))).toBeNull()
  })
})
