/** The form of a run: what is wrong with what was typed, and what is told of it. */
import { describe, expect, test } from 'vitest'
import {
  changeOf,
  type Draft,
  draftOf,
  emptyDraft,
  longOf,
  mayTell,
  tickedOn,
  toldOf,
  wrongIn,
} from '../../components/progress/runs/draft.ts'
import type { Run } from '../../lib/core/facts.ts'

const TODAY = '2026-03-05'

const run = (given: Partial<Run> = {}): Run => ({
  id: '2026-03-04.1',
  day: '2026-03-04',
  minutes: null,
  long: false,
  effort: null,
  backAtStart: null,
  backAtEnd: null,
  backTwoHoursAfter: null,
  noticed: null,
  at: 0,
  timeZone: 'UTC',
  ...given,
})
const draft = (given: Partial<Draft> = {}): Draft => ({ ...emptyDraft(TODAY), ...given })

describe('minutes', () => {
  test.each([
    ['', false],
    ['  ', false],
    ['1', false],
    [' 45 ', false],
    ['1440', false],
    ['1441', true],
    ['0', true],
    ['-5', true],
    ['45.5', true],
    ['4e1', true],
    ['0x2d', true],
    ['45 min', true],
  ])('"%s" is wrong: %s', (minutes, wrong) => {
    expect(wrongIn(draft({ minutes }), TODAY)).toEqual({ day: null, minutes: wrong })
  })
})

describe('the day', () => {
  test.each([
    [TODAY, null],
    ['2026-02-19', null],
    ['2026-02-18', 'far'],
    ['2026-03-06', 'future'],
    ['', 'missing'],
  ] as const)('"%s": %s', (day, wrong) => {
    expect(wrongIn(draft({ day }), TODAY).day).toBe(wrong)
    expect(mayTell(day, TODAY)).toBe(wrong === null)
  })
})

describe('what is told', () => {
  test('of a new run, what was told and no more', () => {
    expect(toldOf(draft())).toEqual({})
    expect(toldOf(draft({ minutes: '45', effort: 0, noticed: 'laterOn' }))).toEqual({
      minutes: 45,
      effort: 0,
      noticed: 'laterOn',
    })
    expect(toldOf(draft({ long: false }))).toEqual({ long: false })
  })

  test('of one that is changed, all of it: what was cleared goes', () => {
    const before = run({ minutes: 45, long: true, effort: 5, backAtEnd: 3 })
    const cleared = { ...draftOf(before), minutes: '', backAtEnd: null }
    expect(changeOf(draftOf(before))).toMatchObject({ minutes: 45, long: true, effort: 5, backAtEnd: 3 })
    expect(changeOf(cleared)).toEqual({
      minutes: null,
      long: true,
      effort: 5,
      backAtStart: null,
      backAtEnd: null,
      backTwoHoursAfter: null,
      noticed: null,
    })
  })

  test('a run that was only ticked is found, and stays a long one until that is touched', () => {
    const ticked = run({ long: true })
    const full = run({ id: '2026-03-04.2', minutes: 30 })
    expect(tickedOn('2026-03-04', [full, ticked])).toBe(ticked)
    expect(tickedOn('2026-03-04', [full])).toBeNull()
    expect(tickedOn('2026-03-03', [ticked])).toBeNull()
    expect(longOf(draft(), ticked)).toBe(true)
    expect(longOf(draft({ long: false }), ticked)).toBe(false)
    expect(longOf(draft(), null)).toBe(false)
  })
})
