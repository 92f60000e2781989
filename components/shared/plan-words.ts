/** What a plan says, in words: the same on the card that suggests it, while it is made, and of the one that is followed. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import { ALWAYS, PLACES } from '../../lib/content/routines.ts'
import { compose } from '../../lib/core/compose.ts'
import type { Day } from '../../lib/core/facts.ts'
import {
  type OwnExercise,
  ownExercise,
  type Plan,
  type PlanPart,
  type PlanStep,
  ROUTINE_OF,
  ROUTINE_PARTS,
  type RoutinePart,
} from '../../lib/core/plan/plan.ts'
import type { PlanChange } from '../../lib/core/plan/plan-changes.ts'
import { ownCatalogue, plannedRoutine } from '../../lib/core/plan/planned-routine.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { type RoutineId, type Step, stepSeconds } from '../../lib/core/routine.ts'
import type { Hours } from '../../lib/core/rules.ts'
import { t } from '../../lib/shell/texts.ts'
import { doseText, exerciseName, secondsText } from './exercise-names.ts'
import { clock, shortWeekday } from './formats.ts'
import { titleOf } from './routine-names.ts'

const DAY_MINUTES = 24 * 60

/** "9:05", of minutes since midnight. */
export const minuteText = (minutes: number): string => clock((minutes % DAY_MINUTES) * 60_000, 'UTC')

/** "Mon, Wed" */
export const daysText = (days: readonly number[]): string =>
  days.length === 0 ? t('plan.no_days') : days.map(shortWeekday).join(', ')

const spanText = ({ start, end }: Hours) => t('plan.span', [minuteText(start), minuteText(end)])

/** "Mon to Fri: 7:00 to 19:00", a line for each run of days with the same hours. */
export function hoursLines(week: Hours[][]): string[] {
  const runs: { from: number; to: number; hours: string }[] = []
  for (const [day, ranges] of week.entries()) {
    const hours = ranges.map(spanText).join(', ')
    const last = runs.at(-1)
    if (last?.hours === hours) last.to = day
    else runs.push({ from: day, to: day, hours })
  }
  const worked = runs.filter(({ hours }) => hours !== '')
  if (worked.length === 0) return [t('plan.no_days')]
  const days = (from: number, to: number) =>
    from === to ? shortWeekday(from) : t('plan.span', [shortWeekday(from), shortWeekday(to)])
  return worked.map(({ from, to, hours }) => t('plan.on', [days(from, to), hours]))
}

type Of<Part extends PlanPart> = Extract<PlanChange, { part: Part }>['to']

function middayText({ anchor, midday, middayAt }: Of<'midday'>): string {
  const window = spanText(midday)
  switch (anchor) {
    case 'nextNudge':
      return t('plan.midday_next', [window])
    case 'afterLunch':
      return t('plan.midday_after', [window])
    case 'beforeLunch':
      return t('plan.midday_before', [window])
    case 'atTime':
      return t('plan.midday_at', [minuteText(middayAt)])
  }
}

function runningLines({ running, mobility, strengthDays, eveningRuns }: Of<'running'>): string[] {
  const days = daysText(running?.days ?? [])
  const at = running?.at ?? null
  const often = mobility === 'daily' ? t('plan.mobility_daily') : t('plan.mobility_runs')
  return [
    t('plan.runs', [at === null ? days : t('plan.runs_at', [days, minuteText(at)])]),
    t('plan.on', [titleOf('mobility'), often]),
    t('plan.on', [titleOf('strength'), daysText(strengthDays)]),
    ...(eveningRuns.length > 0 ? [t('plan.evening', [daysText(eveningRuns)])] : []),
  ]
}

const ASKED = { daily: 'plan.ask_daily', weekly: 'plan.ask_weekly', off: 'plan.ask_off' } as const

function questionsText({ stiffness, pain }: Of<'questions'>): string {
  const asked = t(ASKED[stiffness])
  return pain && stiffness === 'daily' ? t('plan.and', [asked, t('plan.ask_pain')]) : asked
}

/** Of a change that is no routine: what is now, and what would be, a line each. The goal is not ours to word. */
export type Lines = { from: string[]; to: string[] }
type WordsChange = Exclude<PlanChange, { part: 'reset' | 'mobility' | 'strength' | 'goal' }>

export function linesOf(change: WordsChange): Lines {
  const both = <Value>({ from, to }: { from: Value; to: Value }, say: (value: Value) => string[]): Lines => ({
    from: say(from),
    to: say(to),
  })
  switch (change.part) {
    case 'interval':
      return both(change, (minutes) => [t('plan.interval', minutes)])
    case 'break':
      return both(change, (minutes) => [t('plan.break', minutes)])
    case 'hours':
      return both(change, hoursLines)
    case 'midday':
      return both(change, (midday) => [middayText(midday)])
    case 'running':
      return unlike(both(change, runningLines))
    case 'questions':
      return both(change, (questions) => [questionsText(questions)])
  }
}

/** Of several lines only those that differ; all of them where none does. */
function unlike({ from, to }: Lines): Lines {
  const only = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line))
  const changed = { from: only(from, to), to: only(to, from) }
  return changed.to.length > 0 ? changed : { from, to }
}

const PART_TITLES = {
  interval: 'plan.part.interval',
  break: 'plan.part.break',
  hours: 'plan.part.hours',
  midday: 'plan.part.midday',
  running: 'plan.part.running',
  questions: 'plan.part.questions',
  goal: 'plan.part.goal',
} as const satisfies Record<Exclude<PlanPart, RoutinePart>, string>

export const isRoutine = (part: PlanPart): part is RoutinePart => part in ROUTINE_OF

export const partTitle = (part: PlanPart): string =>
  isRoutine(part) ? titleOf(ROUTINE_OF[part]) : t(PART_TITLES[part])

/** A step of a plan as it is told and drawn. */
export type ShownStep = {
  /** In the catalogue: its figure. Null of one that is the clinic's own. */
  figure: string | null
  own: OwnExercise | null
  /** Of one's own exercise the clinic's words. */
  name: string
  dose: string
  /** What the plan says beside the dose: level, tempo, rest, days. */
  notes: string[]
  /** The clinician's own words. */
  cue: string
  seconds: number
}

/** As it is played on a day that asks for nothing itself; null of what there is not. */
function played(plan: Plan, routine: RoutineId, step: PlanStep): Step | null {
  const one = { ...plan, stages: [], routines: { [routine]: [{ ...step, days: null }] } }
  const planned = plannedRoutine(
    { id: '', plan: one, parts: [...ROUTINE_PARTS] },
    routine,
    SOME_DAY,
    PLACES,
    ALWAYS,
  )
  if (planned === null) return null
  const like = { since: 0, waiting: false, easy: false, seated: false, firstHip: false }
  return (
    compose(planned, { ...EXERCISES, ...ownCatalogue(plan) }, DEFAULT_PRACTICE, {}, like).steps[0] ?? null
  )
}

const SOME_DAY: Day = '2024-01-01'

export function shownSteps(plan: Plan, routine: RoutineId, steps: readonly PlanStep[]): ShownStep[] {
  return steps.flatMap((step) => {
    const found = played(plan, routine, step)
    if (!found) return []
    const own = ownExercise(plan, step.exercise)
    const { sets, restSeconds } = found.dose
    const notes = [
      step.level === 'easier' && t('plan.easier'),
      step.level === 'harder' && t('plan.harder'),
      step.hold !== null && found.dose.reps > 1 && t('plan.hold', [secondsText(step.hold)]),
      step.tempo !== null && t('plan.tempo', [secondsText(step.tempo)]),
      step.rest !== null && sets > 1 && t('plan.rest', [secondsText(restSeconds)]),
      step.days !== null && t('plan.only_on', [daysText(step.days)]),
    ]
    return {
      figure: own ? null : found.exercise,
      own,
      name: own ? own.name : exerciseName(found.exercise),
      dose: doseText(found),
      notes: notes.filter((note) => note !== false),
      cue: step.cue,
      seconds: stepSeconds(found),
    }
  })
}

/** The names in a row, as the routine of now is told. */
export const namesOf = (steps: readonly ShownStep[]): string => steps.map(({ name }) => name).join(', ')
