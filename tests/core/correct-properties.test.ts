/** What holds for `correct` whatever was recorded and said. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correct, takesAway } from '../../lib/core/correct.ts'
import { addDays, dayOf, dayStart } from '../../lib/core/day.ts'
import type { Bout, Correction } from '../../lib/core/facts.ts'
import { summarise } from '../../lib/core/summary.ts'
import { clock, MONDAY, SECOND, ZONE } from './make.ts'

const NEW_YORK = 'America/New_York'
const RUNS = { numRuns: 400, seed: 20260302 }
const FROM = clock('24:00')
/** Six hours of a night owl: the day begins at 04:00, in the middle of them. */
const moments = fc.integer({ min: 0, max: 360 * 60 }).map((seconds) => FROM + seconds * SECOND)

/** Cuts a stretch where the day begins, and where the plane lands, as the tracker does. */
function rowsOf(start: number, end: number, landed: number, [active, passive]: [number, number]): Bout[] {
  const zoneAt = (at: number) => (at < landed ? ZONE : NEW_YORK)
  const boundaries = [MONDAY, addDays(MONDAY, 1)].flatMap((day) =>
    [ZONE, NEW_YORK].map((zone) => dayStart(day, zone, 4)),
  )
  const cuts = [landed, ...boundaries].filter((at) => at > start && at < end)
  const edges = [start, ...new Set(cuts.toSorted((a, b) => a - b)), end]
  return edges.slice(1).map((to, i) => {
    const from = edges[i] as number
    const timeZone = zoneAt(from)
    const activeMs = Math.floor((to - from) * active)
    const passiveMs = Math.floor((to - from - activeMs) * passive)
    const day = dayOf(from, timeZone, 4)
    const last = to === end
    const endedBy = last ? 'idle' : to === landed ? 'timeZone' : 'day'
    return { start: from, end: to, activeMs, passiveMs, endedBy, continues: from > start, day, timeZone }
  })
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const length = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5400 * SECOND }))

/** One browser's: with a gap between every two. */
const recorded = fc
  .record({
    landed: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), moments),
    pieces: fc.array(fc.record({ gap: length, length, shares: fc.tuple(share, share) }), { maxLength: 6 }),
  })
  .map(({ landed, pieces }) => {
    let at = FROM
    return pieces.flatMap(({ gap, length, shares }) => {
      const start = at + gap
      at = start + length
      return rowsOf(start, at, landed, shares)
    })
  })

/** Two browsers', which overlap. */
const merged = fc
  .tuple(recorded, recorded)
  .map((browsers) => browsers.flat().sort((a, b) => a.start - b.start))

const meanings: Correction['meaning'][] = ['up', 'away', 'unsure', 'sitting', 'call', 'watching']
const said = fc
  .array(
    fc.record({
      edges: fc.uniqueArray(moments, { minLength: 2, maxLength: 2 }),
      meaning: fc.constantFrom(...meanings),
      undone: fc.boolean(),
      timeZone: fc.constantFrom(ZONE, ZONE, NEW_YORK),
    }),
    { maxLength: 6 },
  )
  .chain((words) =>
    fc.shuffledSubarray([...words.keys()], { minLength: words.length }).map((order) =>
      words.map(({ edges, ...word }, i): Correction => {
        const [from = 0, to = 0] = edges.toSorted((a, b) => a - b)
        const day = dayOf(from, word.timeZone, 4)
        return { ...word, from, to, day, at: FROM + (order[i] as number) }
      }),
    ),
  )

/** Said of some of the edges that were recorded, too, where mistakes like to be. */
const night = (rows: fc.Arbitrary<Bout[]>) =>
  rows.chain((bouts) => {
    const edges = bouts.flatMap(({ start, end }) => [start, end])
    const snap = fc.array(fc.option(fc.nat()), { minLength: 12, maxLength: 12 })
    return fc.tuple(said, snap).map(([words, snaps]) => {
      const corrections = words.map((word, i) => {
        const moved = [word.from, word.to].map((at, side) => {
          const pick = snaps[2 * i + side] ?? null
          return pick === null || edges.length === 0 ? at : (edges[pick % edges.length] as number)
        })
        const [from = 0, to = 0] = moved.sort((a, b) => a - b)
        return from < to ? { ...word, from, to, day: dayOf(from, word.timeZone, 4) } : word
      })
      return { bouts, corrections }
    })
  })

const lies = (rows: { start: number; end: number }[], at: number) =>
  rows.some(({ start, end }) => start <= at && at < end)

/** Every moment at which something may change, with what is covered from there to the next. */
function covered(bouts: Bout[], corrections: Correction[], after: Bout[]) {
  const edges = [bouts, after].flatMap((rows) => rows.flatMap(({ start, end }) => [start, end]))
  const all = [...edges, ...corrections.flatMap(({ from, to }) => [from, to])].sort((a, b) => a - b)
  const order = corrections
    .filter(({ undone }) => !undone)
    .sort((a, b) => Number(b.meaning === 'unsure') - Number(a.meaning === 'unsure') || a.at - b.at)
  const wanted = (at: number) =>
    order.reduce((is, word) => (word.from <= at && at < word.to ? !takesAway(word) : is), lies(bouts, at))
  return all.map((at) => ({ at, is: lies(after, at), wanted: wanted(at) }))
}

const active = (rows: Bout[]) => rows.reduce((sum, { activeMs }) => sum + activeMs, 0)

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

describe.each([
  ['one browser’s stretches', night(recorded)],
  ['two browsers’ stretches', night(merged)],
])('%s, corrected', (_, any) => {
  const always = (holds: (given: { bouts: Bout[]; corrections: Correction[]; after: Bout[] }) => void) =>
    fc.assert(
      fc.property(any, ({ bouts, corrections }) =>
        holds({ bouts, corrections, after: correct(freeze(bouts), freeze(corrections)) }),
      ),
      RUNS,
    )

  test('cover what was recorded less what was taken away and with what was filled in', () =>
    always(({ bouts, corrections, after }) => {
      for (const { is, wanted } of covered(bouts, corrections, after)) expect(is).toBe(wanted)
    }))

  test('are in order, and none is empty', () =>
    always(({ after }) => {
      expect(after).toEqual(after.toSorted((a, b) => a.start - b.start))
      for (const { start, end } of after) expect(end).toBeGreaterThan(start)
    }))

  test('have no more active and passive time than their length', () =>
    always(({ after }) => {
      for (const { start, end, activeMs, passiveMs } of after) {
        expect(activeMs).toBeGreaterThanOrEqual(0)
        expect(passiveMs).toBeGreaterThanOrEqual(0)
        expect(activeMs + passiveMs).toBeLessThanOrEqual(end - start)
      }
    }))

  test('keep day and zone: a row is of the day and the zone of what it is made of', () =>
    always(({ bouts, corrections, after }) => {
      for (const row of after) {
        const { day, timeZone } = row
        const sources = [
          ...bouts,
          ...corrections.map((word) => ({ ...word, start: word.from, end: word.to })),
        ]
        const made = sources.filter((one) => one.start < row.end && one.end > row.start)
        expect(made.some((one) => one.day === day && one.timeZone === timeZone)).toBe(true)
      }
    }))

  test('continue only a row that reaches to them', () =>
    always(({ after }) => {
      for (const { start, continues } of after) {
        const reached = after.some((one) => one.start < start && one.end >= start - SECOND)
        if (continues) expect(reached).toBe(true)
      }
    }))

  test('do not depend on the order in which the words are read', () =>
    always(({ bouts, corrections, after }) => {
      expect(correct(bouts, corrections.toReversed())).toEqual(after)
    }))

  test('are as recorded once every word is undone', () =>
    always(({ bouts, corrections }) => {
      const undone = corrections.map((word) => ({ ...word, undone: true }))
      expect(correct(bouts, undone)).toEqual(bouts)
      expect(correct(bouts, [])).toEqual(bouts)
    }))

  test('are after one undone as if it had never been said', () =>
    always(({ bouts, corrections }) => {
      for (const word of corrections) {
        const undone = corrections.map((one) => (one === word ? { ...one, undone: true } : one))
        const never = corrections.filter((one) => one !== word)
        expect(correct(bouts, undone)).toEqual(correct(bouts, never))
      }
    }))

  test('gain no active time', () =>
    always(({ bouts, after }) => {
      expect(active(after)).toBeLessThanOrEqual(active(bouts))
    }))
})

test('what is filled in among one browser’s stretches takes none of their active time', () => {
  fc.assert(
    fc.property(night(recorded), ({ bouts, corrections }) => {
      const filled = corrections.filter((word) => !takesAway(word))
      expect(active(correct(bouts, filled))).toBe(active(bouts))
    }),
    RUNS,
  )
})

test('one browser’s stretches do not overlap after it, as they did not before', () => {
  fc.assert(
    fc.property(night(recorded), ({ bouts, corrections }) => {
      const after = correct(bouts, corrections)
      for (const [i, row] of after.slice(1).entries()) {
        expect(row.start).toBeGreaterThanOrEqual((after[i] as Bout).end)
      }
    }),
    RUNS,
  )
})

test('a day is the same read alone, with the next, as the caches do it, and read with all others', () => {
  fc.assert(
    fc.property(night(recorded), ({ bouts, corrections }) => {
      // A word reaches over no day's beginning, and what the tracker leaves between two is no split second.
      const within = corrections.filter(({ from, to, timeZone }) =>
        [timeZone, ZONE].every((zone) => dayOf(from, zone, 4) === dayOf(to, zone, 4)),
      )
      fc.pre(bouts.every(({ start, end }) => end - start >= SECOND))
      const facts = { nudges: [], resets: [], ratings: [], marks: [], corrections: within }
      const local = bouts.filter(({ timeZone }) => timeZone === ZONE)
      const next = addDays(MONDAY, 1)
      const alone = local.filter(({ day }) => day === next)
      expect(summarise(next, { ...facts, bouts: alone })).toEqual(summarise(next, { ...facts, bouts: local }))
    }),
    RUNS,
  )
})
