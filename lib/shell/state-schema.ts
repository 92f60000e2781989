/** The shape of each part of the stored state. What does not have it was damaged, or is another version's. */
import * as v from 'valibot'
import { settingsSchema } from '../core/rules.ts'
import type { State } from '../core/state.ts'

const number = v.number() // not NaN
const flag = v.boolean()
const text = v.string()
const maybe = v.nullable(number)
const span = v.object({ from: number, to: number })
const kind = <K extends string>(name: K) => v.picklist([name])

const bout = v.object({
  start: number,
  stretchStart: number,
  lastInput: number,
  passiveUntil: maybe,
  passiveSinceInputMs: number,
  passiveMs: number,
  pausedMs: number,
  continues: flag,
  day: text,
  timeZone: text,
})

const tracker = v.object({
  phase: v.union([
    v.object({ kind: kind('unseen') }),
    v.object({ kind: kind('atScreen'), bout }),
    v.object({
      kind: kind('away'),
      since: number,
      why: v.picklist(['idle', 'locked', 'gap', 'stoodUp', 'reset']),
    }),
    v.object({ kind: kind('unreliable'), since: number }),
    v.object({ kind: kind('inReset'), since: number, bout: v.nullable(bout) }),
  ]),
  last: v.nullable(v.object({ at: number, lastInput: number, locked: flag, timeZone: text })),
  recentWatching: v.array(flag) as unknown as v.GenericSchema<unknown, [boolean, boolean]>,
  quietUntil: number,
  meetingUntil: maybe,
  steady: v.object({ since: number, at: number, beats: number }),
  question: v.nullable(
    v.object({ about: v.picklist(['break', 'watched']), from: number, to: number, asked: flag }),
  ),
  watchedAsked: flag,
  notWatched: v.nullable(span),
  // An older state has neither this nor `notBefore`, and is as good without.
  said: v.fallback(v.nullable(span), null),
})

const nudge = v.object({
  at: number,
  kind: kind('stand'),
  shownAt: maybe,
  showings: number,
  snoozes: number,
  stretchMs: number,
  day: text,
  timeZone: text,
  lastShownAt: maybe,
  inputSamples: number,
  reoffer: v.picklist(['open', 'made', 'cancelled']),
  opened: flag,
})

const nudger = v.object({
  phase: v.union([
    v.object({ kind: v.picklist(['notDue', 'badgeOnly']) }),
    v.object({ kind: kind('waiting'), nudge, since: number }),
    v.object({
      kind: kind('holding'),
      nudge,
      why: v.picklist(['meeting', 'sound', 'fullScreen']),
      since: number,
    }),
    v.object({ kind: v.picklist(['offering', 'shown']), nudge }),
    v.object({ kind: kind('snoozed'), nudge, until: number }),
    v.object({ kind: kind('believed'), nudge, at: number }),
  ]),
  notBefore: v.fallback(number, 0),
  ignoredInARow: number,
  quietUntil: number,
  pausedUntil: maybe,
  shownOn: v.object({ day: text, count: number }),
  soundSince: maybe,
  silentSince: maybe,
})

const routine = v.nullable(
  v.object({
    routine: text,
    startedAt: number,
    step: number,
    stepStartedAt: number,
    pausedAt: maybe,
    results: v.array(v.nullable(v.picklist(['done', 'skipped']))),
    seconds: v.array(number),
  }),
)

export const STATE_SCHEMAS: { [Part in keyof State]: v.GenericSchema<unknown, State[Part]> } = {
  tracker,
  nudger,
  routine,
  checkIn: v.object({ skipped: v.nullable(text) }),
  markedDay: v.nullable(text),
  notice: v.object({ setAsideAt: maybe }),
  settings: settingsSchema,
}
