/** How the doses of the catalogue are written down. */
import type { Beat, BeatCue, Dose } from '../core/routine.ts'

export const beats = (...pairs: [BeatCue, number][]): Beat[] =>
  pairs.map(([cue, seconds]) => ({ cue, seconds }))

/** Time to change sides, in seconds: standing, and from one side of the body to the other on the floor. */
export const CHANGE = 5
export const ROLL_OVER = 10

export const dose = (
  reps: number,
  sides: Dose['sides'],
  tempo: Beat[],
  changeSeconds: number = CHANGE,
): Dose => ({
  sets: 1,
  restSeconds: 0,
  sides,
  reps,
  beats: tempo,
  changeSeconds: sides === 'each' ? changeSeconds : 0,
})
export const timed = (seconds: number): Dose => dose(1, 'none', beats(['go', seconds]))
export const inSets = (one: Dose, sets: number, restSeconds: number): Dose => ({ ...one, sets, restSeconds })

/** What an exercise has none of, unless it says so. */
export const PLAIN = {
  article: null,
  easier: null,
  harder: null,
  seated: null,
  quiet: null,
  floor: false,
  sided: [],
}
