/** The plan's numbers over those of an exercise. */
import type { BeatCue, Dose, PlannedDose } from './routine.ts'

/** Seconds between two sets of what has none of its own (CLINICAL-AMENDMENTS.md B2, "rest 60 s"). */
export const REST_SECONDS = 60
/** To change sides, where the exercise itself has none. */
export const CHANGE_SECONDS = 5

const HELD: readonly BeatCue[] = ['go', 'hold', 'stay', 'stretch']
/** The breath's own pace is the person's. */
const BREATH: readonly BeatCue[] = ['breatheIn', 'breatheOut']

type Numbers = Pick<PlannedDose, 'seconds' | 'hold' | 'tempo'>

/** Which of a plan's two times a beat takes. Where nothing is held, to squeeze is. */
function timeOf(cue: BeatCue, beats: Dose['beats']): 'hold' | 'tempo' | null {
  if (BREATH.includes(cue)) return null
  if (HELD.includes(cue)) return 'hold'
  return cue === 'squeeze' && !beats.some((beat) => HELD.includes(beat.cue)) ? 'hold' : 'tempo'
}

/** Which times of an exercise a plan can set. */
export const timesIn = ({ beats }: Pick<Dose, 'beats'>): { hold: boolean; tempo: boolean } => ({
  hold: beats.some(({ cue }) => timeOf(cue, beats) === 'hold'),
  tempo: beats.some(({ cue }) => timeOf(cue, beats) === 'tempo'),
})

const timed = (beats: Dose['beats'], { seconds, hold, tempo }: Numbers): Dose['beats'] =>
  beats.map((beat) => {
    const time = timeOf(beat.cue, beats)
    const own = time === 'hold' ? hold : time === 'tempo' ? tempo : undefined
    return { ...beat, seconds: own ?? seconds ?? beat.seconds }
  })

/** The same kind of work: counted or held, with the same sides. Only then repetitions and times mean the same. */
export const isAlike = (one: Dose, other: Dose): boolean =>
  one.sides === other.sides && (one.reps === 1) === (other.reps === 1)

/** `alike`: what is played is of the kind that was planned; another exercise has its own count and times. */
export function withPlan(dose: Dose, planned: PlannedDose, alike: boolean): Dose {
  const { ownSets, ...rest } = planned
  const { reps, leftReps, sides, sets, restSeconds, ...times }: PlannedDose = alike
    ? rest
    : { sets: rest.sets, restSeconds: rest.restSeconds }
  const own = ownSets === true && dose.sets > 1
  const side = sides ?? dose.sides
  const { leftReps: _, ...plain } = dose
  const all = own ? dose.sets : (sets ?? dose.sets)
  return {
    ...plain,
    sides: side,
    reps: reps ?? dose.reps,
    ...(leftReps !== undefined && side !== 'none' && leftReps !== (reps ?? dose.reps) && { leftReps }),
    beats: timed(dose.beats, times),
    sets: all,
    restSeconds: restSeconds ?? (all > 1 && dose.sets === 1 ? REST_SECONDS : dose.restSeconds),
    changeSeconds: side === 'each' ? dose.changeSeconds || CHANGE_SECONDS : 0,
  }
}
