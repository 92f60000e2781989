/** What is done to a draft: each gives a new one. Pure. */

import { PRESETS, type PresetId } from '../../lib/content/plans.ts'
import { alike } from '../../lib/core/plan/alike.ts'
import { OWN } from '../../lib/core/plan/plan.ts'
import type { RoutineId } from '../../lib/core/routine.ts'
import type { OwnDraft, PlanDraft, PlanDrafts, RoutineDrafts, StepDraft } from '../../lib/shell/plan-draft.ts'
import { draftOf, NO_ROUTINES, ROUTINES } from './draft.ts'

/** A list of exercises: of the plan, or of its stage of that number, from 0. */
export type Place = { stage: number | null; routine: RoutineId }

/** As the decoder names it. */
export const pathOf = ({ stage, routine }: Place): string =>
  stage === null ? `routines.${routine}` : `stages.${stage}.routines.${routine}`

const routinesAt = (draft: PlanDraft, stage: number | null): RoutineDrafts =>
  stage === null ? draft.routines : (draft.stages[stage]?.routines ?? NO_ROUTINES)

export const stepsAt = (draft: PlanDraft, { stage, routine }: Place): StepDraft[] =>
  routinesAt(draft, stage)[routine]

export function withSteps(draft: PlanDraft, { stage, routine }: Place, steps: StepDraft[]): PlanDraft {
  const routines = { ...routinesAt(draft, stage), [routine]: steps }
  if (stage === null) return { ...draft, routines }
  return { ...draft, stages: draft.stages.map((one, i) => (i === stage ? { ...one, routines } : one)) }
}

export const withStep = (
  draft: PlanDraft,
  place: Place,
  index: number,
  change: Partial<StepDraft>,
): PlanDraft =>
  withSteps(
    draft,
    place,
    stepsAt(draft, place).map((step, i) => (i === index ? { ...step, ...change } : step)),
  )

export const newStep = (exercise: string): StepDraft => ({
  exercise,
  level: 'standard',
  reps: '',
  leftReps: '',
  hold: '',
  tempo: '',
  sets: '',
  rest: '',
  sides: '',
  days: null,
  cue: '',
})

/** One place up (-1) or down (1); at the end it stays. */
export function moved<T>(list: T[], index: number, by: -1 | 1): T[] {
  const item = list[index]
  const other = list[index + by]
  if (item === undefined || other === undefined) return list
  return list.with(index, other).with(index + by, item)
}

export const ownId = (index: number): string => `${OWN}${index + 1}`

export const NEW_OWN: OwnDraft = {
  name: '',
  steps: '',
  reps: '8',
  sets: '1',
  seconds: '4',
  sides: 'none',
  picture: null,
}

/** At the end of a list, with its own words still to be written. */
export function withOwn(draft: PlanDraft, place: Place): PlanDraft {
  const step = newStep(ownId(draft.own.length))
  const next = { ...draft, own: [...draft.own, NEW_OWN] }
  return withSteps(next, place, [...stepsAt(next, place), step])
}

/** Everywhere; those behind it move up a number. */
function withoutOwn(draft: PlanDraft, gone: string): PlanDraft {
  const number = Number(gone.slice(OWN.length))
  const left = (steps: StepDraft[]) =>
    steps.flatMap((step) => {
      if (!step.exercise.startsWith(OWN)) return step
      const own = Number(step.exercise.slice(OWN.length))
      if (own === number) return []
      return own > number ? { ...step, exercise: ownId(own - 2) } : step
    })
  const all = (routines: RoutineDrafts): RoutineDrafts => ({
    'midday-reset': left(routines['midday-reset']),
    mobility: left(routines.mobility),
    strength: left(routines.strength),
  })
  return {
    ...draft,
    routines: all(draft.routines),
    stages: draft.stages.map(({ from, routines }) => ({ from, routines: all(routines) })),
    own: draft.own.toSpliced(number - 1, 1),
  }
}

/** The clinic's own exercise goes with the last step that plays it. */
export function withoutStep(draft: PlanDraft, place: Place, index: number): PlanDraft {
  const steps = stepsAt(draft, place)
  const exercise = steps[index]?.exercise ?? ''
  const next = withSteps(draft, place, steps.toSpliced(index, 1))
  if (!exercise.startsWith(OWN)) return next
  const lists = [null, ...next.stages.keys()].flatMap((stage) =>
    ROUTINES.map((routine) => stepsAt(next, { stage, routine })),
  )
  const played = lists.some((list) => list.some((step) => step.exercise === exercise))
  return played ? next : withoutOwn(next, exercise)
}

/** Three weeks after the latest stage, or after today. */
export function nextStageDay(draft: PlanDraft, today: string): string {
  const latest = draft.stages.reduce((day, { from }) => (from > day ? from : day), today)
  try {
    return Temporal.PlainDate.from(latest).add({ weeks: 3 }).toString()
  } catch {
    return ''
  }
}

/** Begins as the last list of that routine, which is what changes. */
export function withStage(draft: PlanDraft, today: string): PlanDraft {
  return { ...draft, stages: [...draft.stages, { from: nextStageDay(draft, today), routines: NO_ROUTINES }] }
}

/** The list that is followed before that stage. */
export function stepsBefore(draft: PlanDraft, stage: number, routine: RoutineId): StepDraft[] {
  const earlier = draft.stages.slice(0, stage).findLast(({ routines }) => routines[routine].length > 0)
  return (earlier?.routines ?? draft.routines)[routine]
}

/** The clinic's own: what a new plan begins with. */
const letterhead = ({ clinic, language }: PlanDraft) => ({ clinic, language })

export const fresh = (preset: PresetId, from: PlanDraft | null): PlanDraft => ({
  ...draftOf(PRESETS[preset]),
  ...(from && letterhead(from)),
})

/** Nothing but the clinic itself was written. */
const isFresh = (draft: PlanDraft): boolean =>
  (Object.keys(PRESETS) as PresetId[]).some((preset) => alike(draft, fresh(preset, draft)))

/** A new one takes the place of the one in hand, which is the last plan then, if it was worked on. */
export function started({ draft, last }: PlanDrafts, next: PlanDraft): PlanDrafts {
  const kept = draft && !isFresh(draft) ? draft : last
  return { draft: next, last: kept }
}

export const presetOf = (draft: PlanDraft): PresetId | null =>
  (Object.keys(PRESETS) as PresetId[]).find((preset) => alike(draft, fresh(preset, draft))) ?? null
