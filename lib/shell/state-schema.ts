/** The shape of each part of the stored state. What does not have it was damaged, or is another version's. */
import * as v from 'valibot'
import { DAYS_OFF } from '../core/marks.ts'
import { NUDGE_LINES } from '../core/nudge-lines.ts'
import { isRealDay } from '../core/real-day.ts'
import { settingsSchema } from '../core/rules.ts'
import { ASKED, type Asked, type Course, type State } from '../core/state.ts'

const number = v.number() // not NaN
const flag = v.boolean()
const text = v.string()
const maybe = v.nullable(number)
const span = v.object({ from: number, to: number })
const day = v.pipe(text, v.check(isRealDay))
const maybeDay = v.nullable(day)
const kind = <K extends string>(name: K) => v.picklist([name])
/** An older state has none, and is as good without. */
const newer = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.nullable(schema), null)

const bout = v.object({
  start: number,
  stretchStart: number,
  lastInput: number,
  passiveUntil: maybe,
  passiveSinceInputMs: number,
  passiveMs: number,
  pausedMs: number,
  continues: flag,
  day,
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
  said: newer(span),
})

const nudge = v.object({
  at: number,
  kind: v.picklist(['stand', 'midday']),
  shownAt: maybe,
  showings: number,
  snoozes: number,
  stretchMs: number,
  day,
  timeZone: text,
  lastShownAt: maybe,
  inputSamples: number,
  reoffer: v.picklist(['open', 'made', 'cancelled']),
  opened: flag,
  soon: v.fallback(flag, false),
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
  shownOn: v.object({ day: text, count: number, ignored: v.fallback(number, 0) }),
  lastShownAt: v.fallback(number, 0),
  middayAt: newer(number),
  lunchDay: newer(day),
  resetDay: newer(day),
  lines: v.fallback(v.array(v.object({ line: v.picklist(NUDGE_LINES), day })), []),
  soundSince: maybe,
  silentSince: maybe,
  call: newer(v.object({ since: number, standing: v.picklist(['offered', 'no', 'yes']), from: maybe })),
  callsDeclined: newer(day),
})

/** Days by what was asked. */
const areDays = (given: unknown) =>
  given instanceof Object &&
  Object.entries(given).every(([what, day]) => ASKED.includes(what as Asked) && isRealDay(day))

const days = v.object({ from: day, to: day })
const course = v.object({
  off: v.nullable(v.object({ kind: v.picklist(DAYS_OFF), from: day, to: day })),
  gentle: maybeDay,
  away: v.nullable(days),
  watching: v.nullable(v.array(day)),
  ignoredDay: maybeDay,
  asked: v.nullable(v.object({ day, what: v.picklist(ASKED) })),
  settled: v.pipe(v.any(), v.check(areDays)) as v.GenericSchema<unknown, Course['settled']>,
  fewerOffers: number,
  easy: newer(days),
})

/** As much of a run as goes on without a page; the rest of it a page decodes. */
function isRun(given: NonNullable<State['routine']>): boolean {
  try {
    const { steps, startedAt, step, stepStartedAt, pausedAt, results, spent, stoppedSides } = given
    const seconds = [...spent, ...steps.map((each) => each.seconds)]
    const numbers = [startedAt, step, stepStartedAt, pausedAt ?? 0, ...seconds]
    return numbers.every(Number.isFinite) && [results, stoppedSides].every(Array.isArray)
  } catch {
    return false
  }
}
const routine = v.nullable(v.pipe(v.any(), v.check(isRun))) as v.GenericSchema<unknown, State['routine']>

export const STATE_SCHEMAS: { [Part in keyof State]: v.GenericSchema<unknown, State[Part]> } = {
  tracker,
  nudger,
  routine,
  course,
  checkIn: v.any(),
  markedDay: maybeDay,
  practice: v.any(),
  notice: v.object({ setAsideAt: maybe }),
  settings: settingsSchema,
}
