/** When look and feel is offered by itself (CLINICAL-AMENDMENTS.md B3): on a quiet day of week 1, then every 28 days. */
import { LOOK_PUT_OFF_DAYS } from './course.ts'
import { addDays } from './day.ts'
import { isEasy } from './easy.ts'
import type { Check, Day, Rating, Reset } from './facts.ts'
import { HARD } from './hard-day.ts'
import { practiceFrom } from './practice.ts'
import type { State } from './state.ts'
import type { DaySummary } from './summary.ts'

const EVERY_DAYS = 28
/** Not before so many working days, today included. */
const WORK_DAYS = 3
/** Not so soon after something hurt, or was felt strongly. */
const HURT_DAYS = 7
/** In the first week after a new strain. */
const STRAIN_DAYS = 7
/** How far back the working days are counted. */
const KNOWN_DAYS = 28

/** What the record tells about it, from `lookReach` on. */
export type LookRecord = {
  checks: Check[]
  ratings: Rating[]
  resets: Reset[]
  days: DaySummary[]
  /** The day of the latest new strain; null where none is known. */
  strainedOn: Day | null
}

/** From which day on each is needed; a look longer ago makes no difference. */
export function lookReach(today: Day): { checks: Day; hurt: Day; days: Day } {
  return {
    checks: addDays(today, 1 - EVERY_DAYS),
    hurt: addDays(today, -HURT_DAYS),
    days: addDays(today, -KNOWN_DAYS),
  }
}

/** Whether it may be offered, as far as that is known without the record. `course`: as today finds it. */
export function mayLook({ course, settings, practice: stored }: State, today: Day): boolean {
  const practice = practiceFrom(stored)
  // Three of the four are done standing.
  if (practice.lookNever || practice.safety?.answer !== 'clear' || settings.seated) return false
  const { off } = course
  if (isEasy(course, today) || (off !== null && off.from <= today && today <= off.to)) return false
  return today >= dueOn(course.settled.look ?? null, putOffTo(practice.lookFrom, today))
}

/** A day that is further off was put off by a clock that was ahead. */
function putOffTo(from: Day | null, today: Day): Day | null {
  return from !== null && from <= addDays(today, LOOK_PUT_OFF_DAYS) ? from : null
}

/** Left alone, it comes again with the next look; put off, a week later. */
function dueOn(settled: Day | null, putOff: Day | null): Day {
  if (putOff !== null && putOff > (settled ?? '')) return putOff
  return settled === null ? '' : addDays(settled, EVERY_DAYS)
}

export function lookOffered(state: State, today: Day, record: LookRecord): boolean {
  if (!mayLook(state, today)) return false
  const { checks, ratings, resets, days, strainedOn } = record
  const reach = lookReach(today)
  const since = (from: Day) => (row: { day: Day }) => row.day >= from && row.day <= today
  const worked = days.filter(({ day, working }) => working === true && day >= reach.days && day < today)
  return (
    worked.length + 1 >= WORK_DAYS &&
    !checks.some(since(reach.checks)) &&
    !ratings.filter(since(reach.hurt)).some(({ item, value }) => item !== 'one_thing' && value >= HARD) &&
    !resets.filter(since(reach.hurt)).some(({ steps }) => steps.some(({ result }) => result === 'stopped')) &&
    !(strainedOn !== null && strainedOn <= today && today <= addDays(strainedOn, STRAIN_DAYS))
  )
}
