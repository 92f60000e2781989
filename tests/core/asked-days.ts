/** What the check-in is asked with: some days in letters, and what the user wants to be asked. */
import { type Asking, askingFrom } from '../../lib/core/asking.ts'
import { type CheckIn, type CheckInFacts, checkInAt } from '../../lib/core/check-in.ts'
import { addDays } from '../../lib/core/day.ts'
import type { Day, Mark, Rating, RatingItem, Run } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import { DEFAULT_SETTINGS, type Hours, type Settings } from '../../lib/core/rules.ts'
import { clock, ZONE } from './make.ts'

/** Somebody who is asked every day, since Monday 16 February 2026, and never once in four weeks. */
export const DAILY: Asking = askingFrom({
  strain: { answer: 'no', day: '2026-02-16' },
  since: '2026-02-16',
  monthly: false,
})

const NINE_TO_FIVE: Hours[] = [{ start: 9 * 60, end: 17 * 60 }]

/** Nine to five on these weekdays, Monday first: `xx-xx--`. */
export const working = (week: string): Settings => ({
  ...DEFAULT_SETTINGS,
  workingHours: [...week].map((letter) => (letter === 'x' ? NINE_TO_FIVE : [])),
})

export const rating = (item: RatingItem, day: Day, value: number, over: Partial<Rating> = {}): Rating => ({
  day,
  item,
  value,
  at: clock('15:00', day),
  recallDays: ITEMS[item].recallDays,
  timeZone: ZONE,
  ...over,
})

export const ran = (day: Day, over: Partial<Run> = {}): Run => ({
  id: `${day}.1`,
  day,
  minutes: null,
  long: false,
  effort: null,
  backAtStart: null,
  backAtEnd: null,
  backTwoHoursAfter: null,
  noticed: null,
  at: clock('18:00', day),
  timeZone: ZONE,
  ...over,
})

/**
 * The days up to and with `last`: `w` worked, `n` a working day that nobody saw the screen on, `o` off by the plan,
 * `s` ill and `h` on holiday by the user's word on a day that was begun, `H` on one that was not, `u` ill, and
 * taken back, `.` nothing known.
 */
export function daysTo(last: Day, letters: string): Pick<CheckInFacts, 'marks' | 'screenDays'> {
  const days = [...letters].map((letter, index) => ({
    letter,
    day: addDays(last, index + 1 - letters.length),
  }))
  const plan = (day: Day, kind: 'work' | 'off'): Mark => ({ day, kind, hours: [], at: clock('08:00', day) })
  const said = (day: Day, kind: 'sick' | 'holiday', undone = false): Mark => ({
    day,
    kind,
    at: clock('08:30', day),
    undone,
  })
  const marks = days.flatMap(({ letter, day }): Mark[] => {
    switch (letter) {
      case 'w':
      case 'n':
        return [plan(day, 'work')]
      case 'o':
        return [plan(day, 'off')]
      case 's':
        return [plan(day, 'work'), said(day, 'sick')]
      case 'h':
        return [plan(day, 'work'), said(day, 'holiday')]
      case 'H':
        return [said(day, 'holiday')]
      case 'u':
        return [plan(day, 'work'), said(day, 'sick', true)]
      default:
        return []
    }
  })
  const screenDays = days.filter(({ letter }) => 'wsu'.includes(letter)).map(({ day }) => day)
  return { marks, screenDays }
}

export type Given = Partial<Omit<CheckInFacts, 'asking'>> & { asking?: Partial<Asking>; zone?: string }

/** At `time` on `today`, which is the last of `letters`. */
export function checkIn(today: Day, time: string, letters: string, given: Given = {}): CheckIn | null {
  const { asking, zone = ZONE, ...over } = given
  return checkInAt(clock(time, today, zone), zone, {
    settings: DEFAULT_SETTINGS,
    asking: { ...DAILY, ...asking },
    ratings: [],
    runs: [],
    strengthDays: [],
    ...daysTo(today, letters),
    ...over,
  })
}

/** `weekend stiffness_weekend 2026-03-01`, with `waits` where it does not open, and the answer where there is one. */
export function line(found: CheckIn | null): string | null {
  if (found === null) return null
  const { about, item, day, opens, saved, first } = found
  const more = saved !== null ? ` = ${saved}` : opens ? '' : ' waits'
  return `${about} ${item} ${day}${first ? ` after ${first}` : ''}${more}`
}
