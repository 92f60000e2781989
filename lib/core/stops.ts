/** What hurt: which exercises are left out for it, and which are to be asked about (CLINICAL-AMENDMENTS.md B1-4). */
import type { Reset } from './facts.ts'
import type { ExerciseWord, Practice } from './practice.ts'

const DAY_MS = 24 * 60 * 60_000
/** A second stop within this leaves the exercise out. */
const TWICE_WITHIN_MS = 14 * DAY_MS

/** When each exercise was stopped, as planned and as played; the earliest first. */
export type Stops = Record<string, number[]>

export function stopsIn(resets: Reset[]): Stops {
  // Of a file from elsewhere the name may be one that any object has.
  const stops: Stops = Object.create(null)
  for (const { startedAt, steps } of resets.toSorted((a, b) => a.startedAt - b.startedAt)) {
    for (const { exercise, played, result } of steps) {
      if (result !== 'stopped') continue
      for (const id of new Set([exercise, played])) stops[id] = [...(stops[id] ?? []), startedAt]
    }
  }
  return stops
}

/** Left out by the user's word, or stopped twice within a fortnight since it was last put back. */
export function isLeftOut(exercise: string, stops: Stops, { exercises }: Practice): boolean {
  const word = exercises[exercise]
  return word?.choice === 'leaveOut' || isStoppedTwice(stops[exercise] ?? [], word)
}

/** Stopped since it was last put back. */
export function wasStopped(exercise: string, stops: Stops, { exercises }: Practice): boolean {
  return sinceBack(stops[exercise] ?? [], exercises[exercise]).length > 0
}

const sinceBack = (at: number[], word: ExerciseWord | undefined) =>
  at.filter((time) => time > (word?.backAt ?? 0))

function isStoppedTwice(at: number[], word: ExerciseWord | undefined): boolean {
  const since = sinceBack(at, word)
  return since.some((time, i) => i > 0 && time - (since[i - 1] as number) <= TWICE_WITHIN_MS)
}

/** It hurt the last time, and nothing was said of it since. */
export function isToAsk(exercise: string, stops: Stops, practice: Practice): boolean {
  const latest = stops[exercise]?.at(-1)
  if (latest === undefined || isLeftOut(exercise, stops, practice)) return false
  return latest > (practice.exercises[exercise]?.at ?? 0)
}
