/**
 * Twelve weeks of made-up history up to yesterday, the same for the same day: somebody who works at a
 * desk from Monday to Friday, takes the midday reset more and more often, and answers on most days.
 */
import { hoursOfDay } from '../../lib/core/day.ts'
import type { Bout, Day, Mark, Nudge, Rating, Reset } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'

export type SampleHistory = {
  bouts: Bout[]
  nudges: Nudge[]
  resets: Reset[]
  ratings: Rating[]
  marks: Mark[]
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAYS = 84

/** Mulberry32: a small generator, so that every run tells the same story. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Roll = { between: (low: number, high: number) => number; chance: (of: number) => boolean }

function rolling(seed: number): Roll {
  const next = dice(seed)
  return {
    between: (low, high) => Math.round(low + (high - low) * next()),
    chance: (of) => next() < of,
  }
}

function boutOf(start: number, end: number, roll: Roll, day: Day, timeZone: string): Bout {
  const passiveMs = roll.chance(0.15) ? roll.between(1, 4) * MINUTE : 0
  const pauses = roll.between(0, 3) * MINUTE
  const activeMs = Math.max(MINUTE, end - start - passiveMs - pauses)
  return { start, end, activeMs, passiveMs, endedBy: 'idle', continues: false, day, timeZone }
}

const OUTCOMES = ['done', 'natural', 'natural', 'dismissed', 'ignored'] as const

function nudgeOf(bout: Bout, roll: Roll): Nudge {
  const at = bout.start + HOUR + roll.between(0, 60) * SECOND
  const outcome = OUTCOMES[roll.between(0, OUTCOMES.length - 1)] ?? 'natural'
  const shownAt = at + roll.between(20, 90) * SECOND
  const answered = outcome === 'done' || outcome === 'dismissed'
  return {
    at,
    kind: 'stand',
    shownAt,
    showings: outcome === 'ignored' ? 2 : 1,
    answeredAt: answered ? shownAt + roll.between(5, 60) * SECOND : null,
    outcome,
    why: null,
    snoozes: 0,
    stretchMs: at - bout.start,
    day: bout.day,
    timeZone: bout.timeZone,
  }
}

const STEP_SECONDS = { R1: 23, R2: 58, R3: 53, R4: 53 }

function resetOf(startedAt: number, roll: Roll, day: Day, timeZone: string): Reset {
  const steps = Object.entries(STEP_SECONDS).map(([id, seconds]) => {
    const skipped = roll.chance(0.06)
    return { id, result: skipped ? 'skipped' : 'done', seconds: skipped ? 4 : seconds } as const
  })
  const endedAt = startedAt + steps.reduce((sum, { seconds }) => sum + seconds, 0) * SECOND
  const finished = steps.filter(({ result }) => result === 'done').length >= 2
  const plan = { id: 'article', version: 1 }
  return { startedAt, endedAt, plan, routine: 'midday-reset', how: 'played', finished, steps, day, timeZone }
}

/** From nine to half past five with pauses, and lunch around noon. */
function workday(
  history: SampleHistory,
  morning: number,
  week: number,
  roll: Roll,
  day: Day,
  timeZone: string,
): void {
  const lunch = morning + 3 * HOUR + roll.between(0, 40) * MINUTE
  const evening = morning + 8 * HOUR + roll.between(0, 45) * MINUTE
  let at = morning + roll.between(0, 25) * MINUTE
  while (at < evening) {
    const end = Math.min(at + roll.between(22, 105) * MINUTE, at < lunch ? lunch : evening)
    if (end - at >= 5 * MINUTE) {
      const bout = boutOf(at, end, roll, day, timeZone)
      history.bouts.push(bout)
      if (end - at > HOUR + 3 * MINUTE) history.nudges.push(nudgeOf(bout, roll))
    }
    at = end === lunch ? lunch + roll.between(35, 60) * MINUTE : end + roll.between(6, 16) * MINUTE
  }
  // The habit grows over the weeks.
  if (roll.chance(0.45 + week * 0.04)) {
    history.resets.push(resetOf(lunch + roll.between(2, 20) * MINUTE, roll, day, timeZone))
  }
  if (roll.chance(0.82)) {
    const value = Math.max(0, Math.min(10, Math.round(5.6 - week * 0.22 + roll.between(-15, 15) / 10)))
    history.ratings.push({
      day,
      item: 'stiffness_day',
      value,
      at: evening - roll.between(10, 60) * MINUTE,
      recallDays: 1,
      timeZone,
    })
  }
}

/** `now` in UTC milliseconds, `timeZone` an IANA name. */
export function sampleHistory(now: number, timeZone: string): SampleHistory {
  const history: SampleHistory = { bouts: [], nudges: [], resets: [], ratings: [], marks: [] }
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  for (let ago = DAYS; ago >= 1; ago--) {
    const date = today.subtract({ days: ago })
    const day = date.toString()
    const roll = rolling(ago * 7919)
    const morning = date.toZonedDateTime({ timeZone, plainTime: '09:00' }).epochMilliseconds
    const working = date.dayOfWeek <= 5
    const hours = hoursOfDay(day, timeZone, DEFAULT_SETTINGS)
    history.marks.push({ day, kind: working ? 'work' : 'off', hours, at: morning })
    if (working && !roll.chance(0.04)) {
      workday(history, morning, Math.floor((DAYS - ago) / 7), roll, day, timeZone)
    } else if (roll.chance(0.3)) {
      history.bouts.push(
        boutOf(morning + HOUR, morning + HOUR + roll.between(15, 50) * MINUTE, roll, day, timeZone),
      )
    }
  }
  return history
}
