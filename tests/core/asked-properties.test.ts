/** Whatever is said and asked, and in whatever order: never two questions on one day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, hoursOfDay } from '../../lib/core/day.ts'
import { questionOf } from '../../lib/core/day-question.ts'
import { step } from '../../lib/core/engine.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Day } from '../../lib/core/facts.ts'
import { practiceFrom } from '../../lib/core/practice.ts'
import { type Asked, type Course, INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { clock, HOUR, MONDAY, sampleAt, ZONE } from './make.ts'
import { summaries } from './summaries.ts'

const RUNS = { numRuns: 300, seed: 20260302 }
const START = clock('07:00')
const ASKED: Asked[] = [
  'checkIn',
  'watched',
  'music',
  'rhythm',
  'away',
  'observed',
  'sentence',
  'notWork',
  'fewer',
  'bringBack',
  'look',
]

/** Every nudge of Sunday was ignored, and two days were watched. */
const LONG_KNOWN: Course = {
  ...INITIAL_STATE.course,
  ignoredDay: addDays(MONDAY, -1),
  watching: [addDays(MONDAY, -3), addDays(MONDAY, -2)],
}

type Doing = 'sample' | 'open' | 'answer' | ((today: Day) => Action)
const days = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 9 }))

/** What somebody may do on a page. `open` puts the question that there is, as the popup does; `answer` answers the latest. */
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.constant<Doing>('sample'),
  fc.constant<Doing>('open'),
  fc.constant<Doing>('answer'),
  fc.constantFrom(...ASKED).map(
    (what): Doing =>
      () => ({ type: 'asked', what }),
  ),
  fc
    .tuple(
      fc.constantFrom(...ASKED),
      fc.constantFrom(undefined, { pace: 'second' as const }, { pace: 'each' as const }),
    )
    .map(
      ([what, settings]): Doing =>
        () => ({ type: 'settled', what, ...(settings && { settings }) }),
    ),
  fc.boolean().map(
    (on): Doing =>
      () => ({ type: 'gentle', on }),
  ),
  fc.boolean().map(
    (on): Doing =>
      () => ({ type: 'watchFirst', on }),
  ),
  fc.tuple(fc.constantFrom('sick' as const, 'notWork' as const, null), days).map(
    ([kind, [ago, length]]): Doing =>
      (today) => {
        const from = addDays(today, ago)
        return { type: 'daysOff', kind, from, to: addDays(from, length) }
      },
  ),
)

const life = fc.array(
  fc.record({
    afterMs: fc.oneof(
      fc.integer({ min: 1, max: 3 * HOUR }),
      fc.integer({ min: 1, max: 3 * HOUR }),
      fc.integer({ min: 1, max: 20 * HOUR }),
      fc.integer({ min: 1, max: 96 * HOUR }),
    ),
    doing,
  }),
  {
    maxLength: 60,
  },
)

/** What was put, in order; `seen` looks at each state on its way. */
function lived(
  events: { afterMs: number; doing: Doing }[],
  seen: (state: State, today: Day) => void = () => {},
) {
  const history = summaries('dddddoo'.repeat(9), addDays(MONDAY, -63), { breaks: 4 })
  const put: { day: Day; what: Asked }[] = []
  const practice = practiceFrom({ safety: { answer: 'clear', at: 0 } })
  let state: State = { ...INITIAL_STATE, course: LONG_KNOWN, practice }
  let at = START
  const send = (action: Action) => {
    const before = state.course.asked
    state = step(state, { ...action, at, timeZone: ZONE }).state
    const { asked } = state.course
    if (asked !== null && (asked.day !== before?.day || asked.what !== before.what)) put.push(asked)
  }
  for (const { afterMs, doing } of events) {
    at += afterMs
    const today = dayOf(at, ZONE, 4)
    state = step(state, { type: 'sample', sample: sampleAt(at) }).state
    if (typeof doing === 'function') send(doing(today))
    else if (doing === 'answer') {
      const { asked } = state.course
      if (asked !== null) send({ type: 'settled', what: asked.what })
    } else if (doing === 'open') {
      const hours = hoursOfDay(today, ZONE, state.settings)
      const question = questionOf({
        state,
        at,
        today,
        timeZone: ZONE,
        days: history,
        todayFirst: at - HOUR,
        usuallyLate: 0,
        look: { checks: [], ratings: [], resets: [], days: history, strainedOn: null },
        hours,
      })
      if (question !== null) {
        if (state.course.asked?.day === today) expect(question.about).toBe(state.course.asked.what)
        send({ type: 'asked', what: question.about })
        expect(state.course.asked).toEqual({ day: today, what: question.about })
      }
    }
    seen(state, today)
  }
  return put
}

test('never two different ones are put on one day', () => {
  fc.assert(
    fc.property(life, (events) => {
      const put = lived(events)
      for (const [, same] of Map.groupBy(put, ({ day }) => day)) {
        expect(new Set(same.map(({ what }) => what)).size).toBe(1)
      }
    }),
    RUNS,
  )
})

test('nothing is settled in the time to come', () => {
  fc.assert(
    fc.property(life, (events) => {
      lived(events, ({ course }, today) => {
        for (const settled of Object.values(course.settled)) expect(settled <= today).toBe(true)
      })
    }),
    RUNS,
  )
})

test('the lives are worth looking at: each kind of question is put, and is answered', () => {
  const put = new Set<Asked>()
  const settled = new Set<string>()
  for (const events of fc.sample(life, RUNS)) {
    for (const { what } of lived(events, ({ course }) =>
      Object.keys(course.settled).map((what) => settled.add(what)),
    )) {
      put.add(what)
    }
  }
  expect([...put].sort()).toEqual([...ASKED].sort())
  expect(settled.size).toBe(ASKED.length)
})
