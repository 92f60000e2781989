/**
 * What the user chose, and said, about the routines. Pages alone look into it: to the background it is a part
 * of the state like any other.
 */
import * as v from 'valibot'
import type { Area } from './exercise.ts'
import type { Day } from './facts.ts'
import type { Policy } from './policy.ts'
import { isRealDay } from './real-day.ts'

/** What is to be with one exercise from now on. `backAt`: put back then, stops before it count no more. */
export type ExerciseWord = {
  choice: 'easier' | 'harder' | 'asPlanned' | 'leaveOut'
  at: number
  backAt: number | null
}

export type Practice = {
  /** "None of these", or "One of these is true for me", on the card of who should ask first. Which is never stored. */
  safety: { answer: 'clear' | 'asking'; at: number } | null
  /** By the exercise as planned. */
  exercises: Record<string, ExerciseWord>
  /** Goes on from step to step by itself; otherwise each waits for a press. */
  handsFree: boolean
  speak: boolean
  tones: boolean
  /** Seconds of a breath in and out. */
  breatheIn: number
  breatheOut: number
  /** The breathing pacer as words alone. */
  pacerInWords: boolean
  /** The version that nobody notices is what opens. */
  quiet: boolean
  /** How the back feels, 0 to 10, before and after. */
  beforeAfter: boolean
  /** There is room to lie down. */
  floor: boolean
  /** Weekdays (0 for Monday) and the usual time, in minutes since midnight; null until it was told. */
  running: { days: number[]; at: number | null } | null
  /** "Do you run?" was put aside. */
  runningSkipped: boolean
  mobility: 'runDays' | 'daily'
  mobilityLong: boolean
  strengthDays: number[]
  /** The rung of each ladder. */
  rungs: Record<Area, string>
  /** Where the first hip extensions were felt; null before they were asked about. */
  felt: 'buttock' | 'thigh' | 'back' | null
  /** Look and feel: not before this day; null is when it suits. */
  lookFrom: Day | null
  lookNever: boolean
  /** Id of the plan that is followed; null for the built-in one, which is the article's. */
  plan: string | null
  /** Fingerprint of the latest plan that was not wanted: the same is not offered again. */
  planDeclined: string | null
  /** What the organisation says; null where there is none. */
  policy: Policy | null
  /** The offer of the visit page was put aside, for this day. */
  visitLater: Day | null
  /** "What I want to ask" at the visit, a line each. */
  visitAsk: string
  /** Sections of the visit page that are not to be on it. */
  visitHidden: string[]
  /** When a backup was last saved, and when the reminder of one was last put off; null before. */
  backupAt: number | null
  backupPutOff: number | null
  backupReminder: boolean
}

/** Of what is asked at the visit: lines, and the letters of one. */
export const VISIT_LINES = 3
export const VISIT_LETTERS = 140

export const AREAS = ['gluteMax', 'gluteMed', 'core', 'hamstrings'] as const satisfies Area[]

export const DEFAULT_PRACTICE: Practice = {
  safety: null,
  exercises: {},
  handsFree: true,
  speak: false,
  tones: false,
  breatheIn: 4,
  breatheOut: 6,
  pacerInWords: false,
  quiet: false,
  beforeAfter: false,
  floor: false,
  running: null,
  runningSkipped: false,
  mobility: 'runDays',
  mobilityLong: false,
  strengthDays: [],
  rungs: { gluteMax: 'bridge', gluteMed: 'clam', core: 'heelTaps', hamstrings: 'longLeverBridge' },
  felt: null,
  lookFrom: null,
  lookNever: false,
  plan: null,
  planDeclined: null,
  policy: null,
  visitLater: null,
  visitAsk: '',
  visitHidden: [],
  backupAt: null,
  backupPutOff: null,
  backupReminder: true,
}

/** On how many weekdays mobility is planned. */
export const mobilityDays = ({ mobility, running }: Pick<Practice, 'mobility' | 'running'>): number =>
  mobility === 'daily' ? 7 : (running?.days.length ?? 0)

/** As much of it as is looked into. */
const isPolicy = (given: Record<keyof Policy, unknown> | undefined) =>
  typeof given?.organisation === 'string' &&
  Array.isArray(given.unread) &&
  (given.hours === null || Array.isArray(given.hours))

const within = (from: number, to: number) => v.pipe(v.number(), v.minValue(from), v.maxValue(to))
const weekdays = v.array(v.pipe(within(0, 6), v.integer()))
const day = v.pipe(v.string(), v.check(isRealDay))

const isShort = (text: string) => {
  const lines = text.split('\n')
  return lines.length <= VISIT_LINES && lines.every(({ length }) => length <= VISIT_LETTERS)
}

/** More than there are; a file from elsewhere may have any. Of too many the latest stay. */
const MOST_WORDS = 300
const LONGEST_ID = 80

const word = v.object({
  choice: v.picklist(['easier', 'harder', 'asPlanned', 'leaveOut']),
  at: v.number(),
  backAt: v.nullable(v.number()),
})

/** One that is damaged must not take the others with it. */
function wordsIn(given: Record<string, unknown>): Record<string, ExerciseWord> {
  const read = Object.entries(given).map(([id, stored]) => [id, v.safeParse(word, stored)] as const)
  const sound = read.flatMap(([id, { success, output }]) =>
    success && id.length <= LONGEST_ID ? [[id, output] as const] : [],
  )
  return Object.fromEntries(sound.slice(-MOST_WORDS))
}

const rung = v.pipe(v.string(), v.maxLength(60))

const fields = {
  safety: v.nullable(v.object({ answer: v.picklist(['clear', 'asking']), at: v.number() })),
  exercises: v.pipe(v.record(v.string(), v.unknown()), v.transform(wordsIn)),
  handsFree: v.boolean(),
  speak: v.boolean(),
  tones: v.boolean(),
  breatheIn: within(2, 8),
  breatheOut: within(2, 12),
  pacerInWords: v.boolean(),
  quiet: v.boolean(),
  beforeAfter: v.boolean(),
  floor: v.boolean(),
  running: v.nullable(v.object({ days: weekdays, at: v.nullable(within(0, 1439)) })),
  runningSkipped: v.boolean(),
  mobility: v.picklist(['runDays', 'daily']),
  mobilityLong: v.boolean(),
  strengthDays: weekdays,
  rungs: v.object({
    gluteMax: rung,
    gluteMed: rung,
    core: rung,
    hamstrings: rung,
  }),
  felt: v.nullable(v.picklist(['buttock', 'thigh', 'back'])),
  lookFrom: v.nullable(day),
  lookNever: v.boolean(),
  plan: v.nullable(v.string()),
  planDeclined: v.nullable(v.string()),
  // Decoded when it was read from the organisation.
  policy: v.nullable(v.pipe(v.any(), v.check(isPolicy))) as v.GenericSchema<unknown, Practice['policy']>,
  visitLater: v.nullable(day),
  visitAsk: v.pipe(v.string(), v.check(isShort)),
  visitHidden: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40)),
  backupAt: v.nullable(v.number()),
  backupPutOff: v.nullable(v.number()),
  backupReminder: v.boolean(),
} satisfies { [Field in keyof Practice]: v.GenericSchema<unknown, Practice[Field]> }

/** As stored, from anywhere: a field that is missing or breaks its rule takes its default, the others stay. */
export function practiceFrom(stored: unknown): Practice {
  const given = stored instanceof Object ? (stored as Record<string, unknown>) : {}
  const read = Object.entries(fields).map(([name, schema]) => {
    const field = v.safeParse(schema as v.GenericSchema, given[name])
    return [name, field.success ? field.output : DEFAULT_PRACTICE[name as keyof Practice]]
  })
  return Object.fromEntries(read) as Practice
}

/** What was touched on a page. Times are put in by the reducer. */
export type PracticeChange = Partial<
  Omit<Practice, 'safety' | 'exercises' | 'rungs' | 'plan' | 'planDeclined' | 'policy'>
> & {
  safety?: 'clear' | 'asking'
  /** `putBack`: what was left out comes again, in its easier version at first. */
  exercise?: { id: string; choice: ExerciseWord['choice'] | 'putBack' }
  rungs?: Partial<Record<Area, string>>
}

/** The change laid over what is there by now, or the name of the field that breaks its rule. */
export function changedPractice(before: Practice, change: PracticeChange, at: number): Practice | string {
  const { safety, exercise, rungs, ...plain } = change
  const after: Practice = {
    ...before,
    ...plain,
    rungs: { ...before.rungs, ...rungs },
    ...(safety && { safety: { answer: safety, at } }),
    ...(exercise && { exercises: { ...before.exercises, [exercise.id]: wordOf(before, exercise, at) } }),
  }
  for (const [name, schema] of Object.entries(fields)) {
    if (!v.safeParse(schema as v.GenericSchema, after[name as keyof Practice]).success) return name
  }
  const unknown = Object.keys(plain).find((name) => !Object.hasOwn(fields, name))
  return unknown ?? after
}

function wordOf(
  { exercises }: Practice,
  { id, choice }: NonNullable<PracticeChange['exercise']>,
  at: number,
): ExerciseWord {
  if (choice === 'putBack') return { choice: 'easier', at, backAt: at }
  return { choice, at, backAt: exercises[id]?.backAt ?? null }
}
