/** A plan is taken, taken back, not wanted, or dropped; a visit to the clinic is told. */
import { askingFrom, changedAsking } from '../asking.ts'
import { addDays, dayOf } from '../day.ts'
import type { Action } from '../events.ts'
import type { AcceptedPlan, Day, Reset, UserMark } from '../facts.ts'
import { hoursLocked } from '../policy-events.ts'
import { type Practice, practiceFrom } from '../practice.ts'
import { isRealDay } from '../real-day.ts'
import { onSettings } from '../settings-events.ts'
import { RefusedError, type Result, type State } from '../state.ts'
import { isLeftOut, stopsIn } from '../stops.ts'
import { carriedOver } from './carry-over.ts'
import { fingerprint, fingerprintIn } from './fingerprint.ts'
import { PLAN_PARTS, type Plan, type PlanPart, ROUTINE_OF, ROUTINE_PARTS } from './plan.ts'
import { plannedPractice, plannedRhythm, plannedSettings } from './plan-changes.ts'

type Of<T extends Action['type']> = Extract<Action, { type: T }>

/** `active`: the row of the plan that is followed; null where the built-in one is. `resets`: of the last year. */
export function onTakePlan(
  before: State,
  { plan, source, parts: given }: Of<'takePlan'>,
  at: number,
  timeZone: string,
  active: AcceptedPlan | null,
  resets: Reset[],
): Result {
  const print = fingerprint(plan)
  const locked = hoursLocked(before.practice)
  const parts = PLAN_PARTS.filter((part) => given.includes(part) && !(locked && part === 'hours'))
  if (active && fingerprintIn(active.id) === print && String(active.taken) === String(parts)) {
    return { state: before, facts: [] }
  }
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  const practice = practiceFrom(before.practice)
  const asking = askingFrom(before.checkIn)
  const asked = changedAsking(
    asking,
    {
      ...(parts.includes('questions') && {
        rhythm: plannedRhythm(plan, asking),
        pain: plan.pain ?? asking.pain,
      }),
      ...(parts.includes('goal') && plan.goal !== '' && { oneThing: plan.goal }),
    },
    today,
  )
  if (typeof asked === 'string') throw new RefusedError(`takePlan: ${asked} breaks its rule`)
  const { state, facts } = onSettings(before, plannedSettings(plan, before.settings, parts))
  // An organisation does not lift a person's own stop.
  const back = source === 'policy' ? {} : putBack(plan, parts, practice, resets, at, today)
  const row: AcceptedPlan = {
    id: `${print}-${at}`,
    ...carriedOver(plan, parts, active && { plan: active.plan as Plan, parts: active.parts }),
    source,
    taken: parts,
    acceptedAt: at,
    day: today,
    before: {
      settings: before.settings,
      plan: practice.plan,
      running: practice.running,
      mobility: practice.mobility,
      strengthDays: practice.strengthDays,
      rhythm: asking.rhythm,
      pain: asking.pain,
      oneThing: asking.oneThing,
      waiting: practice.safety?.answer === 'asking',
      exercises: Object.fromEntries(Object.keys(back).map((id) => [id, practice.exercises[id] ?? null])),
    },
  }
  return {
    state: {
      ...state,
      checkIn: asked,
      practice: {
        ...plannedPractice(plan, practice, parts),
        exercises: { ...practice.exercises, ...back },
        plan: row.id,
        planDeclined: null,
      },
    },
    facts: [...facts, { store: 'plans', row }],
  }
}

/**
 * What was left out because it hurt twice comes again by a plan that has it, easier at first
 * (CLINICAL-AMENDMENTS.md B1-4); what the person left out stays out.
 */
function putBack(
  { routines, stages }: Plan,
  parts: PlanPart[],
  practice: Practice,
  resets: Reset[],
  at: number,
  today: Day,
): Practice['exercises'] {
  const stops = stopsIn(resets.filter(({ how }) => how === 'played'))
  const begun = stages.filter(({ from }) => from <= today)
  const routinesOf = [routines, ...begun.map((stage) => stage.routines)]
  const planned = routinesOf.flatMap((each) =>
    ROUTINE_PARTS.flatMap((part) => (parts.includes(part) ? (each[ROUTINE_OF[part]] ?? []) : [])),
  )
  const back = planned.filter(
    ({ exercise }) =>
      practice.exercises[exercise]?.choice !== 'leaveOut' && isLeftOut(exercise, stops, practice),
  )
  return Object.fromEntries(back.map(({ exercise }) => [exercise, { choice: 'easier', at, backAt: at }]))
}

/** What that clinic alone had allowed, or put back, is as it was before its plan. */
function withoutItsWord(
  practice: Practice,
  { waiting, exercises }: AcceptedPlan['before'],
  at: number,
): Practice {
  const words = Object.entries({ ...practice.exercises, ...exercises }).flatMap(([id, word]) =>
    word ? [[id, word]] : [],
  )
  return {
    ...practice,
    safety: waiting ? { answer: 'asking', at } : practice.safety,
    exercises: Object.fromEntries(words),
  }
}

/** What a plan says is as it was before it was taken; what was changed of that by hand since goes with it. */
export function onUntakePlan(
  before: State,
  at: number,
  timeZone: string,
  active: AcceptedPlan | null,
): Result {
  const was = active?.before
  if (!active || !was) return { state: before, facts: [] }
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  const { running, mobility, strengthDays, plan, rhythm, pain, oneThing } = was
  const asked = changedAsking(askingFrom(before.checkIn), { rhythm, pain, oneThing }, today)
  if (typeof asked === 'string') throw new RefusedError(`untakePlan: ${asked} breaks its rule`)
  const { workingHours, intervalMinutes, breakMinutes, midday, anchor, middayAt, eveningRuns } = was.settings
  const settings = { intervalMinutes, breakMinutes, midday, anchor, middayAt, eveningRuns }
  const locked = hoursLocked(before.practice)
  const { state, facts } = onSettings(before, { ...settings, ...(!locked && { workingHours }) })
  return {
    state: {
      ...state,
      checkIn: asked,
      practice: {
        ...withoutItsWord(practiceFrom(before.practice), was, at),
        running,
        mobility,
        strengthDays,
        plan,
      },
    },
    facts,
    gone: [{ store: 'plans', key: active.id, day: active.day }],
  }
}

export function onDeclinePlan(before: State, { plan }: Of<'declinePlan'>): Result {
  const practice = { ...practiceFrom(before.practice), planDeclined: fingerprint(plan) }
  return { state: { ...before, practice }, facts: [] }
}

export function onDropPlan(before: State, at: number, active: AcceptedPlan | null): Result {
  const practice = practiceFrom(before.practice)
  const own = active ? withoutItsWord(practice, active.before, at) : practice
  return { state: { ...before, practice: { ...own, plan: null } }, facts: [] }
}

/** A visit is told within so many days; a later one is too far to be sure of. */
const VISIT_TOLD_DAYS = 31

export function onVisit(before: State, { day, undo }: Of<'visit'>, at: number, timeZone: string): Result {
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  if (!isRealDay(day) || day > today || day < addDays(today, -VISIT_TOLD_DAYS)) {
    throw new RefusedError(`visit.day: ${day} is not of the last ${VISIT_TOLD_DAYS} days`)
  }
  const row: UserMark = { day, kind: 'visit', at, undone: undo }
  return { state: before, facts: [{ store: 'marks', row }] }
}
