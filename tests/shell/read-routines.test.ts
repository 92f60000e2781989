/** What the routines' window is given: the gate, what hurt, what today is like; and what the popup offers of it. */

import { describe, expect, test } from 'vitest'
import type { AcceptedPlan, Reset } from '../../lib/core/facts.ts'
import { fingerprint } from '../../lib/core/plan/fingerprint.ts'
import { EMPTY_PLAN, EMPTY_STEP, type Plan } from '../../lib/core/plan/plan.ts'
import { DEFAULT_PRACTICE, type Practice } from '../../lib/core/practice.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { readPopup } from '../../lib/shell/read-popup.ts'
import { readRoutines } from '../../lib/shell/read-routines.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import { clock, MONDAY, resetAt, ZONE } from '../core/make.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'
import { BEFORE_PLAN } from '../support/before-plan.ts'
import { runAt } from '../support/begin.ts'

const hip = (result: 'done' | 'skipped' | 'stopped', played = 'hipExtension'): Pick<Reset, 'steps'> => ({
  steps: [
    {
      id: 'R2',
      exercise: 'hipExtension',
      played,
      level: 'standard',
      result,
      side: null,
      seconds: 9,
    },
  ],
})

async function stored(state: Partial<State>, resets: Reset[]) {
  const store = new MemoryDatabase().connect()
  await store.write('strict', async (tx) => {
    for (const row of encodeState({ ...INITIAL_STATE, ...state })) await tx.put('state', row)
    for (const row of resets) await tx.put('resets', row)
  })
  return store
}
const routines = async (resets: Reset[] = [], practice: Partial<Practice> = {}, state: Partial<State> = {}) =>
  readRoutines(
    await stored({ practice: { ...DEFAULT_PRACTICE, ...practice }, ...state }, resets),
    clock('15:00'),
    ZONE,
  )

describe('hip extensions were never done', () => {
  test.each([
    ['nothing was played', [], true],
    ['skipped', [resetAt('12:00', hip('skipped'))], true],
    ['stopped', [resetAt('12:00', hip('stopped'))], true],
    ['done', [resetAt('12:00', hip('done'))], false],
    ['done with the toes down', [resetAt('12:00', hip('done', 'hipExtensionToes'))], false],
    ['done on a chair', [resetAt('12:00', hip('done', 'seatedSqueeze'))], true],
  ])('%s', async (_, resets, firstHip) => expect((await routines(resets)).like.firstHip).toBe(firstHip))
})

test('the latest is of those that came to their end', async () => {
  const { latest } = await routines([resetAt('11:00'), resetAt('12:00', { finished: false })])
  expect(latest?.startedAt).toBe(clock('11:00'))
})

test('when today began, and whether it is easy', async () => {
  const easy = { course: { ...INITIAL_STATE.course, easy: { from: MONDAY, to: MONDAY } } }
  expect((await routines([], {}, easy)).like).toMatchObject({ since: clock('04:00'), easy: true })
  expect((await routines()).like.easy).toBe(false)
})

test('what was told without the player opens no gate, and hurts nothing', async () => {
  const safety = { answer: 'clear', at: clock('12:00', '2026-02-01') } as const
  const own = resetAt('12:00', { how: 'selfLogged' })
  expect(await routines([own], { safety })).toMatchObject({ gate: 'anythingNew', stops: {} })
  expect(await routines([resetAt('12:00')], { safety })).toMatchObject({ gate: null })
})

describe('the clinic’s plan', () => {
  const FIRST = clock('09:00')
  const PLAN: Plan = {
    ...EMPTY_PLAN,
    own: [
      { name: 'Towel slide', steps: ['Slide.'], reps: 6, sets: 1, seconds: 4, sides: 'each', picture: null },
    ],
    routines: { strength: [{ ...EMPTY_STEP, exercise: 'own.1' }] },
  }
  const print = fingerprint(PLAN)
  const accepted = (id: string, plan: unknown): AcceptedPlan => ({
    id,
    plan,
    source: 'file',
    parts: ['strength'],
    taken: ['strength'],
    acceptedAt: FIRST,
    day: MONDAY,
    before: BEFORE_PLAN,
  })
  const followed = async (practice: Partial<Practice>, resets: Reset[] = [], plan: unknown = PLAN) => {
    const id = `${print}-${FIRST}`
    const store = await stored({ practice: { ...DEFAULT_PRACTICE, plan: id, ...practice } }, resets)
    await store.write('strict', (tx) => tx.put('plans', accepted(id, plan)))
    return readRoutines(store, clock('15:00'), ZONE)
  }

  test('is read with what was taken of it', async () => {
    expect((await followed({})).plan).toMatchObject({
      id: `${print}-${FIRST}`,
      plan: PLAN,
      parts: ['strength'],
    })
  })
  test.each<[string, Partial<Practice>, unknown]>([
    ['not followed', { plan: null }, PLAN],
    ['not there', { plan: 'gone' }, PLAN],
    ['damaged', {}, { ...PLAN, own: 'none' }],
  ])('%s it is the built-in one', async (_, practice, plan) => {
    expect((await followed(practice, [], plan)).plan).toBeNull()
  })
  test('its own exercises are not those of another plan by the same number', async () => {
    const stopped = (plan: string, startedAt: string) =>
      resetAt(startedAt, {
        plan: { id: plan, version: 1 },
        steps: ['own.1', 'bridge'].map((exercise) => ({
          id: 'P1',
          exercise,
          played: exercise,
          level: 'standard',
          result: 'stopped',
          side: null,
          seconds: 9,
        })),
      })
    const resets = [stopped('another-1', '10:00'), stopped(`${print}-1`, '11:00')]
    const word = (at: number) => ({ choice: 'leaveOut' as const, at, backAt: null })
    const exercises = { 'own.1': word(FIRST - 1), 'own.2': word(FIRST), bridge: word(FIRST - 1) }
    const found = await followed({ exercises }, resets)
    // The same plan, accepted once before, had the same ones.
    expect(found.stops).toEqual({
      'own.1': [clock('11:00')],
      bridge: [clock('10:00'), clock('11:00')],
    })
    expect(Object.keys(found.practice.exercises)).toEqual(['own.2', 'bridge'])
  })
})

describe('the popup', () => {
  const popup = async (state: Partial<State>, resets: Reset[] = []) =>
    readPopup(await stored(state, resets), clock('15:00'), ZONE)

  test('knows that exercises wait', async () => {
    const practice = { ...DEFAULT_PRACTICE, safety: { answer: 'asking', at: 1 } } as const
    expect(await popup({ practice })).toMatchObject({ waiting: true, offered: 'midday-reset' })
    expect(await popup({})).toMatchObject({ waiting: false })
  })
  test('counts the midday reset alone as one', async () => {
    const resets = [resetAt('11:00', { routine: 'mobility' }), resetAt('12:00')]
    expect(await popup({}, resets)).toMatchObject({
      resetsToday: 1,
      latestReset: { startedAt: clock('12:00') },
    })
  })
  test('shows no run that it cannot read', async () => {
    const run = runAt(clock('14:59'))
    expect((await popup({ routine: run })).run).toEqual(run)
    expect((await popup({ routine: { ...run, version: 'odd' as 'full' } })).run).toBeNull()
  })
})
