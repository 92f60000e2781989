/** What the person chose, in a backup: what of it is taken from a file, and what it would change. */
import * as v from 'valibot'
import { type Asking, askingFrom } from '../asking.ts'
import { type Practice, practiceFrom } from '../practice.ts'
import { type Settings, settingsSchema } from '../rules.ts'
import { INITIAL_STATE, type State } from '../state.ts'
import { alike } from './alike.ts'
import { CHOSEN, type ChosenPart } from './format.ts'

/** Of this browser, not of the person: when a backup was saved, what the organisation says, that it is off here. */
const OF_THIS_BROWSER = ['backupAt', 'backupPutOff', 'policy'] as const satisfies (keyof Practice)[]

type ChosenParts = {
  settings: Omit<Settings, 'usedElsewhere'>
  practice: Omit<Practice, (typeof OF_THIS_BROWSER)[number]>
  checkIn: Asking
}
/** The fields of a part that could be read. */
export type ReadParts = { [Part in ChosenPart]?: Partial<ChosenParts[Part]> }

const FROM: { [Part in ChosenPart]: (given: unknown) => ChosenParts[Part] } = {
  settings: (given) => {
    const { usedElsewhere: _, ...settings } = v.parse(settingsSchema, given instanceof Object ? given : {})
    return settings
  },
  practice: (given) => {
    const practice: Partial<Practice> = practiceFrom(given)
    for (const field of OF_THIS_BROWSER) delete practice[field]
    return practice as ChosenParts['practice']
  },
  checkIn: askingFrom,
}

/** As it goes into a file: every field, in one order, whether or not anything was ever chosen. */
export const chosenOf = <Part extends ChosenPart>(part: Part, stored: unknown): ChosenParts[Part] =>
  FROM[part](stored)

/** The fields of a part that are as they should be, and the names of those that are not. */
export function readChosen<Part extends ChosenPart>(
  part: Part,
  given: unknown,
): { fields: Partial<ChosenParts[Part]>; wrong: string[] } {
  const told = Object.entries(given instanceof Object && !Array.isArray(given) ? given : { '': given })
  const decoded: [string, unknown][] = Object.entries(FROM[part](Object.fromEntries(told)))
  const sound = decoded.filter(([name, value]) =>
    told.some(([other, stands]) => other === name && alike(stands, value)),
  )
  const names = new Set(sound.map(([name]) => name))
  return {
    fields: Object.fromEntries(sound) as Partial<ChosenParts[Part]>,
    wrong: told.map(([name]) => name).filter((name) => !names.has(name)),
  }
}

/** `stands`: whose would be there afterwards. */
export type ChosenChange = {
  part: ChosenPart
  field: string
  ours: unknown
  theirs: unknown
  stands: 'ours' | 'theirs'
}

/** Field by field, what is otherwise there. `theirs` is what would be here afterwards, where it is not ours that stands. */
export function chosenChanges(state: State, read: ReadParts): ChosenChange[] {
  return CHOSEN.flatMap((part) => {
    const ours: Record<string, unknown> = { ...FROM[part](state[part]) }
    const after: Record<string, unknown> = { ...withChosen(part, state[part], read) }
    return Object.entries(read[part] ?? {}).flatMap(([field, theirs]): ChosenChange[] => {
      if (alike(ours[field], theirs)) return []
      const stays = alike(ours[field], after[field])
      const shown = { part, field, ours: ours[field], theirs: stays ? theirs : after[field] }
      return [{ ...shown, stands: stays ? 'ours' : 'theirs' }]
    })
  })
}

/** The parts of which nobody here said anything yet. */
export const untouchedParts = (state: State): ChosenPart[] =>
  CHOSEN.filter((part) => alike(FROM[part](state[part]), FROM[part](INITIAL_STATE[part])))

/** The part with what was read of it laid over. */
export function withChosen<Part extends ChosenPart>(
  part: Part,
  stored: State[Part],
  read: ReadParts,
): State[Part] {
  const whole = part === 'practice' ? practiceFrom(stored) : FROM[part](stored)
  const words = part === 'practice' && read.practice ? laterWords(whole as Practice, read.practice) : {}
  return { ...whole, ...read[part], ...words } as State[Part]
}

/** What was said of one's own safety, or is followed: an older file is no word against it. */
function laterWords(ours: Practice, theirs: Partial<Practice>): Partial<Practice> {
  const { safety = null, exercises = {}, plan = null, planDeclined = null } = theirs
  const words = { ...ours.exercises }
  for (const [id, word] of Object.entries(exercises)) {
    const here = Object.hasOwn(words, id) ? words[id] : undefined
    if (here === undefined || word.at > here.at) words[id] = word
  }
  return {
    safety: ours.safety && !(safety && safety.at > ours.safety.at) ? ours.safety : safety,
    exercises: words,
    plan: ours.plan ?? plan,
    planDeclined: ours.planDeclined ?? planDeclined,
  }
}
