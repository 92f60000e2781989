/** Days with their answers, as the findings compare them. */
import { addDays, mondayOf } from './day.ts'
import type { Day, Rating } from './facts.ts'
import type { DaySummary } from './summary.ts'

export type Given = { today: Day; days: DaySummary[]; ratings: Rating[] }

export type Rated = { day: Day; kind: 'work' | 'off'; value: number }

/** One rating a date, of weeks that are over. What is told of a weekend stands for its last day. */
export function ratedDays(
  { today, days, ratings }: Given,
  reach: number,
  daily: 'stiffness_day' | 'pain_day' = 'stiffness_day',
): Rated[] {
  const working = new Map(days.map((day) => [day.day, day.working]))
  const from = addDays(today, -reach)
  // The week that goes on is not over.
  const monday = mondayOf(today)
  const rated = new Map<Day, Rated>()
  for (const { item, day, value } of ratings) {
    if (day < from || day >= monday) continue
    // Of a day that turned out to be one of work, what was told of days off tells nothing.
    if (item === 'stiffness_weekend' && working.get(day) !== true) rated.set(day, { day, kind: 'off', value })
    else if (item === daily && working.get(day) != null && !rated.has(day)) {
      rated.set(day, { day, kind: working.get(day) ? 'work' : 'off', value })
    }
  }
  return [...rated.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Work days with an answer and screen time, in order. */
export function ratedStretches({ today, days, ratings }: Given, reach: number) {
  const from = addDays(today, -reach)
  const rating = new Map(
    ratings.filter(({ item }) => item === 'stiffness_day').map(({ day, value }) => [day, value]),
  )
  return days
    .filter(({ day, working, screenMs }) => from <= day && day < today && working === true && screenMs > 0)
    .flatMap(({ day, longestMs }) => {
      const value = rating.get(day)
      return value === undefined ? [] : [{ day, longestMs, value }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
