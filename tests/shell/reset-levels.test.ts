/** Easier and harder by choice, what is offered after something hurt, and which step a window says was stopped. */
import { describe, expect, test } from 'vitest'
import { justStopped, stoppedAtEnd } from '../../components/reset/ended.ts'
import { isEasierNext, levelsOf, otherBy } from '../../components/reset/plans.ts'
import { composed, plannedOf, type Today } from '../../components/shared/plans.ts'
import type { Like } from '../../lib/core/compose.ts'
import { DEFAULT_PRACTICE, type ExerciseWord, type Practice } from '../../lib/core/practice.ts'
import type { RoutineId, RoutineRun } from '../../lib/core/routine.ts'
import { begin } from '../../lib/core/routine-run.ts'
import type { Stops } from '../../lib/core/stops.ts'
import { BEGIN, LIKE, RESET } from '../support/begin.ts'

const AT = 100

type Given = { practice?: Partial<Practice>; stops?: Stops; like?: Partial<Like> }

const today = ({ practice = {}, stops = {}, like = {} }: Given = {}): Today => ({
  today: '2026-11-23',
  plan: null,
  practice: { ...DEFAULT_PRACTICE, ...practice },
  stops,
  like: { ...LIKE, ...like },
})

const word = (choice: ExerciseWord['choice'], at = AT): ExerciseWord => ({ choice, at, backAt: null })

const levels = (id: RoutineId, given: Given = {}) => {
  const as = today(given)
  const planned = plannedOf(id, as, false)
  return levelsOf(composed(planned, as), planned, as)
}

const of = (exercise: string, id: RoutineId, given: Given = {}) =>
  levels(id, given).find((level) => level.id === exercise)

describe('levels', () => {
  test.each<[string, RoutineId, Given, string[], string]>([
    ['hipExtension', 'midday-reset', {}, ['easier', 'asPlanned', 'harder'], 'asPlanned'],
    ['stand', 'midday-reset', {}, ['asPlanned', 'harder'], 'asPlanned'],
    // The toes hurt: what is easier still is there.
    [
      'hipExtension',
      'midday-reset',
      { stops: { hipExtensionToes: [AT] } },
      ['easier', 'asPlanned', 'harder'],
      'asPlanned',
    ],
    // No easier one is left that did not hurt.
    ['legSwing', 'mobility', { practice: { mobilityLong: true }, stops: { walk: [AT] } }, [], ''],
    // The next rung lies down: not without the floor.
    ['wallSqueeze', 'mobility', {}, [], ''],
    ['bridge', 'mobility', { practice: { floor: true } }, ['easier', 'asPlanned', 'harder'], 'asPlanned'],
    ['bridge', 'strength', {}, ['easier', 'asPlanned', 'harder'], 'asPlanned'],
    [
      'hipExtension',
      'midday-reset',
      { practice: { exercises: { hipExtension: word('harder') } } },
      ['easier', 'asPlanned', 'harder'],
      'harder',
    ],
    ['hipExtension', 'midday-reset', { like: { easy: true } }, ['easier', 'asPlanned', 'harder'], 'easier'],
    [
      'hipExtension',
      'midday-reset',
      { like: { easy: true }, practice: { exercises: { hipExtension: word('asPlanned') } } },
      ['easier', 'asPlanned', 'harder'],
      'asPlanned',
    ],
    // Harder can be chosen also on an easy day, for the days after it.
    ['stand', 'midday-reset', { like: { easy: true } }, ['asPlanned', 'harder'], 'asPlanned'],
    // Said on another day.
    [
      'hipExtension',
      'midday-reset',
      { like: { easy: true, since: AT + 1 }, practice: { exercises: { hipExtension: word('asPlanned') } } },
      ['easier', 'asPlanned', 'harder'],
      'easier',
    ],
    // It changes nothing for who sits, or in the quiet version.
    ['hipExtension', 'midday-reset', { like: { seated: true } }, [], ''],
    ['hipExtension', 'midday-reset', { practice: { quiet: true } }, [], ''],
    // Left out, nothing is shown.
    ['hipExtension', 'midday-reset', { practice: { exercises: { hipExtension: word('leaveOut') } } }, [], ''],
  ])('%s in %s, %o', (exercise, id, given, words, chosen) => {
    expect(of(exercise, id, given)).toEqual(words.length > 0 ? { id: exercise, words, chosen } : undefined)
  })
})

describe('after it hurt', () => {
  const RESET_PLAN = plannedOf('midday-reset', today(), false)
  const easier = (id: string, given: Given = {}) =>
    otherBy('easier', id, RESET_PLAN, today(given))?.exercise ?? null

  test.each<[string, Given, string | null]>([
    ['hipExtension', { stops: { hipExtension: [AT] } }, 'hipExtensionToes'],
    // The first hip extensions are the toe-down squeeze: that one is not offered for itself.
    [
      'hipExtension',
      { stops: { hipExtension: [AT], hipExtensionToes: [AT] }, like: { firstHip: true } },
      'seatedSqueeze',
    ],
    ['thoracicRotation', { stops: { rotationSeated: [AT] } }, null],
  ])('easier for %s, %o: %s', (id, given, wanted) => expect(easier(id, given)).toBe(wanted))

  test('the next time something easier is promised only where there will be something', () => {
    const step = (id: string, given: Given = {}) => {
      const found = composed(RESET_PLAN, today(given)).steps.find(({ planned }) => planned === id)
      if (!found) throw new Error(id)
      return found
    }
    const next = (id: string, given: Given, stops: Stops = {}) =>
      isEasierNext(step(id, given), AT, RESET_PLAN, today({ ...given, stops }))
    const byWord = { practice: { exercises: { thoracicRotation: word('easier') } } }
    expect(next('thoracicRotation', {})).toBe(true)
    expect(next('thoracicRotation', byWord)).toBe(false)
    // The second time in a fortnight leaves it out; the same one told twice is one.
    expect(next('thoracicRotation', {}, { thoracicRotation: [AT - 1] })).toBe(false)
    expect(next('thoracicRotation', {}, { thoracicRotation: [AT] })).toBe(true)
  })
})

describe('what was stopped', () => {
  const run = (more: Partial<RoutineRun> = {}): RoutineRun => ({ ...begin(RESET, AT, BEGIN), ...more })

  test.each<[Partial<RoutineRun>, number | null]>([
    [{ step: 2, results: ['done', 'stopped', null, null], pausedAt: AT }, 1],
    [{ step: 2, results: ['stopped', 'done', null, null], pausedAt: AT }, null],
    [{ step: 2, results: ['done', 'stopped', null, null], pausedAt: AT + 1 }, null],
    [{ step: 2, results: ['done', 'stopped', null, null] }, null],
    [{ step: 0, results: [null, null, null, 'stopped'], pausedAt: AT }, null],
  ])('under way, %o: %s', (more, wanted) => expect(justStopped(run(more))).toBe(wanted))

  test.each<[RoutineRun['results'], Stops, number | null]>([
    [['done', 'done', 'done', null], { breathing: [AT] }, 3],
    // Known before the end: it ended otherwise.
    [['done', 'stopped', null, null], { hipExtension: [AT] }, null],
    [['done', 'stopped', 'done', null], { hipExtension: [AT], breathing: [AT] }, 3],
    [['done', 'done', 'done', null], { breathing: [AT - 1] }, null],
    [['done', 'done', 'done', null], {}, null],
  ])('at the end, %o, %o: %s', (results, stops, wanted) =>
    expect(stoppedAtEnd(run({ step: 3, results }), stops)).toBe(wanted),
  )
})
