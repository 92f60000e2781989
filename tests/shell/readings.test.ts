/** What the pages read of the record: neither more nor less than they need. */
import { describe, expect, test } from 'vitest'
import { askingFrom } from '../../lib/core/asking.ts'
import { addDays, hoursOfDay } from '../../lib/core/day.ts'
import type { Nudge, PlanMark, Rating } from '../../lib/core/facts.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { readInsights } from '../../lib/shell/read-insights.ts'
import { readProgress, readRange } from '../../lib/shell/read-progress.ts'
import { readQuestion } from '../../lib/shell/read-question.ts'
import { readResponses } from '../../lib/shell/read-responses.ts'
import { readToday } from '../../lib/shell/read-today.ts'
import { readWritten } from '../../lib/shell/read-written.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import type { Rows, Store, StoreName } from '../../lib/shell/tables.ts'
import { clock, HOUR, MINUTE, MONDAY, resetAt, stretch, word, ZONE } from '../core/make.ts'
import { summaries, summary } from '../core/summaries.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'

const NOON = clock('12:00')
const day = (index: number) => addDays(MONDAY, index)

async function storeWith(rows: { [S in StoreName]?: Rows[S][] }, state: Partial<State> = {}): Promise<Store> {
  const store = new MemoryDatabase().connect()
  await store.write('strict', async (tx) => {
    for (const row of encodeState({ ...INITIAL_STATE, ...state })) await tx.put('state', row)
    for (const [name, given] of Object.entries(rows)) {
      for (const row of given) await tx.put(name as StoreName, row)
    }
  })
  return store
}

const mark = (index: number, kind: PlanMark['kind'] = 'work'): PlanMark => ({
  day: day(index),
  kind,
  hours: hoursOfDay(day(index), ZONE, INITIAL_STATE.settings),
  at: 1,
})

const ratingOn = (index: number): Rating => ({
  day: day(index),
  item: 'stiffness_day',
  value: 3,
  at: 1,
  recallDays: 1,
  timeZone: ZONE,
})

const openBout = (from: string, to: string) => ({
  start: clock(from),
  stretchStart: clock(from),
  lastInput: clock(to),
  passiveUntil: null,
  passiveSinceInputMs: 0,
  passiveMs: 0,
  pausedMs: 0,
  continues: false,
  day: MONDAY,
  timeZone: ZONE,
})

describe('how nudges are answered', () => {
  const nudge = (index: number): Nudge => ({
    at: clock('10:00', day(index)),
    kind: 'stand',
    shownAt: clock('10:00', day(index)),
    showings: 1,
    answeredAt: null,
    outcome: 'natural',
    why: null,
    snoozes: 0,
    stretchMs: HOUR,
    day: day(index),
    timeZone: ZONE,
  })

  test('is read of eight weeks, today included', async () => {
    const store = await storeWith({ nudges: [-56, -55, 0].map(nudge) })
    expect(await readResponses(store, NOON, ZONE)).toMatchObject({
      at: NOON,
      timeZone: ZONE,
      shown: 2,
      taken: 2,
    })
  })

  test('is nothing where nothing is stored', async () => {
    const store = new MemoryDatabase().connect()
    expect(await readResponses(store, NOON, ZONE)).toMatchObject({ shown: 0, byHour: [], suggestion: null })
  })
})

describe('the day’s question', () => {
  const asked = (store: Store, state: Partial<State> = {}, from = clock('07:00')) =>
    store.read((tx) =>
      readQuestion(tx, { ...INITIAL_STATE, ...state }, NOON, ZONE, [{ start: from, end: NOON }]),
    )

  test('knows the weeks that it needs', async () => {
    const store = await storeWith({ days: summaries('dddddoo'.repeat(8), day(-56)), marks: [mark(0)] })
    expect(await asked(store)).toEqual({ about: 'fewer', weeks: 8, pace: 'second' })
  })

  test('is none on a day off by the plan, and none before its first sample', async () => {
    const days = summaries('dddddoo'.repeat(8), day(-56))
    expect(await asked(await storeWith({ days, marks: [mark(0, 'off')] }))).toBeNull()
    expect(await asked(await storeWith({ days }))).toBeNull()
  })

  test('about a late beginning knows what is usual', async () => {
    const work = [-7, -6, -5, -4, -3]
    const since = (time: string) => ({
      marks: [...work, 0].map((index) => mark(index)),
      bouts: work.map((index) => {
        const start = clock(time, day(index))
        return { ...stretch('09:00', '10:00'), start, end: start + HOUR, day: day(index) }
      }),
    })
    const late = clock('09:30')
    expect(await asked(await storeWith(since('07:30')), {}, late)).toEqual({ about: 'notWork' })
    expect(await asked(await storeWith(since('09:00')), {}, late)).toBeNull()
  })
})

describe('the progress page', () => {
  const watched = [0, 1, 2].map((index) =>
    summary(day(index - 19), { watched: true, longestMs: 112 * MINUTE }),
  )
  const since = summaries('mmmmmoo'.repeat(2), day(-14), { longestMs: 68 * MINUTE })

  test('tells what changed since the watched days', async () => {
    const store = await storeWith({ days: [...watched, ...since] })
    const { change } = await readProgress(store, 'week', NOON, ZONE)
    expect(change).toEqual({
      before: { days: 3, longestMs: 112 * MINUTE },
      after: { days: 10, longestMs: 68 * MINUTE },
    })
  })

  test.each([
    ['week', [-6, -1, 0], -6],
    // Today is a Monday: four weeks and the one that begins.
    ['month', [-28, -27, -7, -6, -1, 0], -28],
    ['quarter', [-91, -29, -28, -27, -7, -6, -1, 0], -91],
    ['year', [-364, -92, -91, -29, -28, -27, -7, -6, -1, 0], -364],
    ['all', [-3000, -365, -364, -92, -91, -29, -28, -27, -7, -6, -1, 0], -3000],
  ] as const)('of a %s reads its days, oldest first, none to come', async (range, expected, from) => {
    const known = [-3000, -365, -364, -92, -91, -29, -28, -27, -7, -6, -1, 4]
    const store = await storeWith({ days: known.map((index) => summary(day(index))) })
    const model = await readProgress(store, range, NOON, ZONE)
    expect(model.days.map((record) => record.day)).toEqual(expected.map(day))
    expect([model.from, model.begins]).toEqual([day(from), day(-3000)])
  })

  test('counts the stretch that goes on, though no row tells of it', async () => {
    const tracker = {
      ...INITIAL_STATE.tracker,
      phase: { kind: 'atScreen', bout: openBout('11:00', '11:40') },
    }
    const store = await storeWith({ bouts: [stretch('09:00', '10:00')], marks: [mark(0)] }, {
      tracker,
    } as never)
    const { days } = await readProgress(store, 'week', NOON, ZONE)
    expect(days).toMatchObject([{ day: MONDAY, kind: 'missed', screenMs: 100 * MINUTE, longestMs: HOUR }])
  })

  test('what else a range holds: answers, runs, and finished routines with their minutes', async () => {
    const resets = [
      resetAt('10:00'),
      resetAt('10:30', { finished: false }),
      resetAt('11:00', { how: 'selfLogged', routine: 'strength', endedAt: clock('11:00') }),
    ]
    const store = await storeWith({ resets, ratings: [ratingOn(-6), ratingOn(-12), ratingOn(-13)] })
    expect(await readRange(store, 'week', NOON, ZONE)).toEqual({
      range: 'week',
      from: day(-6),
      today: MONDAY,
      // The median of the first day looks back over the six before.
      ratings: [ratingOn(-12), ratingOn(-6)],
      runs: [],
      setAside: 0,
      sessions: [
        { day: MONDAY, startedAt: clock('10:00'), routine: 'midday-reset', minutes: 3 },
        { day: MONDAY, startedAt: clock('11:00'), routine: 'strength', minutes: null },
      ],
    })
  })

  test('of years, each row once', async () => {
    const days = Array.from({ length: 800 }, (_, index) => index - 799)
    const store = await storeWith({
      days: [summary(day(-799))],
      ratings: days.map(ratingOn),
    })
    const { ratings } = await readRange(store, 'all', NOON, ZONE)
    expect(ratings.map((row) => row.day)).toEqual(days.map(day))
  })
})

describe('a row that is not as it should be', () => {
  const broken = {
    ratings: [
      ratingOn(-1),
      { ...ratingOn(-2), value: 11 },
      { ...ratingOn(-3), value: Number.NaN },
      { ...ratingOn(-4), item: 'mood' },
      { ...ratingOn(-5), item: 'standing_up', value: 3 },
      { ...ratingOn(-6), note: 7 },
    ],
    resets: [resetAt('10:00'), { ...resetAt('10:30'), steps: 'none' }, { ...resetAt('11:00'), before: -1 }],
    days: [
      summary(day(-1)),
      { ...summary(day(-2)), longestMs: null },
      { ...summary(day(-3)), working: 'yes' },
    ],
  } as unknown as { [S in StoreName]?: Rows[S][] }

  test('counts for nothing in the charts, and is told', async () => {
    const store = await storeWith(broken)
    const { ratings, sessions, setAside } = await readRange(store, 'week', NOON, ZONE)
    expect(ratings).toEqual([ratingOn(-1)])
    expect(sessions.map(({ startedAt }) => startedAt)).toEqual([clock('10:00')])
    expect(setAside).toBe(7)
    const progress = await readProgress(store, 'week', NOON, ZONE)
    expect(progress.days.map((record) => record.day)).toEqual([day(-1), MONDAY])
    expect(progress.setAside).toBe(2)
  })

  test('of a day to come is told, too', async () => {
    const store = await storeWith({
      ratings: [ratingOn(0), ratingOn(1)],
      resets: [resetAt('33:00', { day: day(1) })],
    })
    const { ratings, setAside } = await readRange(store, 'week', NOON, ZONE)
    expect([ratings.map((row) => row.day), setAside]).toEqual([[MONDAY], 2])
  })

  test('of today leaves the strip and the question there', async () => {
    const rows = {
      bouts: [stretch('09:00', '09:30'), { ...stretch('10:00', '10:30'), end: 'later' }],
      nudges: [{ day: MONDAY, at: 1 }],
      resets: [{ day: MONDAY, startedAt: 1 }],
      marks: [{ day: MONDAY, kind: 'work', at: 1 }],
      ratings: [{ ...ratingOn(0), value: 42 }],
    } as unknown as { [S in StoreName]?: Rows[S][] }
    const checkIn = { ...askingFrom(null), strain: { answer: 'no', day: day(-30) }, since: day(-30) } as const
    const today = await readToday(await storeWith(rows, { checkIn }), clock('16:00'), ZONE)
    expect(today.stretches).toEqual([stretch('09:00', '09:30')])
    expect([today.nudges, today.resets]).toEqual([[], []])
    expect(today.checkIn).toMatchObject({ item: 'stiffness_day', saved: null })
  })

  test('keeps no sentence from being said', async () => {
    const { insights, setAside } = await readInsights(await storeWith(broken), NOON, ZONE)
    expect(insights.map(({ said }) => said)).toEqual(['notYet', 'notYet', 'notYet'])
    expect(setAside).toBe(9)
  })
})

describe('what was written down on a day', () => {
  test('is every row of it with its key, and of no other', async () => {
    const rows = {
      bouts: [stretch('09:00', '10:00'), stretch('33:00', '34:00')],
      resets: [resetAt('10:00')],
      ratings: [ratingOn(0), ratingOn(1)],
      marks: [mark(0), mark(1)],
      corrections: [word('up', '09:10', '09:20'), word('up', '33:10', '33:20')],
    }
    const { facts, day: shown } = await readWritten(await storeWith(rows), null, NOON, ZONE)
    expect(shown).toBe(MONDAY)
    expect(facts.map(({ fact, key }) => [fact.store, key])).toEqual([
      ['bouts', clock('09:00')],
      ['resets', clock('10:00')],
      ['ratings', [MONDAY, 'stiffness_day']],
      ['marks', [MONDAY, 'work']],
      ['corrections', clock('09:20')],
    ])
  })

  test.each([
    [
      0,
      [
        'stiffness_day',
        'pain_day',
        'stiffness_week',
        'change_month',
        'morning_stiff',
        'standing_up',
        'one_thing',
      ],
    ],
    [-2, ['stiffness_weekend']],
    [-3, []],
  ])('%i days ago, what may still be changed', async (index, expected) => {
    const { changeable } = await readWritten(await storeWith({}), day(index), NOON, ZONE)
    expect(changeable).toEqual(expected)
  })
})
