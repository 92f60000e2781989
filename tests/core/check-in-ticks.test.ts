/** What is ticked with an answer, and what a tick does. */
import { describe, expect, test } from 'vitest'
import { meant, valueOfKey } from '../../components/popup/check-in/keys.ts'
import { isTicked, type TickName, tickAction, ticksOf } from '../../components/popup/check-in/ticks.ts'
import type { CheckIn } from '../../lib/core/check-in.ts'
import type { Action } from '../../lib/core/events.ts'

const DAY = '2026-03-03'
const SUNDAY = '2026-03-01'

const NOTHING_TOLD: CheckIn['told'] = { ran: null, long: false, strength: false, sick: false }

const answered: CheckIn = {
  item: 'stiffness_day',
  day: DAY,
  about: 'today',
  recallDays: 1,
  first: null,
  rhythm: 'daily',
  opens: false,
  saved: 4,
  ticks: [],
  note: '',
  pain: null,
  oneThing: null,
  told: NOTHING_TOLD,
}
const weekend: CheckIn = {
  ...answered,
  item: 'stiffness_weekend',
  day: SUNDAY,
  about: 'weekend',
  saved: null,
}

describe('what there is to tick', () => {
  test.each<[string, Partial<CheckIn>, TickName[]]>([
    ['of a day', {}, ['ran', 'strength', 'sleptBadly', 'travelled', 'sick']],
    ['of yesterday', { about: 'yesterday' }, ['ran', 'strength', 'sleptBadly', 'travelled', 'sick']],
    ['of a day before it is answered', { saved: null }, []],
    ['of a weekend, at once', weekend, ['ran', 'long', 'strength']],
    ['of a weekend that is answered', { ...weekend, saved: 3 }, ['ran', 'long', 'strength']],
    ['of a week', { item: 'stiffness_week', about: 'week' }, []],
    ['of what comes every four weeks', { item: 'standing_up', about: 'now', saved: 0 }, []],
  ])('%s', (_, over, names) => {
    expect(ticksOf({ ...answered, ...over })).toEqual(names)
  })
})

const run = { id: `${DAY}.1`, day: DAY, bare: true }

describe('what is ticked', () => {
  test.each<[TickName, Partial<CheckIn>, boolean]>([
    ['ran', {}, false],
    ['ran', { told: { ...NOTHING_TOLD, ran: run } }, true],
    ['long', { told: { ...NOTHING_TOLD, ran: run } }, false],
    ['long', { told: { ...NOTHING_TOLD, ran: run, long: true } }, true],
    ['strength', { told: { ...NOTHING_TOLD, strength: true } }, true],
    ['sick', { told: { ...NOTHING_TOLD, sick: true } }, true],
    ['sleptBadly', { ticks: ['sleptBadly'] }, true],
    ['sleptBadly', { ticks: ['travelled'] }, false],
    ['travelled', { ticks: ['travelled'] }, true],
  ])('%s, where %o: %s', (name, over, ticked) => {
    expect(isTicked({ ...answered, ...over }, name)).toBe(ticked)
  })
})

describe('a tick', () => {
  const told = (over: Partial<CheckIn['told']>) => ({ told: { ...NOTHING_TOLD, ...over } })
  const saturday = { id: '2026-02-28.2', day: '2026-02-28', bare: true }
  const long = (id: string | null, day: string, on: boolean): Action => ({
    type: 'run',
    id,
    day,
    change: { long: on },
  })
  const annotate = (ticks: CheckIn['ticks']): Action => ({
    type: 'annotate',
    item: 'stiffness_day',
    day: DAY,
    ticks,
  })
  const strength = (day: string, undo: boolean): Action => ({
    type: 'selfLog',
    routine: 'strength',
    version: 'full',
    day,
    undo,
  })
  const sick = (kind: 'sick' | null, day = DAY): Action => ({ type: 'daysOff', kind, from: day, to: day })

  test.each<[string, CheckIn, TickName, boolean, Action | null]>([
    ['a run', answered, 'ran', true, { type: 'run', id: null, day: DAY, change: {} }],
    [
      'no run after all',
      { ...answered, ...told({ ran: run }) },
      'ran',
      false,
      { type: 'forget', what: { store: 'runs', key: run.id } },
    ],
    ['a run taken back twice', answered, 'ran', false, null],
    ['a run of the weekend', weekend, 'ran', true, { type: 'run', id: null, day: SUNDAY, change: {} }],
    ['a long run that was not told', weekend, 'long', true, long(null, SUNDAY, true)],
    [
      'the run of Saturday was long',
      { ...weekend, ...told({ ran: saturday }) },
      'long',
      true,
      long(saturday.id, saturday.day, true),
    ],
    [
      'it was not long after all',
      { ...weekend, ...told({ ran: saturday, long: true }) },
      'long',
      false,
      long(saturday.id, saturday.day, false),
    ],
    ['no long run taken back', weekend, 'long', false, null],
    ['strength', answered, 'strength', true, strength(DAY, false)],
    ['no strength after all', weekend, 'strength', false, strength(SUNDAY, true)],
    ['ill', answered, 'sick', true, sick('sick')],
    ['not ill after all', answered, 'sick', false, sick(null)],
    [
      'ill yesterday',
      { ...answered, about: 'yesterday', day: '2026-03-02' },
      'sick',
      true,
      sick('sick', '2026-03-02'),
    ],
    [
      'not ill yesterday after all',
      { ...answered, about: 'yesterday' },
      'sick',
      false,
      { type: 'forget', what: { store: 'marks', key: [DAY, 'sick'] } },
    ],
    [
      'slept badly, besides',
      { ...answered, ticks: ['travelled'] },
      'sleptBadly',
      true,
      annotate(['travelled', 'sleptBadly']),
    ],
    [
      'ticked twice is ticked once',
      { ...answered, ticks: ['travelled'] },
      'travelled',
      true,
      annotate(['travelled']),
    ],
    ['did not travel after all', { ...answered, ticks: ['travelled'] }, 'travelled', false, annotate([])],
  ])('%s', (_, checkIn, name, on, action) => {
    expect(tickAction(checkIn, name, on)).toEqual(action)
  })

  test.each<[string, Partial<Record<TickName, boolean>>, CheckIn['ticks'], boolean, CheckIn['ticks']]>([
    ['ticked just before', { sleptBadly: true }, [], true, ['sleptBadly', 'travelled']],
    [
      'ticked just before, and this one taken back',
      { sleptBadly: true },
      ['travelled'],
      false,
      ['sleptBadly'],
    ],
    ['taken back just before', { sleptBadly: false }, ['sleptBadly'], true, ['travelled']],
    ['a fact of its own', { ran: true, sick: false }, ['sleptBadly'], true, ['sleptBadly', 'travelled']],
    ['the same one', { travelled: true }, [], false, []],
  ])('a tick keeps what was touched and not read back yet: %s', (_, touched, ticks, on, after) => {
    expect(tickAction({ ...answered, ticks }, 'travelled', on, touched)).toEqual(annotate(after))
  })
})

describe('a key', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['9', 9],
    ['-', 10],
    ['t', 10],
    ['T', 10],
    ['a', null],
    ['Enter', null],
    ['F1', null],
    ['Tab', null],
    [' ', null],
  ])('%s is %s', (key, value) => {
    expect(valueOfKey(key)).toBe(value)
  })
})

describe('of two scales a key answers', () => {
  const scale = (id: string, saved: number | null) => ({ id, saved, rate: () => {} })
  const typed = (last: string, ...ids: string[]) => ({ ids: new Set(ids), last, oneAt: 0 })
  test.each([
    ['the first', null, null, null, typed(''), 'stiff'],
    ['the one with the focus', null, null, 'pain', typed(''), 'pain'],
    ['the one with the focus, answered or not', 3, null, 'stiff', typed(''), 'stiff'],
    ['the one that is left', 3, null, null, typed(''), 'pain'],
    [
      'the one that is left, before the other is read back',
      null,
      null,
      null,
      typed('stiff', 'stiff'),
      'pain',
    ],
    ['the one typed for last', 3, 4, null, typed('pain', 'stiff', 'pain'), 'pain'],
    ['the first, where nothing was typed', 3, 4, null, typed(''), 'stiff'],
  ])('%s', (_, stiff, pain, focused, keyed, id) => {
    expect(meant([scale('stiff', stiff), scale('pain', pain)], focused, keyed)?.id).toBe(id)
  })
})
