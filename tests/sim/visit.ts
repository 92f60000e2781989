/**
 * Somebody opens the popup: what it asks, in its order, and what is answered. Nobody's back has started hurting
 * lately, and nobody adds an answer that was not asked for.
 */
import { askingFrom } from '../../lib/core/asking.ts'
import { type CheckIn, checkInAt } from '../../lib/core/check-in.ts'
import { dayOf } from '../../lib/core/day.ts'
import { questionOf } from '../../lib/core/day-question.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Day, Fact } from '../../lib/core/facts.ts'
import { usuallyLateBy } from '../../lib/core/late.ts'
import { planMark } from '../../lib/core/marks.ts'
import type { DayQuestion } from '../../lib/core/pages.ts'
import type { State } from '../../lib/core/state.ts'
import { type DayFacts, type DaySummary, summarise } from '../../lib/core/summary.ts'

export type Replies = {
  /** The answer to the check-in; without one it is left alone. */
  checkIn?: number
} & { [About in DayQuestion['about']]?: (question: Extract<DayQuestion, { about: About }>) => Action }

export function visit(at: number, timeZone: string, replies: Replies) {
  return (state: State, facts: Fact[]): Action[] => {
    const { settings, course } = state
    const today = dayOf(at, timeZone, settings.dayStartHour)
    const known = daysIn(facts)
    const asked = course.asked?.day === today ? course.asked.what : null
    const asks = (what: NonNullable<typeof asked>, reply: Action | undefined): Action[] => [
      ...(asked === null ? [{ type: 'asked', what } as const] : []),
      ...(reply === undefined ? [] : [reply]),
    ]
    const now = factsOf(known, today)
    const checkIn = checkInAt(at, timeZone, {
      settings,
      asking: askingFrom(state.checkIn),
      marks: rowsOf(known, 'marks'),
      ratings: rowsOf(known, 'ratings'),
      runs: rowsOf(known, 'runs'),
      strengthDays: [],
      screenDays: [...known.keys()].filter((day) => summarise(day, factsOf(known, day)).screenMs > 0),
    })
    if (checkIn?.opens) return answered(checkIn, replies.checkIn)
    const starts = now.bouts.map(({ start }) => start)
    const { phase } = state.tracker
    if (phase.kind === 'atScreen') starts.push(phase.bout.start)
    const question = questionOf({
      state,
      at,
      today,
      timeZone,
      days: summaries(known),
      todayFirst: starts.length > 0 ? Math.min(...starts) : null,
      hours: planMark(now.marks)?.hours ?? [],
      usuallyLate: usualOf(facts, settings),
      look: null, // nobody here has read the card of who should ask first
    })
    if (question === null) return []
    const reply = replies[question.about] as ((question: DayQuestion) => Action) | undefined
    return asks(question.about, reply?.(question))
  }
}

function answered({ item, day, recallDays, first }: CheckIn, value: number | undefined): Action[] {
  const asked: Action = { type: 'asked', what: 'checkIn', item, about: day }
  if (value === undefined) return [asked]
  const settles: Action[] = first === 'strain' ? [{ type: 'asking', change: { strain: 'no' } }] : []
  return [asked, ...settles, { type: 'rate', item, day, value, recallDays }]
}

function usualOf(facts: Fact[], settings: State['settings']): number | null {
  const bouts = facts.flatMap(({ store, row }) => (store === 'bouts' ? [row] : []))
  const marks = facts.flatMap(({ store, row }) => (store === 'marks' ? [row] : []))
  return usuallyLateBy(bouts, marks, settings)
}

type Known = Map<Day, Fact[]>

/** Of two rows under one key the later stands. */
function daysIn(facts: Fact[]): Known {
  const rows = new Map<string, Fact>()
  for (const fact of facts) rows.set(keyOf(fact), fact)
  return Map.groupBy(rows.values(), ({ row }) => row.day)
}

function keyOf({ store, row }: Fact): string {
  if (store === 'marks') return `${store} ${row.day} ${row.kind}`
  if (store === 'ratings') return `${store} ${row.day} ${row.item}`
  if (store === 'runs' || store === 'plans') return `${store} ${row.id}`
  if (store === 'corrections') return `${store} ${row.at}`
  if (store === 'nudges') return `${store} ${row.at}`
  if (store === 'checks') return `${store} ${row.day} ${row.check} ${row.side} ${row.question}`
  return `${store} ${'start' in row ? row.start : row.startedAt}`
}

function factsOf(known: Known, day: Day): DayFacts {
  const all: DayFacts = { bouts: [], nudges: [], resets: [], ratings: [], marks: [], corrections: [] }
  for (const { store, row } of known.get(day) ?? []) {
    if (store !== 'checks' && store !== 'runs' && store !== 'plans') (all[store] as (typeof row)[]).push(row)
  }
  return all
}

function rowsOf<S extends Fact['store']>(known: Known, name: S): Extract<Fact, { store: S }>['row'][] {
  return [...known.values()].flat().flatMap(({ store, row }) => (store === name ? [row as never] : []))
}

function summaries(known: Known): DaySummary[] {
  return [...known.keys()].map((day) => summarise(day, factsOf(known, day)))
}
