/** The words of each exercise for whoever does it: set-up, steps for the side that works, easier ways. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import type { Exercise } from '../../lib/core/exercise.ts'
import { OWN } from '../../lib/core/plan/plan.ts'
import { type BeatCue, type Dose, type Side, type Step, workSeconds } from '../../lib/core/routine.ts'
import { t, tCue, tExercise } from '../../lib/shell/texts.ts'
import { secondsText, stepName } from './exercise-names.ts'

type ExerciseTexts = {
  name: string
  alt: string
  setup: string
  steps: string[]
  watch: string
  easier: string
  harder: string
  not: string
}

function entryOf(id: string): Exercise {
  const entry = (EXERCISES as Record<string, Exercise>)[id]
  if (!entry) throw new Error(`no exercise ${id}`)
  return entry
}

export function exerciseTexts(id: string, side: Side = 'right'): ExerciseTexts {
  const { steps, sided } = entryOf(id)
  const step = (n: number) => tExercise(id, sided.includes(n) ? `s${n}_${side}` : `s${n}`)
  return {
    name: tExercise(id, 'name'),
    alt: tExercise(id, 'alt'),
    setup: tExercise(id, 'setup'),
    steps: Array.from({ length: steps }, (_, index) => step(index + 1)),
    watch: tExercise(id, 'watch'),
    easier: tExercise(id, 'easier'),
    harder: tExercise(id, 'harder'),
    not: tExercise(id, 'not'),
  }
}

/** Of a clinic's own there is its name and its steps. */
export function textsOf(step: Pick<Step, 'exercise' | 'own'>, side: Side): ExerciseTexts {
  const isOwn = step.own !== undefined || step.exercise.startsWith(OWN)
  if (!isOwn) return exerciseTexts(step.exercise, side)
  const easier = t('of_plan.easier')
  const none = { alt: '', setup: '', watch: '', harder: '', not: '' }
  return { ...none, name: stepName(step), steps: step.own?.steps ?? [], easier }
}

/** What to do in a beat of this exercise: "Lift", "Walk heels out". */
export const cueText = (id: string, cue: BeatCue): string =>
  tCue((EXERCISES as Record<string, Exercise>)[id]?.words?.[cue] ?? cue)

/** How long it takes, getting ready not included: "50 seconds", "2 minutes", "about 2 minutes". */
export function timeText(dose: Dose): string {
  const seconds = workSeconds(dose)
  const exact = seconds < 90 || seconds % 60 === 0
  return exact ? secondsText(Math.round(seconds)) : t('page.about_minutes', Math.round(seconds / 60))
}

/** Which part of the dose is the article's, and which was added. */
export function sourceText(id: string): string {
  const { article, dose } = entryOf(id)
  if (article === 'minutes') return t('dose.from_article_minutes')
  if (article === 'reps') return t('dose.from_article_reps', dose.reps)
  return t('dose.added')
}
