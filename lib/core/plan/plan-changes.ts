/** What a plan would change against now: as data, in one order, so that a page can say it in words. */

import type { Asking } from '../asking.ts'
import type { Day } from '../facts.ts'
import type { PlanModel } from '../pages.ts'
import type { Practice } from '../practice.ts'
import type { Hours, Settings } from '../rules.ts'
import { alike } from './alike.ts'
import {
  type Plan,
  type PlanPart,
  type PlanStep,
  ROUTINE_OF,
  ROUTINE_PARTS,
  type RoutinePart,
} from './plan.ts'

type Midday = Pick<Settings, 'midday' | 'anchor' | 'middayAt'>
type Running = Pick<Practice, 'running' | 'mobility' | 'strengthDays'> & Pick<Settings, 'eveningRuns'>
type Questions = { stiffness: Asking['rhythm']; pain: boolean }
type Stage = { from: Day; steps: PlanStep[] }

type Change<Part extends PlanPart, Value> = { part: Part; from: Value; to: Value; same: boolean }

/** Of a routine `from` is null where the built-in one is played. */
export type PlanChange =
  | Change<'interval' | 'break', number>
  | Change<'hours', Hours[][]>
  | Change<'midday', Midday>
  | Change<'reset' | 'mobility' | 'strength', { steps: PlanStep[]; stages: Stage[] } | null>
  | Change<'running', Running>
  | Change<'questions', Questions>
  | Change<'goal', string>

type Now = Pick<PlanModel, 'settings' | 'practice' | 'asking' | 'active'>

/** Its settings, where the plan says something; what it says nothing of is as now. */
export function plannedSettings(plan: Plan, now: Settings, parts: readonly PlanPart[]): Settings {
  const { intervalMinutes, breakMinutes, workingHours, midday, anchor, middayAt, eveningRuns } = plan
  const takes = (part: PlanPart) => parts.includes(part)
  return {
    ...now,
    ...(takes('interval') && intervalMinutes !== null && { intervalMinutes }),
    ...(takes('break') && breakMinutes !== null && { breakMinutes }),
    ...(takes('hours') && workingHours !== null && { workingHours }),
    ...(takes('midday') && {
      midday: midday ?? now.midday,
      anchor: anchor ?? now.anchor,
      middayAt: middayAt ?? now.middayAt,
    }),
    ...(takes('running') && eveningRuns !== null && { eveningRuns }),
  }
}

/** Likewise of what was chosen about the routines. */
export function plannedPractice(plan: Plan, now: Practice, parts: readonly PlanPart[]): Practice {
  if (!parts.includes('running')) return now
  const { running, mobility, strengthDays } = plan
  return {
    ...now,
    running: running ?? now.running,
    mobility: mobility ?? now.mobility,
    strengthDays: strengthDays ?? now.strengthDays,
  }
}

/** Who has a new strain is not asked every day, whatever a plan says (CLINICAL-AMENDMENTS.md B1-13). */
export function plannedRhythm({ stiffness }: Plan, { rhythm, strain }: Asking): Asking['rhythm'] {
  if (stiffness === 'daily' && strain?.answer === 'yes') return rhythm
  return stiffness ?? rhythm
}

function routineChange(part: RoutinePart, plan: Plan, { active }: Now): PlanChange | null {
  const routine = ROUTINE_OF[part]
  const of = ({ routines, stages }: Plan) => {
    const staged = stages.flatMap(({ from, routines: own }) =>
      own[routine] ? [{ from, steps: own[routine] }] : [],
    )
    const steps = routines[routine] ?? []
    return steps.length + staged.length === 0 ? null : { steps, stages: staged }
  }
  const to = of(plan)
  if (to === null) return null
  const from = active?.parts.includes(part) ? of(active.plan) : null
  return { part, from, to, same: alike(from, to) && alike(active?.plan.own ?? [], plan.own) }
}

/** Only what the plan speaks of. */
export function planChanges(plan: Plan, now: Now): PlanChange[] {
  const { settings, practice, asking } = now
  const next = plannedSettings(plan, settings, ['interval', 'break', 'hours', 'midday', 'running'])
  const practised = plannedPractice(plan, practice, ['running'])
  const changes: (PlanChange | null)[] = []
  const add = <Part extends PlanPart, Value>(said: boolean, part: Part, from: Value, to: Value) => {
    if (said) changes.push({ part, from, to, same: alike(from, to) } as unknown as PlanChange)
  }
  const middayOf = ({ midday, anchor, middayAt }: Settings): Midday => ({ midday, anchor, middayAt })
  const runningOf = (of: Practice, { eveningRuns }: Settings): Running => ({
    running: of.running,
    mobility: of.mobility,
    strengthDays: of.strengthDays,
    eveningRuns,
  })
  add(plan.intervalMinutes !== null, 'interval', settings.intervalMinutes, next.intervalMinutes)
  add(plan.breakMinutes !== null, 'break', settings.breakMinutes, next.breakMinutes)
  add(plan.workingHours !== null, 'hours', settings.workingHours, next.workingHours)
  const saysMidday = [plan.midday, plan.anchor, plan.middayAt].some((field) => field !== null)
  add(saysMidday, 'midday', middayOf(settings), middayOf(next))
  for (const part of ROUTINE_PARTS) {
    changes.push(routineChange(part, plan, now))
  }
  const saysRunning = [plan.running, plan.mobility, plan.strengthDays, plan.eveningRuns].some(
    (field) => field !== null,
  )
  add(saysRunning, 'running', runningOf(practice, settings), runningOf(practised, next))
  add(
    plan.stiffness !== null || plan.pain !== null,
    'questions',
    { stiffness: asking.rhythm, pain: asking.pain },
    { stiffness: plannedRhythm(plan, asking), pain: plan.pain ?? asking.pain },
  )
  add(plan.goal !== '', 'goal', asking.oneThing ?? '', plan.goal)
  return changes.filter((change) => change !== null)
}
