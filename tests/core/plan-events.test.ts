/** Taking a plan: what changes, what stays, what the same one twice does, and the way back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../lib/content/plans.ts'
import { askingFrom } from '../../lib/core/asking.ts'
import { type Known, step } from '../../lib/core/engine.ts'
import type { Action } from '../../lib/core/events.ts'
import type { AcceptedPlan, Fact, Reset } from '../../lib/core/facts.ts'
import { acceptedAtIn, fingerprint, fingerprintIn } from '../../lib/core/plan/fingerprint.ts'
import {
  EMPTY_PLAN,
  EMPTY_STEP,
  NO_CLINIC,
  type OwnExercise,
  PLAN_PARTS,
  type Plan,
  type PlanPart,
} from '../../lib/core/plan/plan.ts'
import { planChanges } from '../../lib/core/plan/plan-changes.ts'
import { DEFAULT_PRACTICE, practiceFrom } from '../../lib/core/practice.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { gateAt } from '../../lib/core/safety.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { resetAt } from './make.ts'

const AT = Date.parse('2026-11-23T09:00:00Z')
const ZONE = 'Europe/Berlin'
const DAY = '2026-11-23'

const PLAN: Plan = {
  ...PRESETS.runner,
  title: 'For the autumn',
  intervalMinutes: 45,
  breakMinutes: 3,
  workingHours: [[{ start: 480, end: 960 }], [], [], [], [], [], []],
  midday: { start: 720, end: 780 },
  anchor: 'atTime',
  middayAt: 730,
  eveningRuns: [2],
  running: { days: [2, 5], at: 1110 },
  stiffness: 'weekly',
  pain: true,
  goal: 'carry my bag',
}

/** A step that was stopped because it hurt. */
const HURT = {
  id: 'R2',
  exercise: 'hipExtension',
  played: 'hipExtension',
  level: 'standard',
  result: 'stopped',
  side: 'left',
  seconds: 5,
} as const

/** State and plans as the shell would have them after each action. */
function desk(state: State = INITIAL_STATE) {
  const rows = new Map<string, AcceptedPlan>()
  const facts: Fact[] = []
  const act = (action: Action, at = AT) => {
    const { plan } = practiceFrom(state.practice)
    const known: Partial<Known> = { plan: plan === null ? null : (rows.get(plan) ?? null) }
    const result = step(state, { ...action, at, timeZone: ZONE }, known)
    state = structuredClone(result.state)
    for (const { key } of result.gone ?? []) rows.delete(String(key))
    for (const fact of structuredClone(result.facts)) {
      facts.push(fact)
      if (fact.store === 'plans') rows.set(fact.row.id, fact.row)
    }
    return result
  }
  const take = (plan: Plan, parts: readonly PlanPart[] = PLAN_PARTS, at = AT) =>
    act({ type: 'takePlan', plan, source: 'file', parts: [...parts] }, at)
  return { act, take, rows, facts, state: () => state }
}

const chosen = ({ settings, practice, checkIn }: State) => ({
  settings,
  practice: practiceFrom(practice),
  asking: askingFrom(checkIn),
})

test('all of it is taken', () => {
  const { take, state, rows } = desk()
  take(PLAN)
  const { settings, practice, asking } = chosen(state())
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    intervalMinutes: 45,
    breakMinutes: 3,
    workingHours: PLAN.workingHours,
    midday: { start: 720, end: 780 },
    anchor: 'atTime',
    middayAt: 730,
    eveningRuns: [2],
  })
  expect(practice).toMatchObject({
    running: { days: [2, 5], at: 1110 },
    mobility: 'runDays',
    strengthDays: [1, 4],
    plan: [...rows.keys()][0],
    planDeclined: null,
  })
  expect(asking).toMatchObject({ rhythm: 'weekly', pain: true, oneThing: 'carry my bag' })
  const [row] = rows.values()
  expect(row).toMatchObject({ plan: PLAN, source: 'file', parts: PLAN_PARTS, acceptedAt: AT, day: DAY })
  expect(fingerprintIn(row?.id ?? '')).toBe(fingerprint(PLAN))
  expect(acceptedAtIn(row?.id ?? '')).toBe(AT)
})

test.each<[PlanPart, (after: ReturnType<typeof chosen>) => unknown, unknown]>([
  ['interval', ({ settings }) => settings.intervalMinutes, 45],
  ['break', ({ settings }) => settings.breakMinutes, 3],
  ['hours', ({ settings }) => settings.workingHours, PLAN.workingHours],
  [
    'midday',
    ({ settings }) => [settings.midday.start, settings.anchor, settings.middayAt],
    [720, 'atTime', 730],
  ],
  ['running', ({ settings, practice }) => [settings.eveningRuns, practice.strengthDays], [[2], [1, 4]]],
  ['questions', ({ asking }) => [asking.rhythm, asking.pain], ['weekly', true]],
  ['goal', ({ asking }) => asking.oneThing, 'carry my bag'],
])('of its parts %s alone is taken', (part, read, wanted) => {
  const before = chosen(INITIAL_STATE)
  const { take, state } = desk()
  take(PLAN, [part])
  const after = chosen(state())
  expect(read(before)).not.toEqual(wanted)
  expect(read(after)).toEqual(wanted)
  const others = desk()
  others.take(
    PLAN,
    PLAN_PARTS.filter((other) => other !== part),
  )
  expect(read(chosen(others.state()))).toEqual(read(before))
})

test('what the plan says nothing of stays', () => {
  const before: State = {
    ...INITIAL_STATE,
    settings: { ...DEFAULT_SETTINGS, intervalMinutes: 75, anchor: 'afterLunch' },
  }
  const { take, state } = desk(before)
  take({ ...EMPTY_PLAN, title: 'Nothing but a title' })
  expect(chosen(state()).settings).toEqual(before.settings)
})

describe('the same plan twice', () => {
  test('changes nothing, whatever was changed by hand since', () => {
    const { take, act, state, facts } = desk()
    take(PLAN)
    act({ type: 'settings', settings: { intervalMinutes: 90 } }, AT + 1)
    const before = structuredClone(state())
    const reread = JSON.parse(JSON.stringify(PLAN)) as Plan
    const result = take(reread, PLAN_PARTS, AT + 2)
    expect(result.facts).toEqual([])
    expect(state()).toEqual(before)
    expect(facts.filter(({ store }) => store === 'plans')).toHaveLength(1)
  })

  test('with another part of it taken it is taken anew', () => {
    const { take, rows } = desk()
    take(PLAN, ['interval'])
    take(PLAN, ['interval', 'goal'], AT + 1)
    expect(rows.size).toBe(2)
  })
})

describe('the way back', () => {
  test('is as it was, and the plan before is followed again', () => {
    const { take, act, state, rows } = desk()
    take(PRESETS.quiet, PLAN_PARTS, AT)
    const before = structuredClone(chosen(state()))
    take(PLAN, PLAN_PARTS, AT + 1)
    act({ type: 'untakePlan' }, AT + 2)
    expect(chosen(state())).toEqual(before)
    expect([...rows.values()].map(({ plan }) => fingerprint(plan as Plan))).toEqual([
      fingerprint(PRESETS.quiet),
    ])
  })

  test('what no plan says stays as it was chosen since', () => {
    const { take, act, state } = desk()
    take(PLAN, PLAN_PARTS, AT)
    const since = {
      language: 'de',
      appearance: 'dark',
      seated: true,
      sound: true,
      usedElsewhere: true,
    } as const
    act({ type: 'settings', settings: since }, AT + 1)
    act({ type: 'untakePlan' }, AT + 2)
    expect(chosen(state()).settings).toMatchObject(since)
  })

  test('with no plan there is none', () => {
    const { act, state } = desk()
    const before = structuredClone(state())
    act({ type: 'untakePlan' })
    expect(state()).toEqual(before)
  })

  test('dropped, the built-in one is followed, and what was set stays', () => {
    const { take, act, state, rows } = desk()
    take(PLAN)
    act({ type: 'dropPlan' })
    expect(chosen(state()).practice.plan).toBeNull()
    expect(chosen(state()).settings.intervalMinutes).toBe(45)
    expect(rows.size).toBe(1)
  })
})

test('one that is not wanted is remembered until one is taken', () => {
  const { take, act, state } = desk()
  act({ type: 'declinePlan', plan: PLAN })
  expect(chosen(state()).practice).toEqual({ ...DEFAULT_PRACTICE, planDeclined: fingerprint(PLAN) })
  take(PRESETS.article)
  expect(chosen(state()).practice.planDeclined).toBeNull()
})

describe('what hurt twice and was left out', () => {
  const DAY_MS = 86_400_000
  const stopped = (startedAt: number): Reset => ({
    ...resetAt('09:00'),
    startedAt,
    steps: [HURT],
  })
  const twice = [stopped(AT - 5 * DAY_MS), stopped(AT - 2 * DAY_MS)]
  const practised = (plan: Plan, parts: PlanPart[], resets: Reset[], state: State = INITIAL_STATE) => {
    const action = { type: 'takePlan', plan, source: 'file', parts, at: AT, timeZone: ZONE } as const
    return practiceFrom(step(state, action, { resets }).state.practice).exercises
  }
  const leaving = step(INITIAL_STATE, {
    type: 'practice',
    change: { exercise: { id: 'hipExtension', choice: 'leaveOut' } },
    at: AT - 1,
    timeZone: ZONE,
  }).state
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a plan that has it puts it back, easier',
      practised(PLAN, ['reset'], twice),
      { hipExtension: { choice: 'easier', at: AT, backAt: AT } },
    ],
    ['a part that is not taken puts nothing back', practised(PLAN, ['goal'], twice), {}],
    ['a plan without it puts nothing back', practised({ ...PLAN, routines: {} }, ['reset'], twice), {}],
    ['what hurt once is not left out', practised(PLAN, ['reset'], twice.slice(1)), {}],
    [
      'what the person left out stays out',
      practised(PLAN, ['reset'], twice, leaving),
      { hipExtension: { choice: 'leaveOut', at: AT - 1, backAt: null } },
    ],
  ])('%s', (_, exercises, wanted) => {
    expect(exercises).toEqual(wanted)
  })
})

test('a stage to come puts nothing back, nor does an organisation; taken back, it is as it was', () => {
  const DAY_MS = 86_400_000
  const resets = [5, 2].map((days) => ({ ...resetAt('09:00'), startedAt: AT - days * DAY_MS, steps: [HURT] }))
  const later = { ...PLAN, routines: {}, stages: [{ from: '2026-12-01', routines: PLAN.routines }] }
  const take = (plan: Plan, source: AcceptedPlan['source']) =>
    step(
      INITIAL_STATE,
      { type: 'takePlan', plan, source, parts: [...PLAN_PARTS], at: AT, timeZone: ZONE },
      { resets },
    )
  const exercises = ({ state }: { state: State }) => practiceFrom(state.practice).exercises
  expect(exercises(take(later, 'file'))).toEqual({})
  expect(exercises(take(PLAN, 'policy'))).toEqual({})
  const taken = take(PLAN, 'file')
  expect(Object.keys(exercises(taken))).toEqual(['hipExtension'])
  const [fact] = taken.facts.filter(({ store }) => store === 'plans')
  const plan = fact?.store === 'plans' ? fact.row : null
  const back = step(taken.state, { type: 'untakePlan', at: AT + 1, timeZone: ZONE }, { plan })
  expect(exercises(back)).toEqual({})
})

test.each(['untakePlan', 'dropPlan'] as const)('what the clinic had allowed waits again: %s', (type) => {
  const { act, take, state } = desk()
  act({ type: 'practice', change: { safety: 'asking' } })
  take(PLAN, PLAN_PARTS, AT + 1)
  act({ type: 'practice', change: { safety: 'clear' } }, AT + 2)
  act({ type }, AT + 3)
  expect(chosen(state()).practice.safety).toEqual({ answer: 'asking', at: AT + 3 })
})

describe('what a new plan says nothing of', () => {
  const own = (name: string): OwnExercise => ({
    name,
    steps: ['Do it.'],
    reps: 5,
    sets: 1,
    seconds: 3,
    sides: 'none',
    picture: null,
  })
  const use = (exercise: string) => [{ ...EMPTY_STEP, exercise }]
  const first: Plan = {
    ...EMPTY_PLAN,
    clinic: { ...NO_CLINIC, name: 'First' },
    review: '2027-01-10',
    gentle: 'Take it slow.',
    own: [own('unused'), own('swing')],
    routines: { 'midday-reset': use('stand'), mobility: use('own.2') },
    stages: [
      { from: '2026-12-01', routines: { mobility: use('walk'), 'midday-reset': use('breathing') } },
      { from: '2026-12-20', routines: { mobility: use('own.2') } },
    ],
  }
  const second: Plan = {
    ...EMPTY_PLAN,
    intervalMinutes: 45,
    own: [own('reach')],
    routines: { 'midday-reset': use('own.1') },
    stages: [{ from: '2026-12-01', routines: { 'midday-reset': use('thoracicRotation') } }],
  }
  const followed = (parts: readonly PlanPart[] = PLAN_PARTS) => {
    const { take, rows } = desk()
    take(first)
    take(second, parts, AT + 1)
    return [...rows.values()].at(-1) as AcceptedPlan
  }

  test('stays as it was, with the clinic’s own exercises that it uses', () => {
    const { plan, taken } = followed()
    expect(plan).toEqual({
      ...second,
      clinic: first.clinic,
      review: first.review,
      gentle: first.gentle,
      own: [own('reach'), own('swing')],
      routines: { 'midday-reset': use('own.1'), mobility: use('own.2') },
      stages: [
        { from: '2026-12-01', routines: { 'midday-reset': use('thoracicRotation'), mobility: use('walk') } },
        { from: '2026-12-20', routines: { mobility: use('own.2') } },
      ],
    })
    expect(taken).toEqual(PLAN_PARTS)
  })

  test('so does what is not taken of it', () => {
    const { plan, parts, taken } = followed(['interval'])
    expect((plan as Plan).routines).toEqual({ 'midday-reset': use('stand'), mobility: use('own.2') })
    expect([parts, taken]).toEqual([['interval', 'reset', 'mobility'], ['interval']])
  })

  test('of words, clinic and review date, too, where every routine is new', () => {
    const { take, rows } = desk()
    take({ ...first, routines: { 'midday-reset': use('stand') }, stages: [] })
    take({ ...EMPTY_PLAN, routines: { 'midday-reset': use('breathing') } }, PLAN_PARTS, AT + 1)
    expect(rows.get([...rows.keys()].at(-1) ?? '')?.plan).toEqual({
      ...EMPTY_PLAN,
      clinic: first.clinic,
      review: first.review,
      gentle: first.gentle,
      routines: { 'midday-reset': use('breathing') },
    })
  })

  test('the same one again changes nothing then, too', () => {
    const { take, rows } = desk()
    take(first)
    take(second, PLAN_PARTS, AT + 1)
    take(second, PLAN_PARTS, AT + 2)
    expect(rows.size).toBe(2)
  })

  test('what nobody could read again is not made: the new one stands alone', () => {
    const { take, rows } = desk()
    take(first)
    take({ ...second, own: Array.from({ length: 10 }, () => own('reach')) }, PLAN_PARTS, AT + 1)
    const row = [...rows.values()].at(-1) as AcceptedPlan
    expect((row.plan as Plan).routines).toEqual(second.routines)
  })
})

test('who has a new strain is not asked every day by a plan', () => {
  const { act, take, state } = desk()
  act({ type: 'asking', change: { strain: 'yes' } })
  take({ ...PLAN, stiffness: 'daily' }, PLAN_PARTS, AT + 1)
  expect(chosen(state()).asking.rhythm).toBe('weekly')
})

test('after a new plan it is asked whether anything is new', () => {
  const { act, take, state } = desk()
  act({ type: 'practice', change: { safety: 'clear' } })
  const gate = () => gateAt(practiceFrom(state().practice), null, AT + 10)
  expect(gate()).toBeNull()
  take(PLAN, PLAN_PARTS, AT + 1)
  expect(gate()).toBe('anythingNew')
  act({ type: 'practice', change: { safety: 'clear' } }, AT + 2)
  expect(gate()).toBeNull()
})

test('a setting that breaks its rule refuses all of it', () => {
  const { take, state } = desk()
  expect(() => take({ ...PLAN, intervalMinutes: 5 })).toThrow('settings')
  expect(state()).toEqual(INITIAL_STATE)
})

test.each([
  ['2026-11-24', 'tomorrow'],
  ['2026-10-01', 'too long ago'],
  ['2026-02-30', 'no day'],
])('a visit on %s is refused: %s', (day) => {
  const { act } = desk()
  expect(() => act({ type: 'visit', day, undo: false })).toThrow('visit.day')
})

test('a visit is a mark of its day, and can be taken back', () => {
  const { act } = desk()
  const row = { day: DAY, kind: 'visit', at: AT, undone: false }
  expect(act({ type: 'visit', day: DAY, undo: false }).facts).toEqual([{ store: 'marks', row }])
  expect(act({ type: 'visit', day: DAY, undo: true }).facts).toMatchObject([{ row: { undone: true } }])
})

describe('what it would change', () => {
  const now = { ...chosen(INITIAL_STATE), active: null }

  test('is told part by part, with what is and what would be', () => {
    const changes = planChanges(PLAN, now)
    expect(changes.map(({ part, same }) => [part, same])).toEqual(PLAN_PARTS.map((part) => [part, false]))
    expect(changes[0]).toEqual({ part: 'interval', from: 60, to: 45, same: false })
  })

  test('of the article’s preset only the steps are the plan’s own', () => {
    expect(planChanges(PRESETS.article, now).filter(({ same }) => !same)).toMatchObject([{ part: 'reset' }])
  })

  test('nothing is told of what it says nothing of', () => {
    expect(planChanges(EMPTY_PLAN, now)).toEqual([])
  })

  test('once taken nothing is left to change', () => {
    fc.assert(
      fc.property(fc.subarray([...PLAN_PARTS]), (parts) => {
        const { take, state, rows } = desk()
        take(PLAN, parts)
        const [row] = rows.values()
        const active = row ? { ...row, plan: PLAN } : null
        const open = planChanges(PLAN, { ...chosen(state()), active }).filter(({ same }) => !same)
        expect(open.map(({ part }) => part)).toEqual(PLAN_PARTS.filter((part) => !parts.includes(part)))
      }),
      { seed: 7 },
    )
  })
})

test('a fingerprint knows a plan again however its fields are ordered, and no other', () => {
  const turned = Object.fromEntries(Object.entries(PLAN).reverse()) as Plan
  expect(fingerprint(turned)).toBe(fingerprint(PLAN))
  const prints = [PLAN, ...Object.values(PRESETS), { ...PLAN, goal: 'carry my bags' }].map(fingerprint)
  expect(new Set(prints).size).toBe(prints.length)
})
