import { describe, expect, test } from 'vitest'
import { type Asking, type AskingChange, askingFrom, changedAsking, logged } from '../../lib/core/asking.ts'
import { addDays } from '../../lib/core/day.ts'
import { step } from '../../lib/core/engine.ts'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { clock, MONDAY, ZONE } from './make.ts'

const DEFAULT = askingFrom(null)

describe('as stored', () => {
  test('nothing is stored before anything was asked', () => {
    expect(DEFAULT).toEqual({
      rhythm: 'daily',
      pain: false,
      monthly: true,
      strain: null,
      dailyOffered: false,
      since: null,
      oneThing: null,
      log: [],
      skipped: {},
      hideRun: false,
      digestSeen: null,
    })
  })

  const full: Asking = {
    rhythm: 'weekly',
    pain: true,
    monthly: false,
    strain: { answer: 'yes', day: MONDAY },
    dailyOffered: true,
    since: MONDAY,
    oneThing: 'tie my shoes',
    log: [
      { day: MONDAY, what: 'stiffness_weekend', about: '2026-03-01' },
      { day: MONDAY, what: 'look', about: MONDAY },
    ],
    skipped: { stiffness_day: MONDAY, one_thing: MONDAY },
    hideRun: true,
    digestSeen: '2026-W09',
  }
  test('what is right stays', () => expect(askingFrom(structuredClone(full))).toEqual(full))

  test.each<[keyof Asking, unknown]>([
    ['rhythm', 'hourly'],
    ['pain', 1],
    ['monthly', undefined],
    ['strain', 'yes'],
    ['strain', { answer: 'maybe', day: MONDAY }],
    ['strain', { answer: 'yes', day: '2026-02-30' }],
    ['since', '2026-2-3'],
    ['oneThing', ''],
    ['oneThing', 'x'.repeat(141)],
    ['log', [{ day: MONDAY, what: 'weather', about: MONDAY }]],
    ['log', [{ day: MONDAY, what: 'look', about: 'today' }]],
    ['skipped', { weather: MONDAY }],
    ['skipped', { stiffness_day: '2026-13-01' }],
    ['digestSeen', '2026-9'],
  ])('%s: %j takes the default, and the others stay', (field, wrong) => {
    expect(askingFrom({ ...full, [field]: wrong })).toEqual({ ...full, [field]: DEFAULT[field] })
  })

  test('of a log without an end the latest stay', () => {
    const log = Array.from({ length: 1002 }, (_, number) => ({
      day: addDays(MONDAY, number),
      what: 'look',
      about: MONDAY,
    }))
    expect(askingFrom({ ...full, log })).toEqual({ ...full, log: log.slice(2) })
  })

  test.each([7, 'x', undefined, []])('%j is nothing', (stored) => expect(askingFrom(stored)).toEqual(DEFAULT))

  test('the first version knew only the day whose question was skipped', () => {
    expect(askingFrom({ skipped: MONDAY })).toEqual({ ...DEFAULT, skipped: { stiffness_day: MONDAY } })
    expect(askingFrom({ skipped: null })).toEqual(DEFAULT)
  })
})

describe('a choice', () => {
  const TODAY = '2026-03-04'
  const told = { ...DEFAULT, strain: { answer: 'no', day: MONDAY }, since: MONDAY } as const satisfies Asking
  const weekly = {
    ...told,
    rhythm: 'weekly',
    strain: { answer: 'yes', day: MONDAY },
  } as const satisfies Asking

  test.each<[string, Asking, AskingChange, Partial<Asking>]>([
    [
      'a new strain: by the week',
      DEFAULT,
      { strain: 'yes' },
      { rhythm: 'weekly', strain: { answer: 'yes', day: TODAY }, since: TODAY },
    ],
    [
      'none: every day',
      DEFAULT,
      { strain: 'no' },
      { rhythm: 'daily', strain: { answer: 'no', day: TODAY }, since: TODAY },
    ],
    [
      'no back pain: not at all',
      DEFAULT,
      { strain: 'noPain' },
      { rhythm: 'off', strain: { answer: 'noPain', day: TODAY } },
    ],
    [
      'another new strain is offered daily questions anew',
      { ...weekly, dailyOffered: true },
      { strain: 'yes' },
      { strain: { answer: 'yes', day: TODAY }, dailyOffered: false },
    ],
    [
      'no new strain, once a week was chosen before',
      { ...DEFAULT, rhythm: 'weekly' },
      { strain: 'no' },
      { rhythm: 'weekly', strain: { answer: 'no', day: TODAY }, since: TODAY },
    ],
    ['from now on every day', weekly, { goDaily: true }, { rhythm: 'daily', dailyOffered: true }],
    ['still by the week', weekly, { goDaily: false }, { dailyOffered: true }],
    ['pain, too', told, { pain: true }, { pain: true }],
    ['nothing once in four weeks', told, { monthly: false }, { monthly: false }],
    ['one thing', told, { oneThing: 'run to the lake' }, { oneThing: 'run to the lake' }],
    ['no one thing any more', { ...told, oneThing: 'x' }, { oneThing: null }, { oneThing: null }],
    ['without the run of days', told, { hideRun: true }, { hideRun: true }],
    ['the digest was put aside', told, { digestSeen: '2026-W09' }, { digestSeen: '2026-W09' }],
    ['nothing', told, {}, {}],
    ['before the first answer no weeks are counted', DEFAULT, { rhythm: 'weekly' }, { rhythm: 'weekly' }],
    [
      'asked after all: the weeks begin',
      { ...DEFAULT, rhythm: 'off', strain: { answer: 'noPain', day: MONDAY } },
      { rhythm: 'daily' },
      { rhythm: 'daily', since: TODAY },
    ],
  ])('%s', (_, before, change, expected) => {
    expect(changedAsking(before, change, TODAY)).toEqual({ ...before, ...expected })
  })

  // Six weeks of weekly questions, from Monday 2 March on, are over on 13 April: week 6, the third of its four.
  test.each([
    ['after six weeks the eight weeks count on from the fifth', '2026-04-13', '2026-03-30'],
    ['at once nothing changes', '2026-03-04', MONDAY],
    ['after four weeks they begin anew', '2026-03-30', '2026-03-30'],
    ['a day before they do not', '2026-03-29', MONDAY],
    ['after a year, each week of four keeping its question', '2027-03-10', '2027-03-01'],
    ['a clock that was ahead changes nothing', '2026-02-01', MONDAY],
  ])('every day again: %s', (_, today, since) => {
    expect(changedAsking(weekly, { goDaily: true }, today)).toMatchObject({ since })
    expect(changedAsking({ ...told, rhythm: 'off' }, { rhythm: 'daily' }, today)).toMatchObject({ since })
  })

  test('nothing else moves the weeks', () => {
    for (const change of [
      { rhythm: 'daily' },
      { rhythm: 'weekly' },
      { pain: true },
      { strain: 'no' },
    ] as const) {
      expect(changedAsking(told, change, '2027-03-10')).toMatchObject({ since: MONDAY })
    }
  })

  test.each<[string, object]>([
    ['rhythm', { rhythm: 'hourly' }],
    ['rhythm', { rhythm: null }],
    ['pain', { pain: 'yes' }],
    ['pain', { pain: undefined }],
    ['monthly', { monthly: 0 }],
    ['oneThing', { oneThing: '' }],
    ['oneThing', { oneThing: 'x'.repeat(141) }],
    ['hideRun', { hideRun: 'no' }],
    ['digestSeen', { digestSeen: 'last week' }],
    ['strain', { strain: 'maybe' }],
    ['weather', { weather: true }],
  ])('%s: %j is refused', (field, change) => {
    expect(changedAsking(told, change as AskingChange, TODAY)).toBe(field)
    const event = {
      type: 'asking',
      change: change as AskingChange,
      at: clock('12:00'),
      timeZone: ZONE,
    } as const
    expect(() => step(INITIAL_STATE, event)).toThrow(`asking.${field}`)
  })

  test('is stored with its day', () => {
    const event = { type: 'asking', change: { strain: 'no' }, at: clock('27:00'), timeZone: ZONE } as const
    const { state, facts } = step(INITIAL_STATE, event)
    expect(facts).toEqual([])
    // At three in the night it is still Monday.
    expect(state.checkIn).toEqual({ ...DEFAULT, strain: { answer: 'no', day: MONDAY }, since: MONDAY })
  })
})

describe('what was asked', () => {
  const entry = (ago: number) => ({ day: addDays(MONDAY, -ago), what: 'look' as const, about: MONDAY })

  test('is remembered for two weeks, and a clock that was ahead leaves nothing', () => {
    const before = { ...DEFAULT, log: [entry(14), entry(13), entry(0), entry(-1)] }
    expect(logged(before, 'stiffness_day', MONDAY, '2026-03-01').log).toEqual([
      entry(13),
      entry(0),
      { day: MONDAY, what: 'stiffness_day', about: '2026-03-01' },
    ])
  })
})
