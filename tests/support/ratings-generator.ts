/**
 * Made-up people who rate how stiff their back felt: days that resemble the days before, rounded and clipped to 0
 * to 10, some without an answer, weekends recalled on Monday. The same for the same seed. What truly goes on is
 * given, so that it can be counted how often something is said that is not there.
 */
import { addDays } from '../../lib/core/day.ts'
import type { Day } from '../../lib/core/facts.ts'
import { randomFrom } from '../sim/virtual-time.ts'

export type Person = {
  weeks: number
  /** The usual rating, and how far days stray from it. */
  level: number
  sd: number
  /** How much of a day's straying is left the day after: AR(1). */
  phi: number
  /** How many points the level has risen by the end; negative: it eases. */
  drift: number
  /** How much stiffer work days are. */
  gap: number
  /** Points for each hour that the day's longest stretch is longer than usual. */
  perHour: number
  /** By how many minutes the longest stretches have become longer by the end. */
  stretchDrift: number
  /** Share of work days with an answer. */
  answers: number
  /** Share of days off, or of recalled weekends, with an answer: in the first half and in the second. */
  weekends: [first: number, second: number]
  /** One answer for both days of the weekend, stored under the last of them; otherwise each day its own. */
  recalled: boolean
  /** After eight weeks one week in four is a check-in week, the others have no answers. */
  thinned: boolean
}

/** No effect of anything, and answers as they come. */
export const NOBODY: Person = {
  weeks: 12,
  level: 4,
  sd: 1.5,
  phi: 0.4,
  drift: 0,
  gap: 0,
  perHour: 0,
  stretchDrift: 0,
  answers: 0.85,
  weekends: [0.85, 0.85],
  recalled: true,
  thinned: false,
}

export type LivedDay = {
  day: Day
  kind: 'work' | 'off'
  /** Null where nothing was answered. */
  rating: number | null
  /** The answer is about the whole weekend. */
  recalled: boolean
  /** The day's longest screen stretch; null on days off. */
  longestMinutes: number | null
}

/** A Monday. */
const FIRST = '2024-01-01'
const USUAL_STRETCH = 75
const STRETCH_SD = 25

const DAILY_WEEKS = 8
const CHECK_IN_EVERY = 4

const days: Day[] = []

/** The calendar is slow to ask, and the same for everybody. */
function dayAt(index: number): Day {
  while (days.length <= index) days.push(addDays(FIRST, days.length))
  return days[index] as Day
}

/** Normally distributed, with sd 1 (Box and Muller). */
function normals(next: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** As large at the beginning as ever. */
function straying(normal: () => number, phi: number): () => number {
  let last = normal()
  return () => {
    const now = last
    last = phi * last + Math.sqrt(1 - phi * phi) * normal()
    return now
  }
}

const onScale = (value: number) => Math.min(10, Math.max(0, Math.round(value)))

/** The days of a person's record, in order, Monday first. */
export function live(person: Person, seed: number): LivedDay[] {
  const next = randomFrom(seed)
  const normal = normals(next)
  const [feels, sits] = [straying(normal, person.phi), straying(normal, person.phi)]
  const felt: number[] = []
  return Array.from({ length: 7 * person.weeks }, (_, i) => {
    const [week, weekday, along] = [Math.floor(i / 7), i % 7, i / (7 * person.weeks)]
    const kind = weekday < 5 ? 'work' : 'off'
    const longer = STRETCH_SD * sits() + person.stretchDrift * along
    const effect = kind === 'work' ? person.gap + (person.perHour * longer) / 60 : 0
    const now = person.level + person.drift * along + effect + person.sd * feels()
    felt.push(now)
    const half = person.weekends[along < 0.5 ? 0 : 1]
    const answered = next() < (kind === 'work' ? person.answers : half)
    const asked = !person.thinned || week < DAILY_WEEKS || week % CHECK_IN_EVERY === 0
    const recalls = kind === 'off' && person.recalled
    const value = recalls ? (now + (felt[i - 1] as number)) / 2 : now
    return {
      day: dayAt(i),
      kind,
      rating: answered && asked && !(recalls && weekday === 5) ? onScale(value) : null,
      recalled: recalls,
      longestMinutes: kind === 'work' ? Math.max(5, Math.round(USUAL_STRETCH + longer)) : null,
    }
  })
}
