/** Months of somebody's days, whoever it is and whatever is answered: never asked more than was promised. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AskingChange, askingFrom } from '../../lib/core/asking.ts'
import { CHECK_IN_REACH_DAYS, checkInAt, mayAsk } from '../../lib/core/check-in.ts'
import { addDays, checkInOpens, isoWeek, weekday } from '../../lib/core/day.ts'
import { step } from '../../lib/core/engine.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Day, Mark, Rating, RatingItem } from '../../lib/core/facts.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { working } from './asked-days.ts'
import { clock, MONDAY } from './make.ts'

const RUNS = { numRuns: 25, seed: 20260302 }
const MONTHLY: RatingItem[] = ['change_month', 'morning_stiff', 'standing_up', 'one_thing']

type Lived = {
  /** `closed`: the browser is not opened. */
  kind: 'usual' | 'sick' | 'closed'
  /** When the popup is opened. */
  visits: string[]
  reply: 'answer' | 'skip' | 'leave'
  /** There is a question of another kind to ask. */
  question: boolean
  change: AskingChange | null
}
type Life = { week: string; zone: string; days: Lived[] }
/** Something was asked by itself. */
type Put = {
  day: Day
  what: string
  about: Day
  at: number
  since: Day | null
  first: boolean
  reply: Lived['reply']
}

const BEGIN = addDays(MONDAY, 2)

function live({ week, zone, days }: Life): Put[] {
  const settings = working(week)
  const [marks, ratings, puts]: [Mark[], Rating[], Put[]] = [[], [], []]
  const screenDays: Day[] = []
  let state: State = { ...INITIAL_STATE, settings }
  let at = 0
  const send = (action: Action) => {
    const { state: next, facts } = step(state, { ...action, at, timeZone: zone }, { ratings })
    state = next
    for (const { store, row } of facts) if (store === 'ratings') ratings.push(row)
  }
  for (const [index, lived] of days.entries()) {
    const today = addDays(BEGIN, index)
    if (lived.kind === 'closed') continue
    const isPlanned = week[weekday(today)] === 'x'
    marks.push({ day: today, kind: isPlanned ? 'work' : 'off', hours: [], at })
    if (lived.kind === 'sick') marks.push({ day: today, kind: 'sick', at, undone: false })
    screenDays.push(today)
    for (const time of lived.visits) {
      at = clock(time, today, zone)
      const asking = askingFrom(state.checkIn)
      const from = addDays(today, -CHECK_IN_REACH_DAYS)
      const reached = <T extends { day: Day }>(rows: T[]) => rows.filter(({ day }) => day >= from)
      const found = checkInAt(at, zone, {
        settings,
        asking,
        marks: reached(marks),
        ratings: reached(ratings),
        runs: [],
        strengthDays: [],
        screenDays,
      })
      const put = (what: string, about: Day, first: boolean) =>
        puts.push({ day: today, what, about, at, since: asking.since, first, reply: lived.reply })
      const isNew = (what: string, about: Day) =>
        !puts.some((one) => one.day === today && one.what === what && one.about === about)
      if (found?.opens) {
        const { item, day } = found
        const asked: Action = { type: 'asked', what: 'checkIn', item, about: day }
        if (isNew(item, day)) put(item, day, found.first !== null)
        send(asked)
        // Another page that shows it, too.
        send(asked)
        if (found.first === 'strain') send({ type: 'asking', change: { strain: 'no' } })
        if (found.first === 'goDaily') send({ type: 'asking', change: { goDaily: true } })
        if (lived.reply === 'skip') send({ type: 'skipRating', item, day })
        else if (lived.reply === 'answer') send({ type: 'rate', item, day, value: 2, recallDays: 1 })
      } else if (lived.question && state.course.asked?.day !== today && mayAsk(today, asking, 1)) {
        send({ type: 'asked', what: 'look' })
        put('look', today, false)
      }
      if (lived.change) send({ type: 'asking', change: lived.change })
    }
  }
  return puts
}

const life = (change: fc.Arbitrary<AskingChange | null>, least = 84): fc.Arbitrary<Life> =>
  fc.record({
    week: fc
      .oneof(
        fc.constantFrom('xxxxx--', 'xx-xx--', 'xxxx--x', 'xxx----', 'xxxxxxx'),
        fc.array(fc.constantFrom('x', '-'), { minLength: 7, maxLength: 7 }).map((days) => days.join('')),
      )
      .filter((week) => week.includes('x')),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo'),
    days: fc.array(
      fc.record({
        kind: fc.constantFrom('usual', 'usual', 'usual', 'usual', 'usual', 'sick', 'closed'),
        visits: fc
          .uniqueArray(fc.constantFrom('09:10', '11:00', '13:40', '15:00', '16:30', '19:00'), {
            minLength: 1,
            maxLength: 3,
          })
          .map((times) => times.sort()),
        reply: fc.constantFrom('answer', 'answer', 'answer', 'skip', 'leave'),
        question: fc.boolean(),
        change,
      }),
      { minLength: least, maxLength: 110 },
    ),
  })

const CALM = life(fc.constant(null))
const WAYWARD = life(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    fc.constantFrom<AskingChange>(
      { strain: 'yes' },
      { strain: 'no' },
      { rhythm: 'off' },
      { rhythm: 'weekly' },
      { rhythm: 'daily' },
      { monthly: false },
      { monthly: true },
    ),
  ),
)

const byDay = (puts: Put[]) => Map.groupBy(puts, ({ day }) => day)

const daysBetween = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Told from the life itself: not a day of work. */
function isOff({ week, days }: Life, day: Day): boolean {
  const lived = days[daysBetween(BEGIN, day)]
  return lived?.kind !== 'usual' || week[weekday(day)] !== 'x'
}
const isAfterDaysOff = (one: Life, day: Day) => isOff(one, addDays(day, -1))

type Promise = (puts: Put[], life: Life) => void
const PROMISES: { [promise: string]: Promise } = {
  'asked once a day, and twice on the first one after days off'(puts, one) {
    for (const [day, of] of byDay(puts))
      expect(of.length).toBeLessThanOrEqual(isAfterDaysOff(one, day) ? 2 : 1)
  },

  'asked six times a week'(puts) {
    for (const [, of] of Map.groupBy(puts, ({ day }) => isoWeek(day)))
      expect(of.length).toBeLessThanOrEqual(6)
  },

  'asked nothing again but what was left alone, and that once, on the morning after'(puts) {
    // What comes before the first question comes until it is answered.
    const asked = puts.filter(({ what, first }) => what !== 'look' && !first)
    for (const [, of] of Map.groupBy(asked, ({ what, about }) => `${what} ${about}`)) {
      expect(of.slice(0, -1).every(({ reply }) => reply === 'leave')).toBe(true)
      expect(of.map(({ day, about }) => daysBetween(about, day)).slice(-2)).toEqual(
        of.length > 1 ? [0, 1] : [expect.anything()],
      )
      expect(of.length).toBeLessThanOrEqual(2)
    }
  },

  'asked each of the four once in four weeks'(puts) {
    for (const item of MONTHLY) {
      const days = puts.filter(({ what }) => what === item).map(({ day }) => day)
      for (const [index, day] of days.entries()) {
        if (index > 0) expect(daysBetween(days[index - 1] as Day, day)).toBeGreaterThan(21)
      }
    }
  },

  'asked about today in the evening, about days off in the morning, and about no other days'(puts, one) {
    for (const { what, about, day, at } of puts.filter(({ what }) => what !== 'look')) {
      const opens = checkInOpens(day, one.zone, working(one.week))
      expect(about === day).toBe(!isOff(one, day) && opens !== null && at >= opens)
      expect(what === 'stiffness_weekend').toBe(isOff(one, about))
      expect(daysBetween(about, day)).toBeLessThanOrEqual(1)
    }
  },

  'asked one week in four after eight'(puts) {
    for (const { what, about, since } of puts) {
      if (since === null || (what !== 'stiffness_day' && what !== 'stiffness_weekend')) continue
      const week = Math.floor(daysBetween(addDays(since, -weekday(since)), about) / 7)
      expect(week < 8 || week % 4 === 3).toBe(true)
    }
  },
}

test.each([
  ['leaves it as it is', CALM],
  ['changes what is asked', WAYWARD],
])('who %s is never asked more than was promised', { timeout: 60_000 }, (_, lives) => {
  fc.assert(
    fc.property(lives, (one) => {
      const puts = live(one)
      for (const [promise, keeps] of Object.entries(PROMISES)) {
        try {
          keeps(puts, one)
        } catch (error) {
          throw new Error(`broken: ${promise}`, { cause: error })
        }
      }
    }),
    RUNS,
  )
})

test('the lives are worth looking at: everything is asked, and a second time on one day', {
  timeout: 60_000,
}, () => {
  const lives = [CALM, WAYWARD].flatMap((each) => fc.sample(each, RUNS))
  const puts = lives.map(live)
  const asked = new Set(puts.flat().map(({ what }) => what))
  expect([...asked].sort()).toEqual(
    [...MONTHLY, 'look', 'stiffness_day', 'stiffness_week', 'stiffness_weekend'].sort(),
  )
  expect(puts.some((one) => [...byDay(one).values()].some(({ length }) => length === 2))).toBe(true)
  const weeks = puts.map((one) => [...Map.groupBy(one, ({ day }) => isoWeek(day)).values()])
  expect(weeks.flat().some(({ length }) => length === 6)).toBe(true)
})

describe('who answers everything, from nine to five', () => {
  const day: Lived = {
    kind: 'usual',
    visits: ['09:10', '16:30'],
    reply: 'answer',
    question: false,
    change: null,
  }
  /** From the first Monday after the day of the first question on. */
  const weeks = Map.groupBy(
    live({ week: 'xxxxx--', zone: 'Europe/Berlin', days: Array.from({ length: 7 * 20 }, () => day) }),
    ({ day }) => Math.floor(daysBetween(MONDAY, day) / 7),
  )
  const asked = (week: number) => (weeks.get(week) ?? []).map(({ what, day }) => `${weekday(day)} ${what}`)

  test('is asked at once, and about the first weekend', () => {
    expect(asked(0)).toEqual(['2 stiffness_day', '3 morning_stiff', '4 stiffness_day'])
    expect(asked(1)).toEqual([
      '0 stiffness_weekend',
      '0 stiffness_day',
      '1 one_thing',
      '2 stiffness_day',
      '3 stiffness_day',
      '4 stiffness_day',
    ])
  })

  test('the four come on four days of the week', () => {
    const four = [4, 5, 6, 7].map((week) => asked(week).find((put) => !put.includes('stiffness_')))
    expect(four).toEqual(['3 morning_stiff', '1 one_thing', '2 standing_up', '0 change_month'])
  })

  test('after eight weeks three of four ask for one thing alone', () => {
    expect([8, 9, 10, 11, 12].map((week) => asked(week).length)).toEqual([2, 1, 1, 5, 2])
    // The weekend at its end belongs to the week before.
    expect(asked(8)).toEqual(['0 stiffness_weekend', '3 morning_stiff'])
    expect(asked(11)).toEqual([
      '0 change_month',
      '1 stiffness_day',
      '2 stiffness_day',
      '3 stiffness_day',
      '4 stiffness_day',
    ])
    expect(asked(12)).toEqual(['0 stiffness_weekend', '3 morning_stiff'])
  })
})
