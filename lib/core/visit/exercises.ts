/** By exercise: how often it came, was done, skipped, done in an easier version, and stopped (CLINICAL-AMENDMENTS.md B1-12). */
import type { Reset } from '../facts.ts'
import { ownExercise } from '../plan/plan.ts'
import type { VisitRecord } from './record.ts'
import type { ExerciseLine, ExerciseName } from './report.ts'

/** A clinic's own exercise goes by its name: its place in another plan is another. */
export function nameOf({ plans }: VisitRecord, { plan }: Reset, id: string): ExerciseName {
  const own = plans.find((each) => each.id === plan.id)?.plan
  return { id, name: (own && ownExercise(own, id)?.name) ?? null }
}

/** `record` in the order of time. */
export function exercisesOf(record: VisitRecord): ExerciseLine[] {
  const lines = new Map<string, ExerciseLine>()
  for (const reset of record.resets) {
    for (const { exercise, level, result, side } of reset.steps) {
      const named = nameOf(record, reset, exercise)
      const key = JSON.stringify([named.name, named.name === null ? named.id : ''])
      const line = lines.get(key) ?? { ...named, times: 0, done: 0, skipped: 0, easier: 0, stopped: [] }
      lines.set(key, line)
      line.times++
      if (result === 'skipped') line.skipped++
      else {
        if (result === 'done') line.done++
        else line.stopped.push({ day: reset.day, side })
        if (level === 'easier') line.easier++
      }
    }
  }
  return [...lines.values()].sort(
    (a, b) => b.times - a.times || (a.name ?? a.id).localeCompare(b.name ?? b.id, 'en'),
  )
}
