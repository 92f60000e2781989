/** What the clinic should see first, and only what the patient entered: nothing is concluded (CLINICAL.md 1.6). */
import type { Rating, Reset, Run } from '../facts.ts'
import { mean } from '../observed.ts'
import type { Given } from './days.ts'
import { nameOf } from './exercises.ts'
import type { FlagsSection, HighAbout, TrendWeek } from './report.ts'

const HIGH = 7
/** Points above the first two weeks. */
const RISE = 2
const FIRST_WEEKS = 2
/** 30 to 60 minutes; the next band is longer. */
const LONG_MORNING = 3

/** Answers on the scale that ends with as stiff, or as bad, as one can imagine. */
const OF_THE_BACK = ['stiffness_day', 'pain_day', 'stiffness_weekend', 'stiffness_week'] as const

type High = FlagsSection['high'][number]

const atLeast = (day: string, about: HighAbout, value: number | null): High[] =>
  value !== null && value >= HIGH ? [{ day, about, value }] : []

const isOfTheBack = (item: Rating['item']): item is (typeof OF_THE_BACK)[number] =>
  (OF_THE_BACK as readonly string[]).includes(item)

const ofRating = ({ day, item, value }: Rating) => (isOfTheBack(item) ? atLeast(day, item, value) : [])

const ofRun = ({ day, backAtStart, backAtEnd, backTwoHoursAfter }: Run) => [
  ...atLeast(day, 'runStart', backAtStart),
  ...atLeast(day, 'runEnd', backAtEnd),
  ...atLeast(day, 'runTwoHoursAfter', backTwoHoursAfter),
]

const ofReset = ({ day, before, after }: Reset) => [
  ...atLeast(day, 'routineBefore', before),
  ...atLeast(day, 'routineAfter', after),
]

const isLongMorning = ({ item, value }: Rating) => item === 'morning_stiff' && value >= LONG_MORNING

/** The flags tell this answer with its day. */
export const isFlagged = (rating: Rating): boolean => ofRating(rating).length > 0 || isLongMorning(rating)

const inOrder = (a: { day: string }, b: { day: string }) => a.day.localeCompare(b.day)

/**
 * Weeks in a row whose average lies so far above that of the first two. Of weeks without an average nothing is known,
 * and later on only one in four is asked about: in a row are those that follow one another among the averaged.
 */
function riseOf(weeks: TrendWeek[]): FlagsSection['rise'] {
  const first = mean(weeks.slice(0, FIRST_WEEKS).map((week) => week.mean))
  // Means that differ by less are the same, but for how a computer divides.
  const isHigh = (index: number) => index >= FIRST_WEEKS && (weeks[index]?.mean ?? 0) - first >= RISE - 1e-9
  const risen = weeks.filter((_, i) => isHigh(i) && (isHigh(i - 1) || isHigh(i + 1)))
  return risen.length === 0 ? null : { first, weeks: risen }
}

/** `weeks`: the weekly averages of the trend. */
export function flagsOf({ record }: Given, weeks: TrendWeek[]): FlagsSection {
  const { ratings, runs, resets } = record
  return {
    high: [...ratings.flatMap(ofRating), ...runs.flatMap(ofRun), ...resets.flatMap(ofReset)].sort(inOrder),
    rise: riseOf(weeks),
    morning: ratings.filter(isLongMorning).map(({ day, value }) => ({ day, value })),
    stops: resets.flatMap((reset) =>
      reset.steps
        .filter(({ result }) => result === 'stopped')
        .map(({ exercise, played, side }) => ({
          day: reset.day,
          exercise: nameOf(record, reset, exercise),
          played: nameOf(record, reset, played),
          side,
        })),
    ),
  }
}
