/** How the fields of a plan are written as digits of its code. What is written here stays so for ever. */

import type { Day } from '../facts.ts'
import type { Hours } from '../rules.ts'
import { alike } from './alike.ts'
import { both, type Codec, either, mapped, oneOf, orNull, type Take, whole } from './code-digits.ts'
import type { Plan } from './plan.ts'

/** Most times are quarters of an hour. */
const timeTo = (most: number, least = 0) => either(whole(least === 0 ? 0 : 15, most, 15), whole(least, most))
const clock = timeTo(1439)
const range = (longest: number): Codec<Hours> =>
  mapped<[number, number], Hours>(
    both(clock, timeTo(longest, 1)),
    ({ start, end }) => [start, end - start],
    ([start, length]) => ({ start, end: start + length }),
  )

/** Weekdays as bits, Monday the lowest. */
export const weekdays: Codec<number[]> = mapped(
  whole(0, 127),
  (days) => days.reduce((bits, day) => bits | (1 << day), 0),
  (bits) => [0, 1, 2, 3, 4, 5, 6].filter((day) => bits & (1 << day)),
)

const FIRST_DAY = '2025-01-01'
/** To November 2069. */
const LAST_DAY = 16_383
const daysBetween = (from: Day, to: Day) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
const dayAfter = (from: Day, days: number): Day => Temporal.PlainDate.from(from).add({ days }).toString()

const day: Codec<Day> = mapped(
  whole(0, LAST_DAY),
  (given) => daysBetween(FIRST_DAY, given),
  (days) => dayAfter(FIRST_DAY, days),
)
const beforeReview = (review: Day | null): Codec<Day> =>
  review === null
    ? day
    : either(
        mapped(
          whole(0, 254),
          (given) => daysBetween(given, review),
          (days) => dayAfter(review, -days),
        ),
        day,
      )

const LONGEST_DAY = 6
const hours = range(24 * 60)

/** Each day is off, or like one of those before it, or has hours of its own. */
const week: Codec<Hours[][]> = {
  write(days) {
    const known: Hours[][] = [[]]
    const digits: [number, number][] = []
    for (const ranges of days) {
      const like = known.findIndex((other) => alike(other, ranges))
      digits.push([like < 0 ? known.length : like, known.length + 1])
      if (like >= 0) continue
      digits.push([ranges.length - 1, LONGEST_DAY])
      for (const each of ranges) {
        const told = hours.write(each)
        if (!told) return null
        digits.push(...(told as [number, number][]))
      }
      known.push(ranges)
    }
    return digits
  },
  read(take) {
    const known: Hours[][] = [[]]
    return Array.from({ length: 7 }, () => {
      const like = take(known.length + 1)
      const found = known[like]
      if (found) return structuredClone(found)
      const own = Array.from({ length: take(LONGEST_DAY) + 1 }, () => hours.read(take))
      known.push(own)
      return structuredClone(own)
    })
  },
}

/** Small letters and what is between words; where a word begins a capital does, or all are. */
const SMALL = "abcdefghijklmnopqrstuvwxyz -&.'"
const WIDE = `ABCDEFGHIJKLMNOPQRSTUVWXYZ${SMALL}0123456789()/+,:äöüÄÖÜßéèêëáàâãåçíìîïñóòôõøœúùûýžščćłńśźżÉÈÁÀÅÇÍÑÓØŒÚŽŠČĆŁŚŻ`

const capital = (text: string) => text.replace(/(^|[ \-.&])([a-z])/g, (found) => found.toUpperCase())
const CASES: ((text: string) => string)[] = [
  capital,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
]

/** Zero is the end: at the end of a code it takes no room. */
const letters = (signs: string, base: number): Codec<string> => ({
  write(text) {
    const indices = [...text].map((sign) => [...signs].indexOf(sign))
    if (indices.includes(-1)) return null
    return [...indices, -1].map((index) => [index + 1, base] as const)
  },
  read: (take) => textOf(take, [...signs], base),
})

function textOf(take: Take, signs: string[], base: number): string {
  let text = ''
  for (let digit = take(base); digit !== 0; digit = take(base)) text += signs[digit - 1] ?? ''
  return text
}

const inOneCase: Codec<string> = {
  write(text) {
    const small = text.toLowerCase()
    const index = CASES.findIndex((as) => as(small) === text)
    const digits = index < 0 ? null : letters(SMALL, 32).write(small)
    return digits && [[index, CASES.length], ...digits]
  },
  read(take) {
    const as = CASES[take(CASES.length)] ?? capital
    return as(letters(SMALL, 32).read(take))
  },
}
export const nameCodec: Codec<string> = either(inOneCase, letters(WIDE, 128))

const yes: Codec<boolean> = mapped(
  whole(0, 1),
  (is) => Number(is),
  (digit) => digit === 1,
)

type Fields = Omit<Plan, 'title' | 'language' | 'clinic' | 'routines' | 'own' | 'stages' | 'gentle' | 'goal'>

/** In the order in which they are written. A codec may look at what stands before it. */
export const FIELDS: { [Field in keyof Fields]: (before: Plan) => Codec<Fields[Field]> } = {
  intervalMinutes: () => orNull(either(whole(30, 90, 15), whole(30, 90))),
  breakMinutes: () => orNull(whole(2, 10)),
  midday: () => orNull(range(12 * 60)),
  anchor: () => orNull(oneOf(['nextNudge', 'afterLunch', 'beforeLunch', 'atTime'] as const, 4)),
  middayAt: () => orNull(clock),
  strengthDays: () => orNull(weekdays),
  running: () =>
    orNull(
      mapped<[number[], number | null], NonNullable<Plan['running']>>(
        both(weekdays, orNull(clock)),
        ({ days, at }) => [days, at],
        ([days, at]) => ({ days, at }),
      ),
    ),
  eveningRuns: () => orNull(weekdays),
  mobility: () => orNull(oneOf(['daily', 'runDays'] as const, 2)),
  stiffness: () => orNull(oneOf(['daily', 'weekly', 'off'] as const, 3)),
  pain: () => orNull(yes),
  review: () => orNull(day),
  issued: ({ review }) => orNull(beforeReview(review)),
  workingHours: () => orNull(week),
}
