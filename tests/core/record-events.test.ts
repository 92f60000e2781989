import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askingFrom } from '../../lib/core/asking.ts'
import { addDays } from '../../lib/core/day.ts'
import { type Known, step } from '../../lib/core/engine.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Day, Fact, Rating, RatingItem, Run, Tick, UserMark } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { ran, rating } from './asked-days.ts'
import { clock, MONDAY, resetAt, ZONE } from './make.ts'

const NOW = clock('15:00')
const SUNDAY = addDays(MONDAY, -1)

const does = (action: Action, known: Partial<Known> = {}, state: State = INITIAL_STATE, at = NOW) =>
  step(state, { ...action, at, timeZone: ZONE }, known)

const rate = (over: Partial<Extract<Action, { type: 'rate' }>> = {}): Action => ({
  type: 'rate',
  item: 'stiffness_day',
  day: MONDAY,
  value: 3,
  recallDays: 1,
  ...over,
})
const rows = (facts: Fact[]) => facts.map(({ row }) => row)

describe('an answer', () => {
  test('leaves one fact', () => {
    const { state, facts } = does(rate({ value: 0 }))
    expect(facts).toEqual([
      {
        store: 'ratings',
        row: { day: MONDAY, item: 'stiffness_day', value: 0, at: NOW, recallDays: 1, timeZone: ZONE },
      },
    ])
    expect(state).toEqual(INITIAL_STATE)
  })

  test.each(Object.entries(ITEMS))(
    '%s: its lowest and its highest are taken',
    (name, { highest, recallDays }) => {
      const item = name as RatingItem
      const day = item === 'stiffness_weekend' ? SUNDAY : MONDAY
      for (const value of [0, highest]) {
        expect(does(rate({ item, day, value, recallDays })).facts[0]?.row).toMatchObject({ item, day, value })
      }
      for (const value of [-1, highest + 1, 0.5, Number.NaN, '3', null, undefined]) {
        expect(() => does(rate({ item, day, value: value as number, recallDays }))).toThrow('rating.value')
      }
      for (const days of [0, recallDays + 1, 0.5, '1', null]) {
        expect(() => does(rate({ item, day, value: 0, recallDays: days as number }))).toThrow(
          'rating.recallDays',
        )
      }
    },
  )

  test.each<[string, object]>([
    ['rating.item', { item: 'mood' }],
    ['rating.item', { item: 'constructor' }],
    ['rating.item', { item: undefined }],
    ['rating.day', { day: addDays(MONDAY, 1) }],
    ['rating.day', { day: addDays(MONDAY, -2) }],
    ['rating.day', { day: 'today' }],
    ['rating.day', { item: 'stiffness_weekend', day: MONDAY }],
    ['rating.note', { note: 'x'.repeat(141) }],
    ['rating.note', { note: 7 }],
  ])('%s: %j is refused', (field, over) => {
    expect(() => does(rate(over))).toThrow(field)
  })

  test.each<[string, Partial<Rating>, string | undefined, Partial<Rating>]>([
    [
      'what was ticked and noted stays',
      { ticks: ['travelled'], note: 'train' },
      undefined,
      { ticks: ['travelled'], note: 'train' },
    ],
    [
      'a new note takes the old one’s place',
      { ticks: ['travelled'], note: 'train' },
      'bus',
      { ticks: ['travelled'], note: 'bus' },
    ],
    ['an empty one takes it away', { note: 'train' }, ' ', {}],
    ['what was not said leaves no trace', {}, '', {}],
  ])('changed: %s', (_, before, note, after) => {
    const known = rating('stiffness_day', MONDAY, 5, before)
    const { facts } = does(rate(note === undefined ? {} : { note }), { ratings: [known] })
    expect(rows(facts)).toEqual([rating('stiffness_day', MONDAY, 3, { at: NOW, ...after })])
  })

  test('of another day or item nothing is taken over', () => {
    const ratings = [
      rating('pain_day', MONDAY, 5, { note: 'x' }),
      rating('stiffness_day', SUNDAY, 5, { note: 'y' }),
    ]
    expect(rows(does(rate(), { ratings }).facts)).toEqual([rating('stiffness_day', MONDAY, 3, { at: NOW })])
  })
})

describe('a hard day', () => {
  const EASY = { from: MONDAY, to: addDays(MONDAY, 1) }
  const easyAfter = (action: Action, ratings: Rating[] = [], easy: State['course']['easy'] = null) =>
    does(action, { ratings }, { ...INITIAL_STATE, course: { ...INITIAL_STATE.course, easy } }).state.course
      .easy

  test.each<[string, Action, Rating[], State['course']['easy'], State['course']['easy']]>([
    ['stiffness of 7 eases the next', rate({ value: 7 }), [], null, EASY],
    ['6 does not, and ends an easy time', rate({ value: 6 }), [], EASY, null],
    ['pain of 7 does', rate({ item: 'pain_day', value: 7 }), [], null, EASY],
    [
      'pain stays hard when stiffness is not',
      rate({ value: 2 }),
      [rating('pain_day', MONDAY, 8)],
      null,
      EASY,
    ],
    [
      'and the other way round',
      rate({ item: 'pain_day', value: 2 }),
      [rating('stiffness_day', MONDAY, 8)],
      null,
      EASY,
    ],
    [
      'being able to do one thing is nothing hard',
      rate({ value: 2 }),
      [rating('one_thing', MONDAY, 10)],
      null,
      null,
    ],
    ['nor is the week’s answer', rate({ value: 2 }), [rating('stiffness_week', MONDAY, 10)], null, null],
    ['other questions change nothing', rate({ item: 'one_thing', value: 9, recallDays: 7 }), [], EASY, EASY],
    [
      'the day before is over once today is answered',
      rate({ day: SUNDAY, value: 9 }),
      [rating('stiffness_day', MONDAY, 2)],
      null,
      null,
    ],
    [
      'and ends nothing of today',
      rate({ day: SUNDAY, value: 0 }),
      [rating('stiffness_day', MONDAY, 8)],
      EASY,
      EASY,
    ],
    [
      'unless that was another question',
      rate({ day: SUNDAY, value: 9 }),
      [rating('one_thing', MONDAY, 2)],
      null,
      { from: SUNDAY, to: MONDAY },
    ],
    [
      'as usual is not hard',
      rate({ value: 8 }),
      [1, 2, 3, 4, 5].map((ago) => rating('stiffness_day', addDays(MONDAY, -ago), 7)),
      null,
      null,
    ],
  ])('%s', (_, action, ratings, before, after) => expect(easyAfter(action, ratings, before)).toEqual(after))
})

describe('what else there was', () => {
  const known = rating('stiffness_day', MONDAY, 5)
  const annotate = (over: object): Action => ({
    type: 'annotate',
    item: 'stiffness_day',
    day: MONDAY,
    ...over,
  })
  const later = clock('15:01')
  const told = (over: object, row: Rating = known) =>
    rows(does(annotate(over), { ratings: [row] }, INITIAL_STATE, later).facts)

  test.each<[string, object, Partial<Rating>, Partial<Rating>]>([
    ['a tick', { ticks: ['sleptBadly'] }, {}, { ticks: ['sleptBadly'] }],
    ['ticked twice is once', { ticks: ['travelled', 'travelled'] }, {}, { ticks: ['travelled'] }],
    ['the last tick taken back', { ticks: [] }, { ticks: ['travelled'] }, {}],
    [
      'a note beside a tick',
      { note: ' late train ' },
      { ticks: ['travelled'] },
      { ticks: ['travelled'], note: 'late train' },
    ],
    ['a tick beside a note', { ticks: ['travelled'] }, { note: 'x' }, { ticks: ['travelled'], note: 'x' }],
    ['the note taken back', { note: '' }, { note: 'x' }, {}],
    ['140 characters', { note: 'x'.repeat(140) }, {}, { note: 'x'.repeat(140) }],
  ])('%s', (_, over, before, after) => {
    expect(told(over, { ...known, ...before })).toEqual([{ ...known, at: later, ...after }])
  })

  test.each<[string, object]>([
    ['rating.note', { note: 'x'.repeat(141) }],
    ['rating.note', { note: 7 }],
    ['rating.ticks', { ticks: ['ran'] }],
    ['rating.ticks', { ticks: 'travelled' }],
    ['rating.ticks', { ticks: ['travelled', undefined] }],
    ['rating.item', { item: 'mood' }],
    ['rating.day', { day: SUNDAY }],
    ['rating.day', { item: 'pain_day' }],
  ])('%s: %j is refused', (field, over) => expect(() => told(over)).toThrow(field))

  test('until the end of the next day', () => {
    const at = (time: string) => () =>
      does(annotate({ note: 'x' }), { ratings: [known] }, INITIAL_STATE, clock(time))
    expect(at('51:59')().facts).toHaveLength(1)
    expect(at('52:00')).toThrow('rating.day')
  })

  test('unticking restores exactly', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom<Tick>('sleptBadly', 'travelled'), { minLength: 1 }),
        fc.option(fc.stringMatching(/^\S{1,140}$/), { nil: undefined }),
        (ticks, note) => {
          const before: Rating = { ...known, ...(note !== undefined && { note }) }
          const [ticked] = told({ ticks }, before) as [Rating]
          const [unticked] = rows(
            does(annotate({ ticks: [] }), { ratings: [ticked] }, INITIAL_STATE, before.at).facts,
          )
          expect(ticked).not.toEqual({ ...before, at: later })
          expect(unticked).toEqual(before)
        },
      ),
      { numRuns: 100, seed: 20260302 },
    )
  })
})

describe('a question skipped', () => {
  test('is remembered for its day, each for itself', () => {
    const { state } = does({ type: 'skipRating', item: 'stiffness_day', day: MONDAY })
    const next = does({ type: 'skipRating', item: 'stiffness_weekend', day: SUNDAY }, {}, state)
    expect(askingFrom(next.state.checkIn).skipped).toEqual({
      stiffness_day: MONDAY,
      stiffness_weekend: SUNDAY,
    })
    expect(next.facts).toEqual([])
  })

  test.each<[string, object]>([
    ['rating.item', { item: 'mood' }],
    ['rating.day', { day: 'today' }],
    ['rating.day', { day: addDays(MONDAY, 1) }],
  ])('%s: %j is refused', (field, over) => {
    const skip = { type: 'skipRating', item: 'stiffness_day', day: MONDAY, ...over } as Action
    expect(() => does(skip)).toThrow(field)
  })
})

describe('a run', () => {
  const tell = (change: object, over: object = {}): Action => ({
    type: 'run',
    id: null,
    day: MONDAY,
    change,
    ...over,
  })
  /** Named by when it was told. */
  const anew = (day: Day, over: Partial<Run> = {}) => ran(day, { id: `${day}.${NOW}`, ...over })
  const told = (action: Action, runs: Run[] = []) => rows(does(action, { runs }).facts)
  const LOG = {
    minutes: 50,
    effort: 6,
    backAtStart: 1,
    backAtEnd: 4,
    backTwoHoursAfter: 0,
    noticed: 'laterOn' as const,
  }

  test.each<[string, Action, Run[], Run]>([
    ['ticked', tell({}), [], anew(MONDAY)],
    ['ticked as a long one', tell({ long: true }), [], anew(MONDAY, { long: true })],
    ['logged', tell(LOG), [], anew(MONDAY, LOG)],
    [
      'logged after it was ticked: one fact',
      tell(LOG),
      [ran(MONDAY, { long: true })],
      ran(MONDAY, { long: true, ...LOG }),
    ],
    ['ticked after it was logged: one fact', tell({}), [ran(MONDAY, LOG)], ran(MONDAY, LOG)],
    [
      'caught up as long after it was logged: one fact',
      tell({ long: true }),
      [ran(MONDAY, LOG)],
      ran(MONDAY, { ...LOG, long: true }),
    ],
    ['a second one', tell({ minutes: 20 }), [ran(MONDAY, LOG)], anew(MONDAY, { minutes: 20 })],
    [
      'a second one at the same moment',
      tell({ minutes: 20 }),
      [anew(MONDAY, LOG)],
      anew(MONDAY, { id: `${MONDAY}.${NOW + 1}`, minutes: 20 }),
    ],
    [
      'logged with fields left empty: what was told before stays',
      tell({ ...LOG, effort: null, minutes: null }),
      [ran(MONDAY, { long: true })],
      ran(MONDAY, { ...LOG, long: true, effort: null, minutes: null }),
    ],
    [
      'told of nothing but empty fields: a tick, that takes nothing back',
      tell({ effort: null, minutes: null }),
      [ran(MONDAY, LOG)],
      ran(MONDAY, LOG),
    ],
    [
      'changed',
      tell({ effort: 3 }, { id: `${MONDAY}.1` }),
      [ran(MONDAY, LOG)],
      ran(MONDAY, { ...LOG, effort: 3 }),
    ],
    [
      'one word taken back',
      tell({ effort: null }, { id: `${MONDAY}.1` }),
      [ran(MONDAY, LOG)],
      ran(MONDAY, { ...LOG, effort: null }),
    ],
    ['two weeks later', tell({}, { day: addDays(MONDAY, -14) }), [], anew(addDays(MONDAY, -14))],
  ])('%s', (_, action, before, after) => expect(told(action, before)).toEqual([{ ...after, at: NOW }]))

  test.each<[string, object, object]>([
    ['run.day', {}, { day: addDays(MONDAY, 1) }],
    ['run.day', {}, { day: addDays(MONDAY, -15) }],
    ['run.day', {}, { day: '2026-02-29' }],
    ['run.day', {}, { day: '2026-02-20T10' }],
    ['run.id', {}, { id: `${MONDAY}.7` }],
    ['run.minutes', { minutes: 0 }, {}],
    ['run.minutes', { minutes: 1441 }, {}],
    ['run.minutes', { minutes: 30.5 }, {}],
    ['run.minutes', { minutes: undefined }, {}],
    ['run.effort', { effort: 11 }, {}],
    ['run.backAtStart', { backAtStart: -1 }, {}],
    ['run.backAtEnd', { backAtEnd: '4' }, {}],
    ['run.backTwoHoursAfter', { backTwoHoursAfter: Number.NaN }, {}],
    ['run.noticed', { noticed: 'never' }, {}],
    ['run.long', { long: null }, {}],
    ['run.long', { long: 1 }, {}],
    ['run.pace', { pace: 5 }, {}],
    ['run.id', { id: 'x' }, {}],
    ['run.constructor', { constructor: 1 }, {}],
  ])('%s: %j %j is refused', (field, change, over) => {
    expect(() => told(tell(change, over))).toThrow(`${field}:`)
  })

  test('logged and untold word by word it is as it was ticked', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(LOG) as (keyof typeof LOG)[]),
        fc.boolean(),
        (fields, long) => {
          let runs = [ran(MONDAY, { long, at: NOW })]
          for (const value of ['told', 'untold']) {
            for (const field of fields) {
              const change = { [field]: value === 'told' ? LOG[field] : null }
              runs = told(tell(change, { id: `${MONDAY}.1` }), runs) as Run[]
            }
            if (value === 'told')
              expect(runs[0]).toMatchObject(Object.fromEntries(fields.map((field) => [field, LOG[field]])))
          }
          expect(runs).toEqual([ran(MONDAY, { long, at: NOW })])
        },
      ),
      { numRuns: 100, seed: 20260302 },
    )
  })
})

describe('a fact deleted', () => {
  const found = (...facts: Fact[]) =>
    facts.map((fact) => ({ fact, key: fact.store === 'resets' ? fact.row.startedAt : [fact.row.day, 'x'] }))
  const reset = (time: string, over = {}): Extract<Fact, { store: 'resets' }> => ({
    store: 'resets',
    row: resetAt(time, over),
  })
  const rated: Fact = { store: 'ratings', row: rating('stiffness_day', MONDAY, 5) }
  const done = (resetDay: string | null): State => ({
    ...INITIAL_STATE,
    nudger: { ...INITIAL_STATE.nudger, resetDay },
  })
  const forget: Action = { type: 'forget', what: { store: 'ratings', key: [MONDAY, 'stiffness_day'] } }

  test('leaves nothing, and says which day has changed', () => {
    const { state, facts, gone } = does(forget, { found: found(rated) }, done(MONDAY))
    expect({ facts, gone }).toEqual({
      facts: [],
      gone: [{ store: 'ratings', key: [MONDAY, 'x'], day: MONDAY }],
    })
    expect(state).toEqual(done(MONDAY))
  })

  test('that is not there changes nothing', () => {
    expect(does(forget, {}, done(MONDAY))).toEqual({ state: done(MONDAY), facts: [], gone: [] })
  })

  const noon = reset('12:00')
  const one = reset('13:00')
  test.each<[string, Fact[], string | null, string | null]>([
    ['today’s midday reset is owed again', [noon], MONDAY, null],
    ['not while another one was done', [noon, one], MONDAY, MONDAY],
    ['nor one that was only begun', [noon, reset('13:00', { finished: false })], MONDAY, null],
    ['nor mobility', [noon, reset('13:00', { routine: 'mobility' })], MONDAY, null],
    ['one of an earlier day changes nothing', [noon], addDays(MONDAY, 1), addDays(MONDAY, 1)],
    ['another routine changes nothing', [reset('12:00', { routine: 'mobility' })], MONDAY, MONDAY],
  ])('%s', (_, day, before, after) => {
    const resets = day.flatMap((fact) => (fact.store === 'resets' ? [fact.row] : []))
    const { state } = does(forget, { found: found(day[0] as Fact), resets }, done(before))
    expect(state).toEqual(done(after))
  })

  test('a whole day with both resets owes it', () => {
    const all = { found: found(noon, one, rated) }
    const { state, gone } = does({ type: 'forgetDay', day: MONDAY }, all, done(MONDAY))
    expect(state).toEqual(done(null))
    expect(gone).toHaveLength(3)
  })

  test.each<[string, Fact[], string | null]>([
    ['an answer', [rated], null],
    ['the midday reset', [noon], MONDAY],
    ['all of a day', [noon, one, rated], MONDAY],
    ['one of an earlier day', [noon], addDays(MONDAY, 2)],
  ])('put back it is as it was: %s', (_, facts, resetDay) => {
    const before = done(resetDay)
    const { state } = does({ type: 'forgetDay', day: MONDAY }, { found: found(...facts) }, before)
    expect(does({ type: 'putBack', facts }, {}, state)).toEqual({ state: before, facts })
  })

  const said = (kind: UserMark['kind'], ahead: number, undone = false): Fact => ({
    store: 'marks',
    row: { day: addDays(MONDAY, ahead), kind, at: 1, undone },
  })
  const off = (kind: 'sick' | 'holiday', from: number, to: number) => ({
    off: { kind, from: addDays(MONDAY, from), to: addDays(MONDAY, to) },
  })
  test.each<[string, Fact, object, object]>([
    ['today is no gentle day any more', said('gentle', 0), { gentle: MONDAY }, { gentle: null }],
    ['one that is over says nothing of today', said('gentle', -1), { gentle: MONDAY }, { gentle: MONDAY }],
    ['the only day off', said('sick', 0), off('sick', 0, 0), { off: null }],
    ['the first of several', said('sick', 0), off('sick', 0, 3), off('sick', 1, 3)],
    ['the last of several', said('sick', 0), off('sick', -2, 0), off('sick', -2, -1)],
    ['another word than the one that goes on', said('sick', 0), off('holiday', 0, 3), off('holiday', 0, 3)],
    ['one that was taken back', said('sick', 0, true), off('sick', 0, 3), off('sick', 0, 3)],
    ['a visit', said('visit', 0), off('sick', 0, 3), off('sick', 0, 3)],
  ])('what the user said of a day ends with it, and begins with it again: %s', (_, fact, before, after) => {
    const lived = { ...INITIAL_STATE, course: { ...INITIAL_STATE.course, ...before } }
    const { state } = does(forget, { found: found(fact) }, lived)
    expect(state.course).toEqual({ ...INITIAL_STATE.course, ...after })
    expect(does({ type: 'putBack', facts: [fact] }, {}, state).state).toEqual(lived)
  })

  test('a day that was to be watched is watched anew', () => {
    const lived = { ...INITIAL_STATE, course: { ...INITIAL_STATE.course, watching: [MONDAY] } }
    expect(does(forget, { found: found(said('watched', 0)) }, lived).state.course.watching).toEqual([])
  })
})
