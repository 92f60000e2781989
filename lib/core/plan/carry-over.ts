/**
 * What a new plan says nothing of, or what is not taken of it, stays as it is: the routines of the plan before go
 * over into the new one, with the clinic's own exercises that they use, and so do its words, clinic and review date.
 */
import type { Day } from '../facts.ts'
import {
  MOST_OWN,
  MOST_STAGES,
  OWN,
  type Plan,
  type PlanPart,
  type PlanRoutines,
  type PlanStep,
  ROUTINE_OF,
  ROUTINE_PARTS,
  type RoutinePart,
} from './plan.ts'

type Followed = { plan: Plan; parts: readonly PlanPart[] }

const isSaid = ({ routines, stages }: Plan, part: RoutinePart) =>
  [routines, ...stages.map((stage) => stage.routines)].some((each) => each[ROUTINE_OF[part]] !== undefined)

/** Of these parts alone. */
function only(routines: PlanRoutines, parts: readonly PlanPart[]): PlanRoutines {
  const kept = ROUTINE_PARTS.filter((part) => parts.includes(part)).flatMap((part) => {
    const steps = routines[ROUTINE_OF[part]]
    return steps ? [[ROUTINE_OF[part], steps] as const] : []
  })
  return Object.fromEntries(kept)
}

function mapSteps(routines: PlanRoutines, map: (step: PlanStep) => PlanStep): PlanRoutines {
  return Object.fromEntries(Object.entries(routines).map(([id, steps]) => [id, steps.map(map)]))
}

/** The plan that is followed once `plan` was taken as far as `parts`; `kept`: what of the one before goes on. */
export function carriedOver(
  plan: Plan,
  parts: readonly PlanPart[],
  before: Followed | null,
): { plan: Plan; parts: PlanPart[] } {
  const taken = [...parts]
  const kept = ROUTINE_PARTS.filter(
    (part) =>
      before?.parts.includes(part) === true &&
      isSaid(before.plan, part) &&
      !(parts.includes(part) && isSaid(plan, part)),
  )
  if (before === null) return { plan, parts: taken }
  const old = before.plan
  const used = new Set(
    [old.routines, ...old.stages.map(({ routines }) => routines)]
      .flatMap((each) => Object.values(only(each, kept)).flat())
      .flatMap(({ exercise }) => (exercise.startsWith(OWN) ? [Number(exercise.slice(OWN.length))] : [])),
  )
  const own = [...used].flatMap((number) => {
    const found = old.own[number - 1]
    return found ? [{ number, found }] : []
  })
  const numbers = new Map(
    own.map(({ number }, index) => [`${OWN}${number}`, `${OWN}${plan.own.length + index + 1}`]),
  )
  const renamed = (step: PlanStep) => ({ ...step, exercise: numbers.get(step.exercise) ?? step.exercise })
  const goesOn = (routines: PlanRoutines) => mapSteps(only(routines, kept), renamed)
  const isKept = (id: string) => kept.some((part) => ROUTINE_OF[part] === id)
  const news = (routines: PlanRoutines): PlanRoutines =>
    Object.fromEntries(Object.entries(routines).filter(([id]) => !isKept(id)))
  const days = [...new Set([...plan.stages, ...old.stages].map(({ from }) => from))].sort()
  const stages = days.flatMap((from): { from: Day; routines: PlanRoutines }[] => {
    const at = (of: Plan) => of.stages.find((stage) => stage.from === from)?.routines ?? {}
    const routines = { ...news(at(plan)), ...goesOn(at(old)) }
    return Object.keys(routines).length > 0 ? [{ from, routines }] : []
  })
  const all: Plan = {
    ...plan,
    routines: { ...news(plan.routines), ...goesOn(old.routines) },
    stages,
    own: [...plan.own, ...own.map(({ found }) => found)],
    gentle: plan.gentle || old.gentle,
    review: plan.review ?? old.review,
    clinic: plan.clinic.name === '' ? old.clinic : plan.clinic,
  }
  // More than a plan can hold: then the new one stands alone, rather than one that could not be read again.
  if (all.own.length > MOST_OWN || all.stages.length > MOST_STAGES) return { plan, parts: taken }
  return { plan: all, parts: [...taken, ...kept.filter((part) => !taken.includes(part))] }
}
