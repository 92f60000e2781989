/** What a made-up person tells: answers in the rhythm in which the product asks, runs, and looks at how they move. */
import { LOOKS } from '../../lib/content/looks.ts'
import type { Asking } from '../../lib/core/asking.ts'
import { isCheckInWeek, monthlyItem } from '../../lib/core/asking-weeks.ts'
import type { Day, Rating, RatingItem, Run } from '../../lib/core/facts.ts'
import { NOTICED } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import { answersToStore, sidesOf, type Told, UNSURE } from '../../lib/core/looks.ts'
import { DEFAULT_SETTINGS, MINUTE } from '../../lib/core/rules.ts'
import type { Present } from './personas-desk.ts'
import type { Roll } from './personas-dice.ts'
import type { History } from './personas-rows.ts'

export type Asks = {
  /** Also in the weeks in which nobody is asked any more. */
  everyWeek: boolean
  pain: boolean
  /** On which day of the week (0 for Monday), and how likely. */
  runs: { weekday: number; chance: number; minutes: [shortest: number, longest: number] }[]
  /** Looks at how they move, every four weeks. */
  looks: boolean
}

const MONTHLY: Partial<Record<RatingItem, number[]>> = {
  morning_stiff: [0, 1, 1, 2],
  one_thing: [3, 4, 5, 6, 7],
  standing_up: [0, 0, 1, 2],
  change_month: [1, 2, 3, 3, 4],
}
const LOOKS_WEEKDAY = 0

export const ONE_THING = 'run ten kilometres'
const NOTES = ['Long drive.', 'New chair.', 'Moved boxes in the evening.', 'Two long calls.'] as const

export type ToldDay = {
  day: Day
  timeZone: string
  /** Weeks since the first; 0 for Monday. */
  week: number
  weekday: number
  /** What was asked so far. */
  asking: Asking
  asks: Asks
  roll: Roll
  history: History
  /** How the day was rated; null where nothing is answered. */
  rating: number | null
  felt: number
}

/** The evening's question, after 15:00; what is missing may be told the next morning, when that is known to come. */
export function evening(told: ToldDay, { from, to }: Present, nextMorning: number | null): void {
  const { asking, asks, day, roll, history, rating } = told
  const monthly = monthlyItem(day, {
    asking,
    settings: DEFAULT_SETTINGS,
    ratings: history.ratings.slice(-14),
  })
  const at = Math.max(to - roll.between(5, 40) * MINUTE, from + 6.5 * 60 * MINUTE)
  if (monthly !== null) {
    if (roll.chance(0.15)) {
      asking.skipped[monthly] = day
      return
    }
    const row = answer(told, monthly, roll.pick(MONTHLY[monthly] ?? []), at)
    history.ratings.push(monthly === 'one_thing' ? { ...row, note: ONE_THING } : row)
    return
  }
  if (rating === null || !isAsked(told, day)) return
  const late = nextMorning !== null && roll.chance(0.1)
  const saidAt = late ? nextMorning + 2 * MINUTE : at
  const row = answer(told, 'stiffness_day', rating, saidAt)
  const ticks = [roll.chance(0.1) && ('sleptBadly' as const), roll.chance(0.02) && ('travelled' as const)]
  const left = ticks.filter((tick) => tick !== false)
  const note = roll.chance(0.03) ? roll.pick(NOTES) : null
  history.ratings.push({ ...row, ...(left.length > 0 && { ticks: left }), ...(note !== null && { note }) })
  if (asks.pain) {
    history.ratings.push(answer(told, 'pain_day', Math.max(0, rating - roll.between(0, 2)), saidAt + 4_000))
  }
}

/** Monday's question about the days off before, stored under the last of them. */
export function weekend(told: ToldDay, nextMorning: number | null): void {
  const { day, rating, history } = told
  if (rating === null || nextMorning === null || !isAsked(told, day)) return
  history.ratings.push(answer(told, 'stiffness_weekend', rating, nextMorning + 3 * MINUTE))
}

const isAsked = ({ asks, asking }: ToldDay, day: Day) => asks.everyWeek || isCheckInWeek(asking, day)

function answer({ day, timeZone }: ToldDay, item: RatingItem, value: number, at: number): Rating {
  return { day, item, value, at, recallDays: ITEMS[item].recallDays, timeZone }
}

/** In the evening, or, of a day on which the browser stayed closed, the next morning. */
export function ran(told: ToldDay, at: number): void {
  const { day, timeZone, weekday, asks, roll, history, felt } = told
  const plan = asks.runs.find((run) => run.weekday === weekday)
  if (!plan || !roll.chance(plan.chance)) return
  const ticked = roll.chance(0.15)
  const minutes = roll.between(...plan.minutes)
  const start = Math.min(10, Math.max(0, Math.round(felt + roll.between(-1, 1))))
  const end = Math.min(10, Math.max(0, start + roll.between(-2, 2)))
  const whole: Omit<Run, 'id' | 'day' | 'at' | 'timeZone'> = {
    minutes,
    long: minutes >= 80,
    effort: roll.between(3, 8),
    backAtStart: start,
    backAtEnd: end,
    backTwoHoursAfter: roll.chance(0.7) ? Math.max(0, end - roll.between(0, 2)) : null,
    noticed: roll.pick(NOTICED),
  }
  const bare = {
    minutes: null,
    long: whole.long,
    effort: null,
    backAtStart: null,
    backAtEnd: null,
    backTwoHoursAfter: null,
    noticed: null,
  }
  history.runs.push({ id: `${day}.${at}`, day, ...(ticked ? bare : whole), at, timeZone })
}

/** Every four weeks: the same looks, answered anew. */
export function looked({ day, week, weekday, asks, roll, history }: ToldDay): void {
  if (!asks.looks || weekday !== LOOKS_WEEKDAY || week % 4 !== 2) return
  for (const look of LOOKS) {
    for (const side of new Set(look.parts.flatMap(sidesOf))) {
      const told: Told = {}
      for (const { id, answers } of look.parts.flatMap(({ questions }) => questions)) {
        told[id] = roll.chance(0.05) ? UNSURE : roll.pick(answers).id
      }
      history.checks.push(...answersToStore(look, side, told).map((row) => ({ day, ...row })))
    }
  }
}
