/** Of each made-up person is said what is true of them, on whatever day it is read, and nothing else. */
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/day.ts'
import { type Insight, insightsOf } from '../../lib/core/insights.ts'
import { beforeAfter, runFindings } from '../../lib/core/run-findings.ts'
import { forWeeks, historyOf, PERSONAS, type Persona } from '../support/personas.ts'
import { summariesOf } from '../support/personas-rows.ts'
import { ZONE } from './make.ts'

/** A Monday, a Wednesday in winter, and a Sunday half a year of summer behind it. */
const MOMENTS = ['2026-03-02T10:00Z', '2026-11-25T10:00Z', '2026-10-11T10:00Z'].map((text) =>
  Date.parse(text),
)

function saidOf(persona: Persona, now: number): Insight['said'][] {
  const history = historyOf(persona, now, ZONE)
  const given = { today: dayOf(now, ZONE, 4), days: summariesOf(history), ratings: history.ratings }
  return insightsOf(given).map(({ said }) => said)
}

const { noEffect } = PERSONAS

/** Of work days against days off, of the trend, of long stretches. */
const CASES: Record<string, { persona: Persona; said: Insight['said'][] }> = {
  improving: { persona: PERSONAS.improving, said: ['noDifference', 'easing', 'alike'] },
  worsening: { persona: PERSONAS.worsening, said: ['noDifference', 'rising', 'alike'] },
  worseOnWorkDays: { persona: PERSONAS.worseOnWorkDays, said: ['workStiffer', 'steady', 'alike'] },
  offStiffer: { persona: PERSONAS.offStiffer, said: ['offStiffer', 'steady', 'alike'] },
  busyDaysStiffer: { persona: PERSONAS.busyDaysStiffer, said: ['noDifference', 'steady', 'differ'] },
  quietDaysStiffer: { persona: PERSONAS.quietDaysStiffer, said: ['noDifference', 'steady', 'differ'] },
  noEffect: { persona: noEffect, said: ['noDifference', 'steady', 'alike'] },
  neverStiff: { persona: PERSONAS.neverStiff, said: ['noDifference', 'steady', 'alike'] },
  shortStretches: { persona: PERSONAS.shortStretches, said: ['noDifference', 'steady', 'notYet'] },
  bothRise: { persona: PERSONAS.bothRise, said: ['noDifference', 'rising', 'notYet'] },
  weekendRunner: { persona: PERSONAS.weekendRunner, said: ['noDifference', 'steady', 'alike'] },
  irregular: { persona: PERSONAS.irregular, said: ['notYet', 'notYet', 'notYet'] },
  stopsForMonths: { persona: PERSONAS.stopsForMonths, said: ['noDifference', 'steady', 'notYet'] },
  'two weeks': { persona: forWeeks(noEffect, 2), said: ['notYet', 'notYet', 'notYet'] },
  'five weeks': { persona: forWeeks(noEffect, 5), said: ['weeks', 'notYet', 'notYet'] },
}

describe.each(Object.entries(CASES))('%s', (_name, { persona, said }) => {
  it.each(MOMENTS)('at %d', (now) => {
    expect(saidOf(persona, now)).toEqual(said)
  })
})

it('everything that can be said is said of somebody', () => {
  const said = new Set(Object.values(CASES).flatMap(({ said }) => said))
  const all: Insight['said'][] = [
    ...(['notYet', 'weeks', 'workStiffer', 'offStiffer', 'noDifference'] as const),
    ...(['easing', 'rising', 'steady', 'differ', 'alike'] as const),
  ]
  expect([...said].sort()).toEqual(all.sort())
})

it('of others with no effect, too, hardly anything is said', () => {
  const now = MOMENTS[1] as number
  const told = Array.from({ length: 12 }, (_, seed) => saidOf({ ...noEffect, seed: seed + 1 }, now)).flat()
  const effects = told.filter(
    (said) => !['noDifference', 'steady', 'alike', 'notYet', 'weeks'].includes(said),
  )
  expect(effects.length).toBeLessThanOrEqual(2)
})

it('runs of a weekend runner are told as medians, and each exercise of who rates before and after', () => {
  const runner = historyOf(PERSONAS.weekendRunner, MOMENTS[1] as number, ZONE)
  const { onDaysOff, onWorkDays, afterReset, afterNoReset } = runFindings(runner.runs, summariesOf(runner))
  for (const group of [onDaysOff, onWorkDays, afterReset, afterNoReset]) {
    expect(group.runs).toBeGreaterThanOrEqual(5)
    expect(group.minutes).not.toBeNull()
    expect(group.atEnd).not.toBeNull()
  }
  expect(onDaysOff.minutes).toBeGreaterThan(onWorkDays.minutes ?? 0)
  const improving = historyOf(PERSONAS.improving, MOMENTS[1] as number, ZONE)
  expect(beforeAfter(improving.resets).map(({ exercise }) => exercise)).toContain('hipExtension')
  expect(beforeAfter(runner.resets)).toEqual([])
})
