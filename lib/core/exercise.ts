/** What an exercise is, as data: the built-in ones are in `lib/content/exercises.ts`. */
import type { BeatCue, Dose } from './routine.ts'

/** Another exercise, or another dose of the same, that is played in its place. */
export type Version = { exercise?: string; dose?: Dose }

export type Exercise = {
  dose: Dose
  /**
   * What of the dose the clinic's article states; everything else was added by us, by common practice or as
   * CLINICAL.md says.
   */
  article: 'reps' | 'minutes' | null
  /** Played instead when it is to be easier or harder; null where the words alone say how. */
  easier: Version | null
  harder: Version | null
  /** For whom standing is not. */
  seated: string | null
  /** That nobody notices: at the desk, on a call. */
  quiet: string | null
  /** Needs the floor. */
  floor: boolean
  /** The text that the steps begin with: how many there are; those that name a side have one for each. */
  steps: number
  /** Numbers of the steps, from 1, that name a side. */
  sided: number[]
  /** A cue whose word differs from the usual one, by the name of its text. */
  words?: Partial<Record<BeatCue, string>>
  /** The card that says why (`lib/content/learn.ts`). */
  why: string
}

/** Part of the strength set: one rung is played, chosen by the person or the plan. */
export type Area = 'gluteMax' | 'gluteMed' | 'core' | 'hamstrings'
