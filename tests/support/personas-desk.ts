/** A made-up day at the desk: stretches, nudges, routines, and what was said of a time behind. */
import { EXERCISES } from '../../lib/content/exercises.ts'
import { middayReset, mobility, strength } from '../../lib/content/routines.ts'
import { compose } from '../../lib/core/compose.ts'
import { addDays, dayStart, weekday } from '../../lib/core/day.ts'
import type { Bout, BoutEnd, Day, Reset } from '../../lib/core/facts.ts'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import { type Routine, stepSeconds } from '../../lib/core/routine.ts'
import { MINUTE } from '../../lib/core/rules.ts'
import { LIKE, RESET } from './begin.ts'
import type { Roll } from './personas-dice.ts'
import { type Nudging, nudged } from './personas-nudges.ts'
import type { History } from './personas-rows.ts'

const SECOND = 1000
const HOUR = 60 * MINUTE

export type Desk = {
  /** When the first stretch of a working day begins, in minutes since midnight. */
  begins: [earliest: number, latest: number]
  /** How many stretches, and the minutes of those that are not the longest. */
  stretches: [fewest: number, most: number]
  usual: [shortest: number, longest: number]
  /** No stretch is longer. */
  mostMinutes: number
  intervalMinutes: number
  /** Share of working days with a midday reset: at first, and in the end. */
  resets: [first: number, last: number]
  /** Share of working days with mobility; weekdays (0 for Monday) with strength. */
  mobility: number
  strengthDays: number[]
  /** How the back feels is told before and after routines. */
  beforeAfter: boolean
  /** Share of days off on which the browser is open. */
  daysOff: number
  /** Share of nights in which somebody works past the day's beginning at four. */
  nights: number
}

const ROUTINES = {
  'midday-reset': RESET,
  short: compose(middayReset('short'), EXERCISES, DEFAULT_PRACTICE, {}, LIKE),
  mobility: compose(mobility(DEFAULT_PRACTICE), EXERCISES, DEFAULT_PRACTICE, {}, LIKE),
  strength: compose(strength(DEFAULT_PRACTICE), EXERCISES, DEFAULT_PRACTICE, {}, LIKE),
} satisfies Record<string, Routine>

export type DeskDay = {
  day: Day
  timeZone: string
  /** Local midnight, and when the first stretch begins. */
  midnight: number
  from: number
  /** Standing is enough, or nobody is asked. */
  gentle: boolean
  watched: boolean
  desk: Desk
  roll: Roll
  history: History
  longestMinutes: number
  /** From 0 at the first day to 1 at the last. */
  along: number
  felt: number
}

/** When the first stretch begins and the last one ends. */
export type Present = { from: number; to: number }

export function workday(given: DeskDay): Present {
  const { day, timeZone, midnight, from, desk, roll, history, longestMinutes, along } = given
  const longestMs = longestMinutes * MINUTE
  const count = roll.between(...desk.stretches)
  const longestIs = roll.between(0, count - 1)
  const nudging: Nudging = {
    shown: 0,
    ignoredInARow: 0,
    midday: given.gentle ? null : { start: midnight + 11.5 * HOUR, end: midnight + 13.5 * HOUR },
  }
  let resetDue = roll.chance(desk.resets[0] + (desk.resets[1] - desk.resets[0]) * along)
  let lunched = false
  let at = from
  let to = from
  for (let index = 0; index < count; index++) {
    const others = roll.between(...desk.usual) * MINUTE + roll.between(0, 59) * SECOND
    const planned = at + (index === longestIs ? longestMs : Math.min(others, longestMs - MINUTE))
    const toReset = resetDue && planned > midnight + 11.7 * HOUR
    const lunch = !lunched && planned > midnight + 12 * HOUR
    const mayRise = index !== longestIs && !toReset && !lunch
    const intervalMs = given.watched ? Number.POSITIVE_INFINITY : desk.intervalMinutes * MINUTE
    const { end, rose, nudges } = nudged(
      at,
      planned,
      { mayRise, byReset: toReset },
      { day, timeZone, roll, intervalMs, nudging },
    )
    history.nudges.push(...nudges)
    const endedBy = toReset
      ? 'reset'
      : rose
        ? 'stoodUp'
        : lunch
          ? 'locked'
          : roll.chance(0.04)
            ? 'gap'
            : 'idle'
    history.bouts.push(boutOf(at, end, endedBy, given))
    to = end
    at = end
    if (toReset) {
      const reset = routine(roll.chance(0.1) ? 'short' : 'midday-reset', end, given)
      history.resets.push(reset)
      if (reset.finished) nudging.midday = null
      resetDue = false
      at = reset.endedAt + roll.between(70, 240) * SECOND
    }
    if (lunch) lunched = true
    const away = lunch ? [35, 60] : toReset ? [0, 1] : rose ? [2, 4] : [6, 12]
    at += roll.between(away[0] as number, away[1] as number) * MINUTE + roll.between(0, 59) * SECOND
  }
  say(given)
  return { from, to: atHome(given, Math.max(at, to)) }
}

/** Routines after work; returns when they are over. */
function atHome(given: DeskDay, end: number): number {
  const { desk, day, roll, history } = given
  let at = end
  const add = (which: keyof typeof ROUTINES) => {
    at += roll.between(2, 6) * MINUTE
    const reset = routine(which, at, given)
    history.resets.push(reset)
    at = reset.endedAt
  }
  if (roll.chance(desk.mobility)) add('mobility')
  if (desk.strengthDays.includes(weekday(day)) && roll.chance(0.8)) add('strength')
  return at
}

/** A look at something in the morning. */
export function dayOffAtScreen(given: DeskDay): Present {
  const { from, roll, history } = given
  const to = from + roll.between(8, 50) * MINUTE
  history.bouts.push(boutOf(from, to, 'idle', given))
  return { from, to }
}

/** From after two to after five: two rows, of two days. */
export function night(given: DeskDay): void {
  const { day, timeZone, roll, history } = given
  const four = dayStart(day, timeZone, 4)
  const before = addDays(day, -1)
  const start = four - roll.between(40, 100) * MINUTE
  const end = four + roll.between(15, 80) * MINUTE
  history.bouts.push(boutOf(start, four, 'day', { ...given, day: before }))
  history.bouts.push({ ...boutOf(four, end, 'idle', given), continues: true })
}

export function boutOf(
  start: number,
  end: number,
  endedBy: BoutEnd,
  { day, timeZone, roll }: Pick<DeskDay, 'day' | 'timeZone' | 'roll'>,
): Bout {
  const length = end - start
  const passiveMs = length > 15 * MINUTE && roll.chance(0.15) ? roll.between(60, 240) * SECOND : 0
  const pausedMs = Math.min(roll.between(0, 150) * SECOND, Math.floor(length / 4))
  const activeMs = length - passiveMs - pausedMs
  return { start, end, activeMs, passiveMs, endedBy, continues: false, day, timeZone }
}

function routine(which: keyof typeof ROUTINES, startedAt: number, given: DeskDay): Reset {
  const { day, timeZone, roll, desk, felt } = given
  const { id, version, plan, steps: planned } = ROUTINES[which]
  const base = { startedAt, plan, routine: id, version, day, timeZone }
  // Done without the player, and told.
  if (which !== 'midday-reset' && roll.chance(0.2)) {
    return {
      ...base,
      endedAt: startedAt,
      how: 'selfLogged',
      finished: true,
      steps: [],
      before: null,
      after: null,
    }
  }
  const hurt = roll.chance(0.01) ? roll.between(0, planned.length - 1) : -1
  const leaves = roll.chance(0.03) ? roll.between(1, planned.length - 1) : planned.length
  const steps = planned.map((step, index): Reset['steps'][number] => {
    const { id, planned: exercise, exercise: played, level, dose } = step
    const told = { id, exercise, played, level, side: null }
    if (index === hurt) {
      const side = dose.sides === 'none' ? null : roll.pick(['left', 'right'] as const)
      return { ...told, result: 'stopped', side, seconds: roll.between(5, 20) }
    }
    if (index >= leaves || roll.chance(0.05))
      return { ...told, result: 'skipped', seconds: index > leaves ? 0 : 3 }
    return { ...told, result: 'done', seconds: Math.round(stepSeconds(step)) }
  })
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0)
  const done = steps.filter(({ result }) => result === 'done').length
  const told = desk.beforeAfter && roll.chance(0.8)
  const before = told ? onScale(felt + roll.between(-1, 1)) : null
  return {
    ...base,
    endedAt: startedAt + Math.max(1, seconds) * SECOND,
    how: 'played',
    finished: leaves === planned.length && done * 2 >= planned.length,
    steps,
    before,
    after: before === null ? null : onScale(before - roll.between(0, 2)),
  }
}

const onScale = (value: number) => Math.min(10, Math.max(0, Math.round(value)))

/** A word about the day now and then, that leaves its longest stretch as it is. */
function say({ day, timeZone, roll, history, longestMinutes }: DeskDay): void {
  if (!roll.chance(0.08)) return
  const own = history.bouts.filter((bout) => bout.day === day).sort((a, b) => a.start - b.start)
  const index = roll.between(0, own.length - 2)
  const [bout, next] = [own[index], own[index + 1]]
  if (!bout || !next || bout.endedBy === 'reset') return
  const length = bout.end - bout.start
  const isLongest = length === longestMinutes * MINUTE
  const word =
    !isLongest && length > 25 * MINUTE && roll.chance(0.5)
      ? { from: bout.start + 8 * MINUTE, to: bout.start + 16 * MINUTE, meaning: 'up' as const }
      : next.end - bout.start < longestMinutes * MINUTE
        ? { from: bout.end, to: next.start, meaning: 'call' as const }
        : { from: bout.start, to: bout.end, meaning: 'stood' as const }
  history.corrections.push({
    at: Math.max(word.to, bout.end) + roll.between(20, 300) * SECOND,
    ...word,
    undone: roll.chance(0.2),
    day,
    timeZone,
  })
}
