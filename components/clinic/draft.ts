/** Between a plan and what is typed of it: the fields of a draft hold text, right or not. Pure. */
import type { Day } from '../../lib/core/facts.ts'
import type { OwnExercise, Plan, PlanRoutines, PlanStep } from '../../lib/core/plan/plan.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import type { OwnDraft, PlanDraft, RoutineDrafts, StepDraft } from '../../lib/shell/plan-draft.ts'
import { clockOf, draftOfHours, type HoursDraft, hoursOf, minutesOf, rangesOf } from '../options/draft.ts'

export const ROUTINES = ['midday-reset', 'mobility', 'strength'] as const satisfies RoutineId[]

export const NO_ROUTINES: RoutineDrafts = { 'midday-reset': [], mobility: [], strength: [] }

const typed = (value: number | null): string => (value === null ? '' : String(value))
const clockText = (minutes: number | null): string => (minutes === null ? '' : clockOf(minutes))

function stepDraft(step: PlanStep): StepDraft {
  const { exercise, level, reps, leftReps, hold, tempo, sets, rest, sides, days, cue } = step
  return {
    exercise,
    level,
    reps: typed(reps),
    leftReps: typed(leftReps),
    hold: typed(hold),
    tempo: typed(tempo),
    sets: typed(sets),
    rest: typed(rest),
    sides: sides ?? '',
    days,
    cue,
  }
}

const routineDrafts = (routines: PlanRoutines): RoutineDrafts => ({
  'midday-reset': (routines['midday-reset'] ?? []).map(stepDraft),
  mobility: (routines.mobility ?? []).map(stepDraft),
  strength: (routines.strength ?? []).map(stepDraft),
})

const ownDraft = ({ name, steps, reps, sets, seconds, sides, picture }: OwnExercise): OwnDraft => ({
  name,
  steps: steps.join('\n'),
  reps: String(reps),
  sets: String(sets),
  seconds: String(seconds),
  sides,
  picture,
})

export function draftOf(plan: Plan): PlanDraft {
  const { title, language, clinic, goal, gentle, midday, running, pain } = plan
  return {
    title,
    language,
    review: plan.review ?? '',
    goal,
    gentle,
    clinic,
    interval: typed(plan.intervalMinutes),
    breakLength: typed(plan.breakMinutes),
    hours: plan.workingHours?.map(rangesOf) ?? null,
    midday: midday ? draftOfHours(midday) : { from: '', to: '' },
    anchor: plan.anchor ?? '',
    middayAt: clockText(plan.middayAt),
    eveningRuns: plan.eveningRuns ?? [],
    routines: routineDrafts(plan.routines),
    own: plan.own.map(ownDraft),
    stages: plan.stages.map(({ from, routines }) => ({ from, routines: routineDrafts(routines) })),
    mobility: plan.mobility ?? '',
    running: { days: running?.days ?? [], at: clockText(running?.at ?? null) },
    strengthDays: plan.strengthDays ?? [],
    stiffness: plan.stiffness ?? '',
    pain: pain === null ? '' : pain ? 'yes' : 'no',
  }
}

/** A number where one was typed; otherwise what was typed, of which the decoder says what is wrong. */
export function numberOf(text: string): number | string | null {
  const given = text.trim().replace(',', '.')
  if (given === '') return null
  return /^\d+(\.\d+)?$/.test(given) ? Number(given) : text
}

const time = (text: string): number | string | null => (text === '' ? null : (minutesOf(text) ?? text))

const hours = (range: HoursDraft): unknown =>
  hoursOf(range) ?? { start: time(range.from), end: time(range.to) }

const someOf = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null)

const stepGiven = (step: StepDraft): Record<keyof PlanStep, unknown> => ({
  exercise: step.exercise,
  level: step.level,
  reps: numberOf(step.reps),
  leftReps: numberOf(step.leftReps),
  hold: numberOf(step.hold),
  tempo: numberOf(step.tempo),
  sets: numberOf(step.sets),
  rest: numberOf(step.rest),
  sides: step.sides || null,
  days: step.days,
  cue: step.cue.trim(),
})

const routinesGiven = (routines: RoutineDrafts): Record<string, unknown> =>
  Object.fromEntries(
    ROUTINES.flatMap((id) => (routines[id].length > 0 ? [[id, routines[id].map(stepGiven)]] : [])),
  )

export const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])

const ownGiven = (own: OwnDraft): Record<keyof OwnExercise, unknown> => ({
  name: own.name.trim(),
  steps: linesOf(own.steps),
  reps: numberOf(own.reps),
  sets: numberOf(own.sets),
  seconds: numberOf(own.seconds),
  sides: own.sides,
  picture: own.picture,
})

/** The plan as it is typed, for the decoder: it alone says whether it is one. */
export function given(draft: PlanDraft, issued: Day): Record<keyof Plan, unknown> {
  const { clinic, midday, running, pain, anchor, stages } = draft
  return {
    title: draft.title.trim(),
    language: draft.language,
    issued,
    review: draft.review || null,
    clinic: {
      ...clinic,
      name: clinic.name.trim(),
      phone: clinic.phone.trim(),
      link: clinic.link.trim(),
      note: clinic.note.trim(),
    },
    intervalMinutes: numberOf(draft.interval),
    breakMinutes: numberOf(draft.breakLength),
    workingHours: draft.hours?.map((ranges) => ranges.map(hours)) ?? null,
    midday: midday.from === '' && midday.to === '' ? null : hours(midday),
    anchor: anchor || null,
    // Said only where it is asked for.
    middayAt: anchor === 'atTime' ? time(draft.middayAt) : null,
    eveningRuns: someOf(draft.eveningRuns),
    routines: routinesGiven(draft.routines),
    own: draft.own.map(ownGiven),
    stages: stages.map(({ from, routines }) => ({ from, routines: routinesGiven(routines) })),
    gentle: draft.gentle.trim(),
    mobility: draft.mobility || null,
    running: running.days.length > 0 ? { days: running.days, at: time(running.at) } : null,
    strengthDays: someOf(draft.strengthDays),
    stiffness: draft.stiffness || null,
    pain: pain === '' ? null : pain === 'yes',
    goal: draft.goal.trim(),
  }
}
