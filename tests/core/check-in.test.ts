import { describe, expect, test } from 'vitest'
import { mayRate } from '../../lib/core/check-in.ts'
import { addDays } from '../../lib/core/day.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/rules.ts'
import { checkIn, type Given, line, ran, rating, working } from './asked-days.ts'
import { clock, ZONE } from './make.ts'

const SUNDAY = '2026-03-01'
const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'
const THURSDAY = '2026-03-05'
const FRIDAY = '2026-03-06'

type Case = [name: string, today: string, time: string, days: string, given: Given, expected: string | null]

const is = (_: string, today: string, time: string, days: string, given: Given, expected: string | null) =>
  expect(line(checkIn(today, time, days, given))).toBe(expected)

describe('in the evening', () => {
  const NIGHTS: Settings = {
    ...DEFAULT_SETTINGS,
    workingHours: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ start: 22 * 60, end: 30 * 60 }] : [])),
  }
  const today = `today stiffness_day ${TUESDAY}`
  test.each<Case>([
    ['from 60 % of the hours on', TUESDAY, '14:12', 'ww', {}, today],
    ['not a minute before', TUESDAY, '14:11', 'nw', {}, null],
    ['at 15:00 of a long day', TUESDAY, '15:00', 'ww', { settings: working('xxxxx--') }, `${today}`],
    ['of a short day, before it', TUESDAY, '13:48', 'ww', { settings: working('xxxxx--') }, today],
    ['late at night it is still about that day', TUESDAY, '27:59', 'ww', {}, today],
    ['before the first look the settings tell', TUESDAY, '15:00', 'w.', {}, today],
    ['not on a day off', '2026-03-07', '16:00', 'wo', {}, 'yesterday stiffness_day 2026-03-06'],
    ['not on a day ill', TUESDAY, '16:00', 'ns', {}, null],
    ['on one that was not ill after all', TUESDAY, '16:00', 'nu', {}, today],
    [
      'an answer stays to be changed',
      TUESDAY,
      '16:00',
      'ww',
      { ratings: [rating('stiffness_day', TUESDAY, 4)] },
      `${today} = 4`,
    ],
    [
      'also on a day that turned out to be ill',
      TUESDAY,
      '16:00',
      'ws',
      { ratings: [rating('stiffness_day', TUESDAY, 4)] },
      `${today} = 4`,
    ],
    [
      'an answer about pain alone is none',
      TUESDAY,
      '16:00',
      'ww',
      { ratings: [rating('pain_day', TUESDAY, 4)] },
      today,
    ],
    ['skipped is skipped', TUESDAY, '16:00', 'ww', { asking: { skipped: { stiffness_day: TUESDAY } } }, null],
    [
      'skipped, and answered elsewhere',
      TUESDAY,
      '16:00',
      'ww',
      { asking: { skipped: { stiffness_day: TUESDAY } }, ratings: [rating('stiffness_day', TUESDAY, 2)] },
      `${today} = 2`,
    ],
    [
      'yesterday’s skip is over',
      TUESDAY,
      '16:00',
      'ww',
      { asking: { skipped: { stiffness_day: MONDAY } } },
      today,
    ],
    ['nothing at all when it is off', TUESDAY, '16:00', 'ww', { asking: { rhythm: 'off' } }, null],
    ['by night: 60 % of the hours are over at 02:48', TUESDAY, '26:48', 'ww', { settings: NIGHTS }, today],
    ['by night: not before', TUESDAY, '26:47', 'nw', { settings: NIGHTS }, null],
  ])('%s', is)

  test('the hour that daylight saving takes away is not worked', () => {
    const settings = {
      ...NIGHTS,
      workingHours: NIGHTS.workingHours.map(() => [{ start: 22 * 60, end: 30 * 60 }]),
    }
    // From 22:00 to 06:00 lie seven hours: 60 % of them are over at 03:12.
    expect(line(checkIn('2026-03-28', '26:11', 'nw', { settings }))).toBe(null)
    expect(line(checkIn('2026-03-28', '26:12', 'nw', { settings }))).toBe('today stiffness_day 2026-03-28')
  })
})

describe('the morning after', () => {
  const yesterday = `yesterday stiffness_day ${MONDAY}`
  test.each<Case>([
    ['what is missing is asked for', TUESDAY, '09:00', 'ww', {}, yesterday],
    ['until today’s own question opens', TUESDAY, '14:11', 'ww', {}, yesterday],
    ['not of a day without the screen', TUESDAY, '09:00', 'nw', {}, null],
    ['not of a day off', TUESDAY, '09:00', 'wow', {}, 'daysOff stiffness_weekend 2026-03-02'],
    ['not of a day ill', '2026-03-04', '09:00', 'wsw', {}, `daysOff stiffness_weekend ${TUESDAY}`],
    [
      'an answer can be changed',
      TUESDAY,
      '09:00',
      'ww',
      { ratings: [rating('stiffness_day', MONDAY, 2)] },
      `${yesterday} = 2`,
    ],
    [
      'skipped is not asked again',
      TUESDAY,
      '09:00',
      'ww',
      { asking: { skipped: { stiffness_day: MONDAY } } },
      null,
    ],
    [
      'a Monday that was asked about its weekend has its own question left',
      TUESDAY,
      '09:00',
      'ww',
      { asking: { log: [{ day: MONDAY, what: 'stiffness_weekend', about: SUNDAY }] } },
      yesterday,
    ],
    [
      'a day with another question has none left',
      TUESDAY,
      '09:00',
      'ww',
      { asking: { log: [{ day: MONDAY, what: 'standing_up', about: MONDAY }] } },
      null,
    ],
    [
      'that other answer can be changed',
      TUESDAY,
      '09:00',
      'ww',
      { ratings: [rating('standing_up', MONDAY, 1)] },
      `now standing_up ${MONDAY} = 1`,
    ],
    [
      'of two answers it is the one about the day',
      TUESDAY,
      '09:00',
      'ww',
      { ratings: [rating('standing_up', MONDAY, 1), rating('stiffness_day', MONDAY, 6)] },
      `${yesterday} = 6`,
    ],
    [
      'what was told of days off is none of a day of work',
      TUESDAY,
      '09:00',
      'ww',
      { ratings: [rating('stiffness_weekend', MONDAY, 6)] },
      yesterday,
    ],
    ['on a Saturday about Friday', '2026-03-07', '10:00', 'wo', {}, `yesterday stiffness_day ${FRIDAY}`],
    ['over new year', '2026-01-01', '10:00', 'wH', {}, 'yesterday stiffness_day 2025-12-31'],
  ])('%s', is)
})

describe('after days off', () => {
  const weekend = `weekend stiffness_weekend ${SUNDAY}`
  const sundays = working('xxxx--x')
  test.each<Case>([
    ['on Monday morning about the weekend', MONDAY, '09:00', 'woow', {}, weekend],
    ['also when the browser was closed', MONDAY, '09:00', 'w..w', {}, weekend],
    ['until the evening', MONDAY, '14:12', 'woow', {}, `today stiffness_day ${MONDAY}`],
    [
      'its answer can be changed',
      MONDAY,
      '11:00',
      'woow',
      { ratings: [rating('stiffness_weekend', SUNDAY, 1)] },
      `${weekend} = 1`,
    ],
    [
      'skipped is skipped',
      MONDAY,
      '11:00',
      'woow',
      { asking: { skipped: { stiffness_weekend: SUNDAY } } },
      null,
    ],
    ['a long weekend with a holiday before it', MONDAY, '09:00', 'wHoow', {}, weekend],
    [
      'a holiday after it: stored under it, and so on the day of it',
      TUESDAY,
      '09:00',
      'wooHw',
      {},
      `weekend stiffness_weekend ${MONDAY}`,
    ],
    [
      'not after a working day that nobody saw: it may have been worked elsewhere',
      FRIDAY,
      '09:00',
      'w.w',
      {},
      null,
    ],
    ['one before the weekend is no matter', MONDAY, '09:00', 'w.oow', {}, weekend],
    ['ill on Friday', MONDAY, '09:00', 'wsoow', {}, weekend],
    ['not after four days away', MONDAY, '09:00', 'wHHoow', {}, null],
    ['not after a week away', MONDAY, '09:00', 'woo.......w', {}, null],
    ['not after a week ill', MONDAY, '09:00', 'woosssssoow', {}, null],
    ['not on the first day of use', MONDAY, '09:00', 'w', {}, null],
    ['in the first week of use', MONDAY, '09:00', 'woow', { asking: { since: '2026-02-27' } }, weekend],
    ['not on the weekend itself', SUNDAY, '11:00', 'woo', {}, null],
    [
      'a Wednesday off',
      THURSDAY,
      '09:00',
      'wow',
      { settings: working('xx-xx--') },
      'daysOff stiffness_weekend 2026-03-04',
    ],
    ['and their weekend', MONDAY, '09:00', 'woow', { settings: working('xx-xx--') }, weekend],
    [
      'a week of three days: four days off are its weekend',
      MONDAY,
      '09:00',
      'woooow',
      { settings: working('xxx----') },
      weekend,
    ],
    ['five are too many there', MONDAY, '09:00', 'wHoooow', { settings: working('xxx----') }, null],
    [
      'from Sunday to Thursday',
      SUNDAY,
      '09:00',
      'woow',
      { settings: sundays },
      'weekend stiffness_weekend 2026-02-28',
    ],
    ['a Sunday off', MONDAY, '09:00', 'wow', { settings: working('xxxxxx-') }, weekend],
    [
      'not where only the week is asked about',
      MONDAY,
      '09:00',
      'woow',
      { asking: { rhythm: 'weekly' } },
      null,
    ],
    [
      'not before the first question',
      MONDAY,
      '09:00',
      'woow',
      { asking: { strain: null, since: null } },
      null,
    ],
    [
      'over new year',
      '2026-01-05',
      '09:00',
      'wHoow',
      { asking: { since: '2025-12-15' } },
      'weekend stiffness_weekend 2026-01-04',
    ],
  ])('%s', is)

  test.each([
    ['two days of a weekend', MONDAY, 'woow', 2],
    ['two of a long one', MONDAY, 'wHoow', 2],
    ['one of a day off', '2026-03-05', 'wow', 1],
  ])('recalls %s', (_, today, days, expected) => {
    expect(checkIn(today, '09:00', days)?.recallDays).toBe(expected)
  })
})

describe('before anything was asked', () => {
  const NEW: Given = { asking: { strain: null, since: null } }
  test.each<Case>([
    [
      'the first is about a new strain',
      MONDAY,
      '15:00',
      'w',
      NEW,
      `today stiffness_day ${MONDAY} after strain`,
    ],
    ['nothing in the morning', TUESDAY, '09:00', 'ww', NEW, null],
    [
      'an answer of an earlier version is shown without it',
      MONDAY,
      '15:00',
      'w',
      { ...NEW, ratings: [rating('stiffness_day', MONDAY, 3)] },
      `today stiffness_day ${MONDAY} = 3`,
    ],
    [
      'and the next day',
      TUESDAY,
      '09:00',
      'ww',
      { ...NEW, ratings: [rating('stiffness_day', MONDAY, 3)] },
      `yesterday stiffness_day ${MONDAY} = 3`,
    ],
  ])('%s', is)
})

describe('where a new strain is asked about by the week', () => {
  const weekly = (over: Given['asking'] = {}, more: Given = {}): Given => ({
    ...more,
    asking: { rhythm: 'weekly', strain: { answer: 'yes', day: '2026-02-16' }, ...over },
  })
  const week = `week stiffness_week ${FRIDAY}`
  test.each<Case>([
    ['on its last working day', FRIDAY, '15:00', 'wwwww', weekly(), week],
    ['on no other', THURSDAY, '15:00', 'wwww', weekly(), null],
    [
      'part-time: theirs',
      THURSDAY,
      '15:00',
      'www',
      weekly({}, { settings: working('xx-x---') }),
      'week stiffness_week 2026-03-05',
    ],
    [
      'from Sunday to Thursday: on Thursday',
      THURSDAY,
      '15:00',
      'wwww',
      weekly({}, { settings: working('xxxx--x') }),
      'week stiffness_week 2026-03-05',
    ],
    ['and not on Sunday', SUNDAY, '15:00', 'ww', weekly({}, { settings: working('xxxx--x') }), null],
    [
      'one day a week',
      '2026-03-04',
      '15:00',
      'w',
      weekly({}, { settings: working('--x----') }),
      'week stiffness_week 2026-03-04',
    ],
    [
      'the answer can be changed',
      FRIDAY,
      '16:00',
      'wwwww',
      weekly({}, { ratings: [rating('stiffness_week', FRIDAY, 5)] }),
      `${week} = 5`,
    ],
    [
      'to the end of the next day',
      '2026-03-07',
      '12:00',
      'wo',
      weekly({}, { ratings: [rating('stiffness_week', FRIDAY, 5)] }),
      `${week} = 5`,
    ],
    ['what is missing stays missing', '2026-03-07', '12:00', 'wo', weekly(), null],
    [
      'no daily ones after six weeks without being asked',
      '2026-03-27',
      '15:00',
      'wwwww',
      weekly(),
      'week stiffness_week 2026-03-27',
    ],
    [
      'after six weeks it is offered to go daily',
      '2026-03-30',
      '15:00',
      'wooW',
      weekly({}, { settings: working('x------') }),
      'week stiffness_week 2026-03-30 after goDaily',
    ],
    [
      'not twice',
      '2026-04-03',
      '15:00',
      'wwwww',
      weekly({ dailyOffered: true }),
      'week stiffness_week 2026-04-03',
    ],
    [
      'the week is asked about before what comes once in four',
      FRIDAY,
      '15:00',
      '....w',
      weekly({ monthly: true }),
      week,
    ],
  ])('%s', is)
})

describe('after eight weeks', () => {
  // Monday 5 January is week 0; week 8 begins on 2 March, week 11 on 23 March.
  const asking = { since: '2026-01-07' }
  test.each<Case>([
    [
      'the eighth week is still asked about',
      '2026-02-27',
      '15:00',
      'ww',
      { asking },
      'today stiffness_day 2026-02-27',
    ],
    ['with its weekend', MONDAY, '09:00', 'woow', { asking }, weekendOf(SUNDAY)],
    ['the ninth is not', MONDAY, '15:00', 'woow', { asking }, null],
    ['nor its days on the morning after', TUESDAY, '09:00', 'ww', { asking }, null],
    ['nor the weekend at its end', '2026-03-09', '09:00', 'woow', { asking }, null],
    ['the twelfth is', '2026-03-23', '15:00', 'woow', { asking }, 'today stiffness_day 2026-03-23'],
    ['but not the weekend before it', '2026-03-23', '09:00', 'woow', { asking }, null],
    ['the thirteenth is not', '2026-03-30', '15:00', 'woow', { asking }, null],
    ['over new year weeks are weeks', '2026-01-05', '15:00', 'w', { asking: { since: '2025-11-10' } }, null],
  ])('%s', is)

  function weekendOf(day: string) {
    return `weekend stiffness_weekend ${day}`
  }
})

describe('what comes once in four weeks', () => {
  const asking = { since: '2026-03-02', monthly: true }
  const seen = (week: number, weekday: number, over: Given = {}) => {
    const today = addDays(MONDAY, 7 * week + weekday)
    return line(checkIn(today, '15:00', 'wwwwwww', { ...over, asking: { ...asking, ...over.asking } }))
  }
  test.each([
    [0, 2, 'stiffness_day'],
    [0, 3, 'morning_stiff'],
    [1, 0, 'stiffness_day'],
    [1, 1, 'one_thing'],
    [2, 1, 'stiffness_day'],
    [2, 2, 'standing_up'],
    [3, 0, 'change_month'],
    [4, 3, 'morning_stiff'],
    [5, 1, 'one_thing'],
  ])('week %i, day %i: %s', (week, weekday, item) => expect(seen(week, weekday)).toContain(item))

  test.each<[string, Given, string]>([
    ['not asked yet, it comes on the next day', {}, 'now one_thing 2026-03-11'],
    ['answered', { ratings: [rating('one_thing', '2026-03-10', 6)] }, 'today stiffness_day 2026-03-11'],
    ['skipped', { asking: { skipped: { one_thing: '2026-03-10' } } }, 'today stiffness_day 2026-03-11'],
    [
      'left alone',
      { asking: { log: [{ day: '2026-03-10', what: 'one_thing', about: '2026-03-10' }] } },
      'today stiffness_day 2026-03-11',
    ],
    ['switched off', { asking: { monthly: false } }, 'today stiffness_day 2026-03-11'],
    [
      'skipped four weeks ago',
      { asking: { skipped: { one_thing: '2026-02-10' } } },
      'now one_thing 2026-03-11',
    ],
  ])('%s', (_, given, expected) => expect(seen(1, 2, given)).toBe(expected))

  test('skipped today nothing else comes in its place', () => {
    expect(seen(1, 1, { asking: { skipped: { one_thing: '2026-03-10' } } })).toBe(null)
  })

  test('not on the day of the first question', () => {
    expect(seen(0, 3, { asking: { since: '2026-03-05' } })).toBe('today stiffness_day 2026-03-05')
  })

  test('never where the week has one working day that is its own question’s', () => {
    const weekly = { rhythm: 'weekly' as const }
    expect(seen(1, 2, { settings: working('--x----'), asking: weekly })).toBe(
      'week stiffness_week 2026-03-11',
    )
  })
})

describe('it opens by itself', () => {
  const entry = (day: string, what: 'stiffness_day' | 'stiffness_weekend' | 'look' = 'stiffness_day') => ({
    day,
    what,
    about: day,
  })
  const sixUntil = (day: string) => [6, 5, 4, 3, 2, 1].map((ago) => entry(addDays(day, -ago)))
  const opens = (
    today: string,
    time: string,
    days: string,
    log: ReturnType<typeof entry>[],
    over: Given = {},
  ) => checkIn(today, time, days, { ...over, asking: { log, ...over.asking } })?.opens

  test.each([
    ['when nothing was asked', TUESDAY, '15:00', 'ww', [], true],
    ['not after another question', TUESDAY, '15:00', 'ww', [entry(TUESDAY, 'look')], false],
    [
      'not when yesterday was asked about this morning',
      TUESDAY,
      '15:00',
      'ww',
      [{ day: TUESDAY, what: 'stiffness_day' as const, about: MONDAY }],
      false,
    ],
    ['once open it stays', TUESDAY, '15:00', 'ww', [entry(TUESDAY)], true],
    [
      'on the first day after days off a second time',
      MONDAY,
      '15:00',
      'woow',
      [{ day: MONDAY, what: 'stiffness_weekend' as const, about: SUNDAY }],
      true,
    ],
    [
      'not a third time',
      MONDAY,
      '15:00',
      'woow',
      [{ day: MONDAY, what: 'stiffness_weekend' as const, about: SUNDAY }, entry(MONDAY, 'look')],
      false,
    ],
    ['not after six in this week', SUNDAY, '15:00', 'wwwwwww', sixUntil(SUNDAY), false],
    ['six of last week are over', MONDAY, '15:00', 'wwwwwww', sixUntil(MONDAY), true],
  ])('%s', (_, today, time, days, log, expected) => {
    expect(opens(today, time, days, log, { settings: working('xxxxxxx') })).toBe(expected)
  })

  test('on the very first day once', () => {
    const first = { asking: { strain: null, since: null } }
    expect(opens(MONDAY, '15:00', 'w', [entry(MONDAY, 'look')], first)).toBe(false)
  })

  test('not with an answer there', () => {
    expect(opens(TUESDAY, '15:00', 'ww', [], { ratings: [rating('stiffness_day', TUESDAY, 1)] })).toBe(false)
  })
})

describe('the card tells', () => {
  test('what was said with the answer', () => {
    const row = rating('stiffness_day', TUESDAY, 1, { ticks: ['travelled'], note: 'train' })
    expect(checkIn(TUESDAY, '15:00', 'ww', { ratings: [row] })).toMatchObject({
      ticks: ['travelled'],
      note: 'train',
    })
  })

  test.each<[string, Given, object]>([
    ['nothing', {}, { ran: null, long: false, strength: false, sick: false }],
    [
      'a run that was ticked',
      { runs: [ran(TUESDAY)] },
      { ran: { id: `${TUESDAY}.1`, day: TUESDAY, bare: true } },
    ],
    [
      'one that was told of',
      { runs: [ran(TUESDAY, { effort: 0 })] },
      { ran: { id: `${TUESDAY}.1`, day: TUESDAY, bare: false } },
    ],
    ['none of another day', { runs: [ran(MONDAY)] }, { ran: null }],
    ['strength', { strengthDays: [TUESDAY] }, { strength: true }],
    ['strength of another day', { strengthDays: [MONDAY] }, { strength: false }],
  ])('of today: %s', (_, given, expected) => {
    expect(checkIn(TUESDAY, '15:00', 'ww', given)?.told).toMatchObject(expected)
  })

  test.each<[string, Given, object]>([
    ['a run on Saturday', { runs: [ran('2026-02-28')] }, { ran: { day: '2026-02-28' }, long: false }],
    [
      'the long one of two',
      { runs: [ran('2026-02-28'), ran(SUNDAY, { long: true })] },
      { ran: { day: SUNDAY }, long: true },
    ],
    ['none on Friday, which was worked', { runs: [ran('2026-02-27')] }, { ran: null }],
    ['strength on Saturday', { strengthDays: ['2026-02-28'] }, { strength: true }],
  ])('of the weekend: %s', (_, given, expected) => {
    expect(checkIn(MONDAY, '09:00', 'woow', given)?.told).toMatchObject(expected)
  })

  test('that one was ill', () => {
    const ratings = [rating('stiffness_day', TUESDAY, 4)]
    expect(checkIn(TUESDAY, '15:00', 'ws', { ratings })?.told.sick).toBe(true)
    expect(checkIn(TUESDAY, '15:00', 'wu', { ratings })?.told.sick).toBe(false)
  })

  test.each([
    ['with stiffness of the day, where it is wanted', 'ww', '15:00', { pain: true }, { saved: 2 }],
    ['not where it is not', 'ww', '15:00', { pain: false }, null],
    ['not with the weekend', 'woow', '09:00', { pain: true }, null],
  ])('the pain of the day: %s', (_, days, time, asking, expected) => {
    const today = days === 'ww' ? TUESDAY : MONDAY
    const ratings = [rating('pain_day', TUESDAY, 2)]
    expect(checkIn(today, time, days, { asking, ratings })?.pain).toEqual(expected)
  })
})

describe('an answer may be given or changed', () => {
  const at = (text: string) => clock(text, MONDAY)
  test.each([
    ['today', 'stiffness_day', MONDAY, '15:00', true],
    ['in the night of that day', 'stiffness_day', MONDAY, '27:59', true],
    ['on the next day', 'stiffness_day', MONDAY, '34:00', true],
    ['to its end', 'stiffness_day', MONDAY, '51:59', true],
    ['not on the day after', 'stiffness_day', MONDAY, '52:00', false],
    ['not about tomorrow', 'stiffness_day', TUESDAY, '15:00', false],
    ['of the weekend on Monday', 'stiffness_weekend', SUNDAY, '09:00', true],
    ['to the end of Tuesday', 'stiffness_weekend', SUNDAY, '51:59', true],
    ['not on Wednesday', 'stiffness_weekend', SUNDAY, '52:00', false],
    ['days off are over before they are told of', 'stiffness_weekend', MONDAY, '15:00', false],
  ] as const)('%s', (_, item, day, time, expected) => {
    expect(mayRate(item, day, at(time), ZONE, DEFAULT_SETTINGS)).toBe(expected)
  })

  test('for 25 hours more on the day that summer time ends', () => {
    const of = (time: string) =>
      mayRate('stiffness_day', '2026-10-24', clock(time, '2026-10-25'), ZONE, DEFAULT_SETTINGS)
    expect([of('27:59'), of('28:00')]).toEqual([true, false])
  })
})
