/** The made-up people leave rows that the product could have written, and no others. */
import { describe, expect, it } from 'vitest'
import { LOOKS } from '../../lib/content/looks.ts'
import { askingFrom } from '../../lib/core/asking.ts'
import { checkInAt, mayRate } from '../../lib/core/check-in.ts'
import { addDays, dayOf, dayStart, weekday } from '../../lib/core/day.ts'
import type { Day, Rating } from '../../lib/core/facts.ts'
import { ITEMS } from '../../lib/core/items.ts'
import { wrongIn } from '../../lib/core/looks.ts'
import { DEFAULT_SETTINGS, MINUTE } from '../../lib/core/rules.ts'
import { onRun } from '../../lib/core/run-events.ts'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { rebuildCaches } from '../../lib/shell/caches.ts'
import { FACT_STORES, keyOf } from '../../lib/shell/tables.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'
import { forWeeks, historyOf, PERSONAS, type Persona, TEN_YEARS } from '../support/personas.ts'
import { cachesOf, type History, rowsIn, summariesOf } from '../support/personas-rows.ts'
import { live } from '../support/ratings-generator.ts'
import { ZONE } from './make.ts'

/** A Wednesday. */
const NOW = Date.parse('2026-11-25T10:00Z')
const TODAY = '2026-11-25'
const DAY_MS = 86_400_000

const everybody: [string, Persona][] = [
  ...Object.entries(PERSONAS),
  ['the first weeks of ten years', forWeeks(TEN_YEARS, 16)],
]
const lived = new Map(everybody.map(([name, persona]) => [name, historyOf(persona, NOW, ZONE)]))
const historyFor = (name: string) => lived.get(name) as History

describe.each(everybody)('%s', (name) => {
  const history = historyFor(name)
  const { bouts, nudges, resets, ratings, runs, checks, corrections, marks } = history

  it('has each key once, and nothing of today or later', () => {
    for (const store of FACT_STORES) {
      const keys = history[store].map((row) => JSON.stringify(keyOf(store, row)))
      expect(new Set(keys).size, store).toBe(keys.length)
      expect(
        history[store].filter(({ day }) => day >= TODAY),
        store,
      ).toEqual([])
    }
    const told = [
      ...[...ratings, ...runs, ...corrections, ...marks].map(({ at }) => at),
      ...bouts.map(({ end }) => end),
      ...resets.map(({ endedAt }) => endedAt),
      ...nudges.flatMap(({ at, shownAt, answeredAt }) => [at, shownAt ?? 0, answeredAt ?? 0]),
    ]
    expect(told.reduce((a, b) => Math.max(a, b))).toBeLessThan(dayStart(TODAY, ZONE, 4))
  })

  it('has stretches of one day each, one after the other', () => {
    bouts
      .toSorted((a, b) => a.start - b.start)
      .forEach((bout, index, all) => {
        const { start, end, activeMs, passiveMs, day, continues } = bout
        expect(end).toBeGreaterThan(start)
        expect([dayOf(start, ZONE, 4), dayOf(end - 1, ZONE, 4)]).toEqual([day, day])
        expect(Math.min(activeMs, passiveMs)).toBeGreaterThanOrEqual(0)
        expect(activeMs + passiveMs).toBeLessThanOrEqual(end - start)
        const before = all[index - 1]
        if (before) expect(start).toBeGreaterThanOrEqual(before.end)
        if (continues) expect([before?.end, before?.endedBy]).toEqual([start, 'day'])
      })
  })

  it('was nudged in stretches that were long enough, on working days, and answered while they went on', () => {
    const starting = new Map(bouts.map((bout) => [bout.start, bout]))
    const working = new Set(marks.flatMap(({ day, kind }) => (kind === 'work' ? [day] : [])))
    for (const { at, stretchMs, shownAt, answeredAt, outcome, showings, day } of nudges) {
      const bout = starting.get(at - stretchMs)
      expect(stretchMs).toBeGreaterThanOrEqual(30 * MINUTE)
      expect(bout?.day).toBe(day)
      expect(working).toContain(day)
      for (const moment of [at, shownAt ?? at, answeredAt ?? at]) {
        expect(moment).toBeLessThanOrEqual(bout?.end ?? 0)
        expect(moment).toBeGreaterThanOrEqual(at)
      }
      expect(shownAt === null).toBe(showings === 0)
      expect(shownAt === null).toBe(outcome === 'suppressed')
      expect(answeredAt !== null).toBe(outcome === 'done' || outcome === 'dismissed')
    }
    for (const [day, own] of Map.groupBy(nudges, ({ day }) => day)) {
      expect(own.filter(({ shownAt }) => shownAt !== null).length, day).toBeLessThanOrEqual(8)
      const offered = own.filter(({ kind, shownAt }) => kind === 'midday' && shownAt !== null)
      expect(offered.length, day).toBeLessThanOrEqual(1)
    }
  })

  it('did routines between stretches', () => {
    for (const { startedAt, endedAt, how, steps, finished, day } of resets) {
      const seconds = steps.reduce((sum, step) => sum + step.seconds, 0)
      expect(endedAt - startedAt).toBe(how === 'played' ? Math.max(1, seconds) * 1000 : 0)
      expect(dayOf(startedAt, ZONE, 4)).toBe(day)
      const done = steps.filter(({ result }) => result === 'done').length
      if (finished) expect(2 * done).toBeGreaterThanOrEqual(steps.length)
      const during = bouts.filter(({ start, end }) => start < endedAt && end > startedAt)
      expect(during).toEqual([])
    }
  })

  it('told what it was asked for and may be told', () => {
    for (const rating of ratings) {
      const { item, value, day, at, recallDays } = rating
      expect(Number.isInteger(value) && value >= 0 && value <= ITEMS[item].highest, item).toBe(true)
      expect(recallDays).toBe(ITEMS[item].recallDays)
      expect(mayRate(item, day, at, ZONE, DEFAULT_SETTINGS), `${item} of ${day}`).toBe(true)
    }
    for (const { id, day, at, timeZone, ...change } of runs) {
      const event = { type: 'run', id: null, day, change: withoutNull(change) } as const
      const { facts } = onRun(INITIAL_STATE, event, at, timeZone, [])
      expect(facts).toEqual([{ store: 'runs', row: { id, day, at, timeZone, ...change } }])
    }
    for (const { day: _, ...answer } of checks) expect(wrongIn(answer, LOOKS)).toBeNull()
    for (const { at, from, to, day } of corrections) {
      expect(from < to && to <= at && at - from <= DAY_MS).toBe(true)
      expect(dayOf(from, ZONE, 4)).toBe(day)
    }
  })

  it('is summed up as the product sums it up', async () => {
    const database = new MemoryDatabase()
    database.seed(
      FACT_STORES.flatMap((store) =>
        history[store].map((row) => ({ store, key: JSON.stringify(keyOf(store, row)), row })),
      ),
    )
    const store = database.connect()
    await store.write('strict', (tx) => rebuildCaches(tx, TODAY))
    // Of a day with nothing but a run or a look there is no summary.
    expect(cachesOf(history, TODAY)).toEqual({
      days: database.rows('days'),
      streaks: database.rows('streaks'),
    })
  })
})

const withoutNull = (change: object) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))

/** What the product asks at that moment, of somebody who skipped what else there was in the week. */
function askedAt({ at, item }: Rating, history: History, since: Day) {
  const today = dayOf(at, ZONE, 4)
  const from = addDays(today, -7)
  const recent = <R extends { day: Day; at: number }>(rows: R[]) =>
    rows.filter((row) => row.day >= from && row.day <= today && row.at < at)
  const monday = addDays(today, -weekday(today))
  const others = ['morning_stiff', 'one_thing', 'standing_up', 'change_month'] as const
  const skipped = others.includes(item as never) || today === monday ? [] : others
  return checkInAt(at, ZONE, {
    settings: DEFAULT_SETTINGS,
    asking: askingFrom({
      since,
      strain: { answer: 'no', day: since },
      oneThing: 'run',
      skipped: Object.fromEntries(skipped.map((other) => [other, monday])),
    }),
    marks: recent(history.marks),
    ratings: recent(history.ratings),
    runs: recent(history.runs),
    strengthDays: [],
    screenDays: history.bouts.map(({ day }) => day),
  })
}

it.each(Object.keys(PERSONAS))(
  '%s answers the questions that the product asks, when it asks them',
  (name) => {
    const history = historyFor(name)
    const since = history.bouts.map(({ day }) => day).sort()[0] as Day
    for (const rating of history.ratings) {
      const asked = askedAt(rating, history, since)
      expect(asked && [asked.item, asked.day], `${rating.item} of ${rating.day}`).toEqual([
        rating.item,
        rating.day,
      ])
    }
  },
)

it('knows how long the longest stretch of each day was, whatever was said of the day', () => {
  const { person, seed, gone } = PERSONAS.busyDaysStiffer
  expect(gone).toEqual([])
  const days = live({ ...person, weeks: person.weeks + 1 }, seed)
  const first = addDays(TODAY, -7 * person.weeks - weekday(TODAY))
  const summaries = summariesOf(historyFor('busyDaysStiffer')).filter(
    ({ working, screenMs }) => working && screenMs > 0,
  )
  expect(summaries.length).toBeGreaterThan(100)
  for (const { day, longestMs } of summaries) {
    const index = Math.round((Date.parse(day) - Date.parse(first)) / DAY_MS)
    expect(longestMs, day).toBe((days[index]?.longestMinutes ?? 0) * MINUTE)
  }
})

it('rates the same so many weeks ago, whatever today is and wherever', () => {
  const told = Array.from({ length: 7 }, (_, days) => {
    const now = NOW + days * DAY_MS
    const zone = days % 2 === 0 ? ZONE : 'America/New_York'
    const today = dayOf(now, zone, 4)
    const monday = Date.parse(addDays(today, -weekday(today)))
    return historyOf(PERSONAS.noEffect, now, zone)
      .ratings.map(({ day, item, value }) => ({ ago: (monday - Date.parse(day)) / DAY_MS, item, value }))
      .filter(({ ago }) => ago > 1) // Sunday's is told on Monday
  })
  expect(told[0]?.length).toBeGreaterThan(50)
  for (const other of told)
    expect(other.filter(({ ago }) => ago > 1)).toEqual(expect.arrayContaining(told[5] ?? []))
})

it('has of everything that can become of a nudge, a routine, a day and a word', () => {
  const { bouts, nudges, resets, corrections } = historyFor('the first weeks of ten years')
  const outcomes = new Set(nudges.map(({ outcome }) => outcome))
  expect([...outcomes].sort()).toEqual(['dismissed', 'done', 'ignored', 'natural', 'suppressed'])
  expect(nudges.filter(({ kind }) => kind === 'midday').length).toBeGreaterThan(20)
  expect(new Set(resets.map(({ how }) => how)).size).toBe(2)
  expect(new Set(resets.flatMap(({ steps }) => steps.map(({ result }) => result))).size).toBe(3)
  expect(corrections.length).toBeGreaterThan(0)
  const ended = new Set(bouts.map(({ endedBy }) => endedBy))
  expect([...ended].sort()).toEqual(['gap', 'idle', 'locked', 'reset', 'stoodUp'])
  expect(historyFor('irregular').bouts.some(({ continues }) => continues)).toBe(true)
})

it('is as much in ten years as a diligent person would leave', () => {
  const history = historyOf(TEN_YEARS, NOW, ZONE)
  const worked = new Set(history.bouts.map(({ day }) => day)).size
  expect(worked).toBeGreaterThan(2_600)
  expect(history.bouts.length).toBeGreaterThan(35_000)
  expect(history.nudges.length).toBeGreaterThan(19_500)
  expect(history.resets.length).toBeGreaterThan(4_900)
  expect(history.ratings.length).toBeGreaterThan(4_000)
  expect(rowsIn(history)).toBeGreaterThan(70_000)
})
