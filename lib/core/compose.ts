/** From a plan of exercises to what is played today: versions chosen, what is left out taken out. */
import type { Exercise } from './exercise.ts'
import { isAlike, withPlan } from './planned-dose.ts'
import type { Practice } from './practice.ts'
import type { Beat, Dose, Level, PlannedDose, Routine, Step } from './routine.ts'
import { isLeftOut, type Stops, wasStopped } from './stops.ts'

/** A step as planned. */
export type Planned = PlannedDose & {
  id: string
  exercise: string
  readySeconds: number
  /** As the plan has it; without a word of it as the exercise is. */
  level?: Level
  /** The clinician's own words. */
  cue?: string
  /** Of a clinic's own exercise its words. */
  own?: Step['own']
  /** Goes on where exercises wait for a clinician's word: standing, walking, breathing. */
  always?: true
}

export type PlannedRoutine = Omit<Routine, 'steps'> & { steps: Planned[] }

/** What today is like. */
export type Like = {
  /** When it began. */
  since: number
  /** Exercises wait until a clinician said yes. */
  waiting: boolean
  /** A gentle day, or a rating asks for it: the easier versions open. */
  easy: boolean
  /** Standing is not for this user. */
  seated: boolean
  /** Hip extensions were never done: the toes stay on the floor. */
  firstHip: boolean
}

type Catalogue = Record<string, Exercise>
type Chosen = { exercise: string; dose: Dose; level: Level }

export function compose(
  { steps, ...routine }: PlannedRoutine,
  catalogue: Catalogue,
  practice: Practice,
  stops: Stops,
  like: Like,
): Routine {
  const played: Step[] = []
  for (const planned of steps) {
    if (like.waiting && !planned.always) continue
    const chosen = chosenFor(planned, routine.version === 'quiet', catalogue, practice, stops, like)
    // Of what stands in for several, once is enough.
    if (chosen === null || (like.seated && played.some(({ exercise }) => exercise === chosen.exercise)))
      continue
    const { id, exercise, readySeconds, always = false, cue = '', level: _, own, ...more } = planned
    played.push({
      id,
      planned: exercise,
      exercise: chosen.exercise,
      level: chosen.level,
      dose: doseOf(exercise, chosen, more, catalogue, practice),
      readySeconds,
      cue,
      always,
      more,
      ...(own && { own }),
    })
  }
  return { ...routine, steps: played }
}

/** What is played for it; null where nothing may be. Seated and quiet go before the level: who sits cannot stand more easily. */
function chosenFor(
  planned: Planned,
  quiet: boolean,
  catalogue: Catalogue,
  practice: Practice,
  stops: Stops,
  like: Like,
): Chosen | null {
  const { exercise } = planned
  const isOut = (id: string) => isLeftOut(id, stops, practice)
  if (isOut(exercise)) return null
  const base = entryOf(exercise, catalogue)
  const as = (id: string, level: Level): Chosen => ({
    exercise: id,
    dose: entryOf(id, catalogue).dose,
    level,
  })
  if (like.seated) {
    const { seated } = base
    if (seated !== null) return isOut(seated) ? null : as(seated, 'standard')
    return isSeated(exercise, catalogue) || (base.floor && practice.floor) ? as(exercise, 'standard') : null
  }
  if (quiet && base.quiet !== null && !isOut(base.quiet)) return as(base.quiet, 'standard')
  const level = levelOf(planned, practice, like)
  if (level === 'easier' || level === 'easierStill') {
    const easier = easierFor(exercise, catalogue, practice, stops) ?? as(exercise, 'easier')
    const still = level === 'easierStill' ? easierFor(easier.exercise, catalogue, practice, stops) : null
    return still ?? easier
  }
  const harder = level === 'harder' ? base.harder : null
  if (!harder || isOut(harder.exercise ?? exercise)) return as(exercise, 'standard')
  return { ...as(harder.exercise ?? exercise, 'harder'), ...(harder.dose && { dose: harder.dose }) }
}

function entryOf(id: string, catalogue: Catalogue): Exercise {
  const found = catalogue[id]
  if (!found) throw new Error(`no exercise ${id}`)
  return found
}

const isSeated = (id: string, catalogue: Catalogue) =>
  Object.values(catalogue).some(({ seated }) => seated === id)

/**
 * The user's own word stands over what the plan has and the day asks for, unless it is to do more, or was given on
 * another day. Of what the plan has as easier there may be one that is easier still.
 */
function levelOf(
  { exercise, level: planned = 'standard' }: Planned,
  { exercises }: Practice,
  { easy, firstHip, since, waiting }: Like,
): Level | 'easierStill' {
  const word = exercises[exercise]
  const choice = word?.choice
  const lower = planned === 'easier' ? 'easierStill' : 'easier'
  if (choice === 'easier') return lower
  if (firstHip && exercise === 'hipExtension') return 'easier'
  if (easy) return choice === 'asPlanned' && word && word.at >= since ? planned : lower
  const level = choice !== 'harder' ? planned : planned === 'easier' ? 'standard' : 'harder'
  // Only standing, walking and breathing go on then.
  return waiting && level === 'harder' ? 'standard' : level
}

/** The next easier one that is not left out and did not hurt itself; null where there is none but in words. */
function easierFor(from: string, catalogue: Catalogue, practice: Practice, stops: Stops): Chosen | null {
  const seen = new Set([from])
  let easier = catalogue[from]?.easier
  while (easier) {
    const exercise = easier.exercise ?? from
    const dose = easier.dose ?? entryOf(exercise, catalogue).dose
    if (exercise === from) return { exercise, dose, level: 'easier' }
    if (seen.has(exercise)) return null
    seen.add(exercise)
    if (!isLeftOut(exercise, stops, practice) && !wasStopped(exercise, stops, practice))
      return { exercise, dose, level: 'easier' }
    easier = catalogue[exercise]?.easier
  }
  return null
}

function doseOf(
  planned: string,
  { exercise, dose }: Pick<Chosen, 'exercise' | 'dose'>,
  more: PlannedDose,
  catalogue: Catalogue,
  practice: Practice,
): Dose {
  // Its own harder or easier dose is of the exercise that was planned.
  const alike = exercise === planned || isAlike(dose, catalogue[planned]?.dose ?? dose)
  return withBreath(withPlan(dose, more, alike), practice)
}

function withBreath(dose: Dose, { breatheIn, breatheOut }: Practice): Dose {
  const paced = ({ cue, seconds }: Beat): Beat => {
    if (cue === 'breatheIn') return { cue, seconds: breatheIn }
    return { cue, seconds: cue === 'breatheOut' ? breatheOut : seconds }
  }
  return { ...dose, beats: dose.beats.map(paced) }
}

/** The easier version of a step under way, in the plan's numbers; null where there is none but in words. */
export function easierStep(step: Step, catalogue: Catalogue, practice: Practice, stops: Stops): Step | null {
  const easier = easierFor(step.exercise, catalogue, practice, stops)
  if (easier === null) return null
  return { ...step, ...easier, dose: doseOf(step.planned, easier, step.more, catalogue, practice) }
}
