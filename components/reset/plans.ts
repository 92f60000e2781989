/** What of a routine is asked about, left out, or may be played otherwise. Pure. */
import { EXERCISES, type ExerciseId } from '../../lib/content/exercises.ts'
import type { PlannedRoutine } from '../../lib/core/compose.ts'
import type { RoutinesModel } from '../../lib/core/pages.ts'
import type { ExerciseWord } from '../../lib/core/practice.ts'
import type { Routine, Step } from '../../lib/core/routine.ts'
import type { Gate } from '../../lib/core/safety.ts'
import { isLeftOut, isToAsk, type Stops } from '../../lib/core/stops.ts'
import { composed, type Today } from '../shared/plans.ts'

/** Nothing begins before it is answered; while exercises wait, what is left may. */
export const isGateOpen = (gate: Gate): boolean => gate === null || gate === 'waiting'

const once = (exercises: string[]) => [...new Set(exercises)]

/** Exercises of the plan that are not played, by the user's word or because they hurt twice. */
export function leftOutOf({ steps }: PlannedRoutine, { stops, practice }: RoutinesModel): string[] {
  return once(steps.map(({ exercise }) => exercise)).filter((id) => isLeftOut(id, stops, practice))
}

/** Exercises that hurt the last time, of which nothing was said since. */
export function toAskOf({ steps }: Routine, { stops, practice }: RoutinesModel): string[] {
  return once(steps.map(({ planned }) => planned)).filter((id) => isToAsk(id, stops, practice))
}

/** Exercises of the routine that are played easier because the user said so. */
export function easierByWord({ steps }: Routine, { practice }: RoutinesModel): string[] {
  return once(steps.map(({ planned }) => planned)).filter((id) => practice.exercises[id]?.choice === 'easier')
}

export type LevelWord = Exclude<ExerciseWord['choice'], 'leaveOut'>

/** The exercise as it would be played by that word, on a day that asks for nothing itself. */
function stepAs(choice: LevelWord, id: string, planned: PlannedRoutine, today: Today): Step | undefined {
  const word = { choice, at: today.like.since, backAt: today.practice.exercises[id]?.backAt ?? null }
  const { steps } = composed(
    { ...planned, steps: planned.steps.filter(({ exercise }) => exercise === id) },
    {
      ...today,
      practice: { ...today.practice, exercises: { ...today.practice.exercises, [id]: word } },
      like: { ...today.like, easy: false, firstHip: false },
    },
  )
  return steps[0]
}

/** What would be played instead; null where it would be the same, or nothing. */
export function otherBy(
  choice: 'easier' | 'harder',
  id: string,
  planned: PlannedRoutine,
  today: Today,
): Step | null {
  const other = stepAs(choice, id, planned, today)
  const usual = stepAs('asPlanned', id, planned, today)
  if (!other || !usual) return null
  const same = other.exercise === usual.exercise && JSON.stringify(other.dose) === JSON.stringify(usual.dose)
  return same ? null : other
}

const isOnFloor = (id: string) => EXERCISES[id as ExerciseId]?.floor === true

export type LevelChoice = { id: string; words: LevelWord[]; chosen: LevelWord }

/** For each exercise of the routine that can be played otherwise, as what, and what was said of it. */
export function levelsOf({ steps }: Routine, planned: PlannedRoutine, today: Today): LevelChoice[] {
  const { practice, like } = today
  return once(steps.map((step) => step.planned)).flatMap((id) => {
    const word = practice.exercises[id]
    const said = word?.choice === 'leaveOut' ? undefined : word?.choice
    // On an easy day only today's own word is more than it.
    const easy = like.easy && !(said === 'asPlanned' && word && word.at >= like.since)
    const easier = otherBy('easier', id, planned, today)
    const other = otherBy('harder', id, planned, today)
    // Where there is no room to lie down, harder is not on the floor.
    const harder = other && (practice.floor || isOnFloor(id) || !isOnFloor(other.exercise))
    if (!easier && !harder) return []
    const words: LevelWord[] = [
      ...(easier ? (['easier'] as const) : []),
      'asPlanned',
      ...(harder ? (['harder'] as const) : []),
    ]
    const wanted = easy && said !== 'harder' ? 'easier' : (said ?? 'asPlanned')
    return [{ id, words, chosen: words.includes(wanted) ? wanted : 'asPlanned' }]
  })
}

/** Whether an easier exercise is there to be offered the next time, after this step hurt. */
export function isEasierNext(
  { planned: id, exercise }: Step,
  startedAt: number,
  planned: PlannedRoutine,
  today: Today,
): boolean {
  const stops: Stops = { ...today.stops }
  for (const hurt of once([id, exercise])) stops[hurt] = withTime(stops[hurt] ?? [], startedAt)
  return otherBy('easier', id, planned, { ...today, stops }) !== null
}

const withTime = (times: number[], time: number) => (times.includes(time) ? times : [...times, time])
