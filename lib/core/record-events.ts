/** Answers, what is told with them, and what the user wants to be asked. */
import { askingFrom, changedAsking } from './asking.ts'
import { mayRate } from './check-in.ts'
import { dayOf } from './day.ts'
import type { Action } from './events.ts'
import type { Rating, Tick } from './facts.ts'
import { easyDays, isHard } from './hard-day.ts'
import { ITEMS, isWhole, LONGEST_NOTE } from './items.ts'
import { RefusedError, type Result, type State } from './state.ts'

type Of<T extends Action['type']> = Extract<Action, { type: T }>

/** `earlier`: the ratings of the last weeks, this day's included. */
export function onRate(
  before: State,
  { item, day, value, recallDays, note }: Of<'rate'>,
  at: number,
  timeZone: string,
  earlier: Rating[],
): Result {
  refuseUnknown(item)
  if (!isWhole(value, 0, ITEMS[item].highest)) {
    throw new RefusedError(`rating.value: ${value} is not a whole number from 0 to ${ITEMS[item].highest}`)
  }
  if (!isWhole(recallDays, 1, ITEMS[item].recallDays)) {
    throw new RefusedError(`rating.recallDays: ${recallDays} is not 1 to ${ITEMS[item].recallDays}`)
  }
  refuseLong(note)
  if (!mayRate(item, day, at, timeZone, before.settings)) {
    throw new RefusedError(`rating.day: ${day} can no longer be rated, or not yet`)
  }
  const known = earlier.find((row) => row.day === day && row.item === item)
  const plain = { day, item, value, at, recallDays, timeZone }
  const row = withMore(plain, known?.ticks ?? [], note ?? known?.note ?? '')
  const state = withEasy(before, row, earlier)
  return { state, facts: [{ store: 'ratings', row }] }
}

/** What was not said leaves no trace. */
function withMore(plain: Rating, ticks: Tick[], note: string): Rating {
  const said = note.trim()
  return { ...plain, ...(ticks.length > 0 && { ticks }), ...(said !== '' && { note: said }) }
}

const isOfDay = ({ item }: Rating) => item === 'stiffness_day' || item === 'pain_day'

/** A hard day makes the next ones easy, until the next answer. */
function withEasy(before: State, row: Rating, earlier: Rating[]): State {
  const ofDays = earlier.filter(isOfDay)
  // A later day has been answered: what is changed of the one before it is over.
  if (!isOfDay(row) || ofDays.some(({ day }) => day > row.day)) return before
  const sameDay = ofDays.filter((other) => other.day === row.day && other.item !== row.item)
  const hard = [row, ...sameDay].some((each) => isHard(each, earlier))
  const easy = hard ? easyDays(row.day, before.settings) : null
  return { ...before, course: { ...before.course, easy } }
}

function refuseUnknown(item: unknown): void {
  if (!Object.hasOwn(ITEMS, item as string)) throw new RefusedError(`rating.item: ${item} is no question`)
}

function refuseLong(note: string | undefined): void {
  if (note === undefined) return
  if (typeof note !== 'string') throw new RefusedError(`rating.note: ${note} is no text`)
  if (note.length > LONGEST_NOTE) {
    throw new RefusedError(`rating.note: ${note.length - LONGEST_NOTE} characters too many`)
  }
}

const TICKS: readonly Tick[] = ['sleptBadly', 'travelled']

export function onAnnotate(
  before: State,
  { item, day, ticks, note }: Of<'annotate'>,
  at: number,
  timeZone: string,
  earlier: Rating[],
): Result {
  refuseUnknown(item)
  refuseLong(note)
  if (ticks !== undefined && !(Array.isArray(ticks) && ticks.every((tick) => TICKS.includes(tick)))) {
    throw new RefusedError(`rating.ticks: ${ticks} are no ticks`)
  }
  const known = earlier.find((row) => row.day === day && row.item === item)
  if (!known) throw new RefusedError(`rating.day: ${day} has no answer to add to`)
  if (!mayRate(item, day, at, timeZone, before.settings)) {
    throw new RefusedError(`rating.day: ${day} can no longer be changed`)
  }
  const { ticks: ticked, note: noted, ...plain } = known
  const left = [...new Set(ticks ?? ticked ?? [])]
  const row = withMore({ ...plain, at }, left, note ?? noted ?? '')
  return { state: before, facts: [{ store: 'ratings', row }] }
}

export function onSkipRating(
  before: State,
  { item, day }: Of<'skipRating'>,
  at: number,
  timeZone: string,
): Result {
  refuseUnknown(item)
  if (!mayRate(item, day, at, timeZone, before.settings)) {
    throw new RefusedError(`rating.day: ${day} is not asked about`)
  }
  const asking = askingFrom(before.checkIn)
  return {
    state: { ...before, checkIn: { ...asking, skipped: { ...asking.skipped, [item]: day } } },
    facts: [],
  }
}

export function onAsking(before: State, { change }: Of<'asking'>, at: number, timeZone: string): Result {
  const today = dayOf(at, timeZone, before.settings.dayStartHour)
  const checkIn = changedAsking(askingFrom(before.checkIn), change, today)
  if (typeof checkIn === 'string') throw new RefusedError(`asking.${checkIn} breaks its rule`)
  return { state: { ...before, checkIn }, facts: [] }
}
