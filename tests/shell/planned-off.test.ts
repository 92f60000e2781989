/** A day on which the clinic's plan has nothing of a routine: the window and the popup say so, and offer nothing instead. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, test, vi } from 'vitest'
import { OfferedRoutine } from '../../components/popup/OfferedRoutine.tsx'
import * as parts from '../../components/popup/routine/Routine.tsx'
import { BeginCard } from '../../components/reset/BeginCard.tsx'
import { Chooser } from '../../components/reset/Chooser.tsx'
import type { ResetModel } from '../../components/reset/model.ts'
import { composed, isPlannedOff, plannedOf } from '../../components/shared/plans.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import { EMPTY_PLAN, EMPTY_STEP, PLAN_PARTS } from '../../lib/core/plan/plan.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import type { Session } from '../../lib/shell/session.ts'
import { LIKE } from '../support/begin.ts'

vi.mock('../../lib/shell/texts.ts', async () => (await import('../support/english.ts')).ENGLISH)
vi.mock('../../components/shared/second-click.ts', () => ({ isSecondClick: () => false }))

const MONDAY = '2026-11-23'
const NONE = "Your clinic's plan has none of it today."
const LEFT = 'Nothing of this one is left to play for now.'
const days = (...on: number[]) => [{ ...EMPTY_STEP, exercise: 'hipExtension', days: on }]

const plan = {
  id: '0123456789abcdef-1',
  plan: {
    ...EMPTY_PLAN,
    gentle: 'Only the breathing.',
    routines: { 'midday-reset': days(1), mobility: days(2), strength: days(3) },
  },
  source: 'code',
  parts: [...PLAN_PARTS],
  taken: [...PLAN_PARTS],
  acceptedAt: 1,
  day: MONDAY,
} as unknown as NonNullable<RoutinesModel['plan']>

function modelOf(over: Partial<RoutinesModel> = {}, popup: Partial<ResetModel> = {}): ResetModel {
  const routines: RoutinesModel = {
    today: MONDAY,
    practice: DEFAULT_PRACTICE,
    gate: 'first',
    stops: {},
    like: { ...LIKE, easy: true },
    latest: null,
    plan,
    ...over,
  }
  return { ...popup, gentle: true, run: null, nudge: null, timeZone: 'UTC', routines } as ResetModel
}

const act = async () => true
function card(id: RoutineId, model: ResetModel, short = false): string {
  const none = () => {}
  const given = { id, model, short, act, onShort: none, change: none, onBegin: none, onOther: none }
  return renderToStaticMarkup(h(BeginCard, { ...given, onHow: none, onHelp: none }))
}
function popup(offered: RoutineId, { routines, ...model }: ResetModel): string {
  const routine = { parts, routine: parts.offeredRoutine(offered, routines), routines }
  const shown = { ...model, offered, resetsToday: 0, middaySince: 0, waiting: true } as ResetModel
  return renderToStaticMarkup(h(OfferedRoutine, { session: {} as Session, model: shown, act, routine }))
}

const ROUTINES = ['midday-reset', 'mobility', 'strength'] as const

describe.each(ROUTINES)('%s', (id) => {
  test.each([false, true])('the window says so and nothing else, short: %s', (short) => {
    const text = card(id, modelOf(), short)
    expect(text).toContain(NONE)
    for (const other of [
      LEFT,
      'Begin',
      'Who should ask first',
      'Quiet',
      'minute',
      'easier versions',
      'Only the',
    ])
      expect(text).not.toContain(other)
    expect(card(id, modelOf({ gate: 'waiting' }))).not.toContain('They said yes')
  })

  test('so does the popup', () => {
    const text = popup(id, modelOf())
    expect(text).toContain(NONE)
    for (const other of [LEFT, 'Start', 'They said yes', 'Ready since', 'minute'])
      expect(text).not.toContain(other)
  })

  test('one minute of the built-in one is no way around it', () => {
    const { routines } = modelOf()
    expect(isPlannedOff(id, routines)).toBe(true)
    expect(composed(plannedOf(id, routines, true), routines).steps).toEqual([])
  })

  const SAYS: [string, Partial<RoutinesModel>, boolean][] = [
    ['without a plan', { plan: null }, true],
    ['of a plan that says nothing of it', { plan: { ...plan, plan: EMPTY_PLAN } }, true],
    ['whose part was not taken', { plan: { ...plan, parts: [] } }, true],
    [
      'on its own day',
      { today: { 'midday-reset': '2026-11-24', mobility: '2026-11-25', strength: '2026-11-26' }[id] },
      true,
    ],
  ]
  test.each(SAYS)('is there %s', (_, over) => {
    const model = modelOf(over)
    expect(isPlannedOff(id, model.routines)).toBe(false)
    expect(card(id, model)).toContain('Who should ask first')
    expect(card(id, model)).not.toContain(NONE)
    expect(popup(id, model)).toContain('They said yes')
    if (id === 'midday-reset') expect(card(id, model)).toContain('Quiet')
  })

  test('of which all is left out is another thing', () => {
    const hipExtension = { choice: 'leaveOut', at: 9, backAt: null } as const
    const on = { 'midday-reset': '2026-11-24', mobility: '2026-11-25', strength: '2026-11-26' }[id]
    const model = modelOf({ today: on, practice: { ...DEFAULT_PRACTICE, exercises: { hipExtension } } })
    for (const text of [card(id, model), popup(id, model)]) {
      expect(text).toContain(LEFT)
      expect(text).not.toContain(NONE)
    }
  })
})

test('the list of routines tells no length of nothing', () => {
  const text = (model: ResetModel) =>
    renderToStaticMarkup(h(Chooser, { model: model.routines, onChoose() {} })).match(/none of it today/g)
  expect(text(modelOf())).toHaveLength(3)
  expect(text(modelOf({ today: '2026-11-24' }))).toHaveLength(2)
  expect(text(modelOf({ plan: null }))).toBeNull()
})
