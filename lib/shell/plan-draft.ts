/**
 * The plan that a clinic is making, as it is typed: one row of the `state` store, which the state itself leaves
 * alone. Every field holds what was typed, right or not, so that nothing is lost when the page closes.
 */
import * as v from 'valibot'
import type { Store, Tx } from './tables.ts'

const NAME = 'planDraft'
const VERSION = 1

const text = v.string()
const days = v.array(v.number())
const picture = v.nullable(v.object({ data: text, alt: text }))
const range = v.object({ from: text, to: text })
const sides = v.picklist(['none', 'each', 'alternate'])

const step = v.object({
  exercise: text,
  level: v.picklist(['easier', 'standard', 'harder']),
  reps: text,
  leftReps: text,
  hold: text,
  tempo: text,
  sets: text,
  rest: text,
  /** Empty takes the exercise's own. */
  sides: v.union([sides, v.literal('')]),
  /** Null is each day. */
  days: v.nullable(days),
  cue: text,
})

const steps = v.array(step)
const routines = v.object({ 'midday-reset': steps, mobility: steps, strength: steps })

const own = v.object({
  name: text,
  /** A step a line. */
  steps: text,
  reps: text,
  sets: text,
  seconds: text,
  sides,
  picture,
})

const draft = v.object({
  title: text,
  language: text,
  review: text,
  goal: text,
  gentle: text,
  clinic: v.object({
    name: text,
    phone: text,
    link: text,
    note: text,
    logo: picture,
    checked: v.boolean(),
  }),
  interval: text,
  breakLength: text,
  /** Seven lists, Monday first; null leaves the patient's own. */
  hours: v.nullable(v.array(v.array(range))),
  midday: range,
  anchor: v.picklist(['', 'nextNudge', 'afterLunch', 'beforeLunch', 'atTime']),
  middayAt: text,
  eveningRuns: days,
  routines,
  own: v.array(own),
  stages: v.array(v.object({ from: text, routines })),
  mobility: v.picklist(['', 'daily', 'runDays']),
  running: v.object({ days, at: text }),
  strengthDays: days,
  stiffness: v.picklist(['', 'daily', 'weekly', 'off']),
  pain: v.picklist(['', 'yes', 'no']),
})

export type PlanDraft = v.InferOutput<typeof draft>
export type StepDraft = v.InferOutput<typeof step>
export type OwnDraft = v.InferOutput<typeof own>
export type RoutineDrafts = v.InferOutput<typeof routines>

/** The plan in hand, and the one before it. */
const drafts = v.object({ draft: v.nullable(draft), last: v.nullable(draft) })
export type PlanDrafts = v.InferOutput<typeof drafts>

/** `damaged`: there was one that cannot be read; both begin empty. */
export type ReadDrafts = PlanDrafts & { damaged: boolean }

const NONE: PlanDrafts = { draft: null, last: null }

async function rowOf(tx: Tx): Promise<ReadDrafts> {
  const row = await tx.get('state', NAME)
  if (row === undefined) return { ...NONE, damaged: false }
  const read = row.version === VERSION ? v.safeParse(drafts, row.value) : null
  return read?.success ? { ...read.output, damaged: false } : { ...NONE, damaged: true }
}

export const readDraft = (store: Store): Promise<ReadDrafts> => store.read(rowOf)

export const saveDraft = (store: Store, value: PlanDrafts): Promise<void> =>
  store.write('strict', (tx) => tx.put('state', { name: NAME, version: VERSION, value }))
