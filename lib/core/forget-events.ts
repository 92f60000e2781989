/** Any fact of the record, or all of a day, is deleted for good, and put back for as long as the page offers it. */
import { joined, takenBack } from './course-events.ts'
import { dayOf } from './day.ts'
import type { Action, FactKey } from './events.ts'
import type { Day, Fact, Reset, UserMark } from './facts.ts'
import { isDayOff, isPlanMark } from './marks.ts'
import { isMiddayReset } from './resets.ts'
import type { Course, Gone, Result, State } from './state.ts'
import { touchedDays } from './touched.ts'

/** A fact with its key, as it is stored. */
export type Found = { fact: Fact; key: FactKey['key'] }

/** `resets`: of the day of the one that goes. */
export function onForget(before: State, found: Found[], resets: Reset[]): Result {
  const gone = found.flatMap(({ fact, key }) =>
    touchedDays(fact, before.settings).map((day): Gone => ({ store: fact.store, key, day })),
  )
  const isGone = (reset: Reset) => found.some(({ key }) => key === reset.startedAt)
  const left = resets.filter((reset) => !isGone(reset) && isMiddayReset(reset))
  const { resetDay } = before.nudger
  const owed =
    middayOf(found.map(({ fact }) => fact)) === resetDay && !left.some(({ day }) => day === resetDay)
  const state = owed ? withResetDay(before, null) : before
  let { course } = state
  for (const word of wordsIn(found.map(({ fact }) => fact))) course = withoutWord(course, word)
  // What kind of day it is is fixed anew by the next look.
  const unfixed = found.some(({ fact: { store, row } }) => {
    return store === 'marks' && isPlanMark(row) && row.day === before.markedDay
  })
  const markedDay = unfixed ? null : before.markedDay
  return { state: { ...state, course, markedDay }, facts: [], gone }
}

/** A word about days that go on ends with its fact. */
function withoutWord(course: Course, { day, kind }: UserMark): Course {
  if (kind === 'gentle') return course.gentle === day ? { ...course, gentle: null } : course
  if (kind === 'watched') {
    return { ...course, watching: course.watching?.filter((each) => each !== day) ?? null }
  }
  if (kind !== course.off?.kind) return course
  return { ...course, off: takenBack(course.off, { from: day, to: day }, 0).left }
}

/** One that is put back tells of its day again. What is over needs no more than the fact. */
function withWord(course: Course, { day, kind }: UserMark, today: Day): Course {
  if (kind === 'gentle' && day === today) return { ...course, gentle: day }
  // Another word that stands by now is the later one.
  const stands = course.off === null || course.off.kind === kind
  if (!isDayOff(kind) || day < today || !stands) return course
  return { ...course, off: joined(course.off, { kind, from: day, to: day }) }
}

/** What the user said of whole days, and did not take back. */
const wordsIn = (facts: Fact[]): UserMark[] =>
  facts.flatMap(({ store, row }) => (store === 'marks' && !isPlanMark(row) && !row.undone ? [row] : []))

/** The day's midday reset is owed again once it is deleted, and done once it is back. */
export function onPutBack(
  before: State,
  { facts }: Extract<Action, { type: 'putBack' }>,
  at: number,
  timeZone: string,
): Result {
  const day = middayOf(facts)
  const isLatest = day !== null && day > (before.nudger.resetDay ?? '')
  const state = isLatest ? withResetDay(before, day) : before
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  let { course } = state
  for (const word of wordsIn(facts)) course = withWord(course, word, today)
  return { state: { ...state, course }, facts }
}

function middayOf(facts: Fact[]): Day | null {
  return facts.find(({ store, row }) => store === 'resets' && isMiddayReset(row))?.row.day ?? null
}

const withResetDay = (before: State, resetDay: Day | null): State => ({
  ...before,
  nudger: { ...before.nudger, resetDay },
})
