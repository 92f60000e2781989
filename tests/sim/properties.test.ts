import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unionLength } from '../../lib/core/day.ts'
import { step } from '../../lib/core/engine.ts'
import type { Bout, Correction, Nudge } from '../../lib/core/facts.ts'
import { rulesFrom, type Settings } from '../../lib/core/rules.ts'
import { openStretch } from '../../lib/core/stretch.ts'
import { MINUTE, recordedIn, ZONE } from '../core/make.ts'
import { type AnyDay, anyDay } from './arbitrary.ts'
import { BOUNDS } from './bounds.ts'
import { evidenceOf, LIVE_BOUNDS } from './bounds-live.ts'
import { live, type Seen, sampleOf } from './desk.ts'
import { REPLAYS, randomDays } from './seed.ts'
import { overlap } from './timeline.ts'

/** `SIM_DAYS=20000` for the long run. */
const RUNS = Number(process.env.SIM_DAYS ?? 2000)
/** Shorter than this between two samples, and sleep looks like a slow heartbeat (DESIGN.md section 3, gap). */
const GAP_MS = 150_000

const boutsOf = ({ facts }: Seen): Bout[] =>
  facts.flatMap(({ store, row }) => (store === 'bouts' ? [row] : [])).sort((a, b) => a.start - b.start)
const nudgesOf = ({ facts }: Seen): Nudge[] =>
  facts.flatMap(({ store, row }) => (store === 'nudges' ? [row] : []))
const firstShowings = ({ shown }: Seen) => shown.filter(({ showing }) => showing === 1)
const openAndShown = ({ state: { nudger } }: Seen): number =>
  'nudge' in nudger.phase && nudger.phase.nudge.shownAt !== null ? 1 : 0

/** The midday reset, where another moment than the next nudge was chosen for it, or no other nudge is wanted. */
const ofItsOwn = (kind: Nudge['kind'], { anchor, pace }: Settings) =>
  kind === 'midday' && (anchor !== 'nextNudge' || pace === 'midday')

/** What is promised of every day. Each throws when it is broken. */
const PROMISES: Record<string, (seen: Seen, given: AnyDay) => void> = {
  'no more is credited than the computer was awake and the browser open'(seen, { day }) {
    const dark = day.dark.filter(({ start, end }) => end - start >= GAP_MS)
    const credited = boutsOf(seen).reduce((sum, { activeMs, passiveMs }) => sum + activeMs + passiveMs, 0)
    expect(credited).toBeLessThanOrEqual(day.end - day.start - unionLength(dark))
  },

  'no stretch is credited more than its length'(seen) {
    for (const { start, end, activeMs, passiveMs } of boutsOf(seen)) {
      expect(activeMs + passiveMs).toBeLessThanOrEqual(end - start)
      expect(Math.min(activeMs, passiveMs)).toBeGreaterThanOrEqual(0)
    }
  },

  'stretches lie within the day, never overlap, and have a length'(seen, { day }) {
    let reached = day.start - 1
    for (const { start, end } of boutsOf(seen)) {
      expect(start).toBeGreaterThanOrEqual(reached)
      expect(end).toBeGreaterThan(start)
      reached = end
    }
    expect(reached).toBeLessThanOrEqual(day.end)
  },

  'no stretch reaches into sleep, or a closed browser, of a break’s length'(seen, { day }) {
    const { breakMs } = rulesFrom(seen.state.settings)
    for (const span of day.dark) {
      if (span.end - span.start < Math.max(breakMs, GAP_MS) + MINUTE) continue
      // The first step of a routine that was left goes to the stretch, to its end.
      const begun = seen.clicks.some(({ action }) => action.type === 'routine')
      expect(overlap(boutsOf(seen), span)).toBeLessThan(begun ? MINUTE : 2000)
    }
  },

  'each nudge ends as exactly one fact, in the order they came due'(seen) {
    const keys = nudgesOf(seen).map(({ at }) => at)
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
    const ended = nudgesOf(seen).filter(({ shownAt }) => shownAt !== null).length
    expect(ended + openAndShown(seen)).toBe(firstShowings(seen).length)
  },

  'suppressed is what was neither shown nor answered'(seen) {
    for (const { outcome, shownAt, answeredAt, showings } of nudgesOf(seen)) {
      expect(outcome === 'suppressed').toBe(shownAt === null && answeredAt === null)
      expect(showings > 0).toBe(shownAt !== null)
    }
  },

  'a nudge comes after a whole interval, or at the moment chosen for the midday reset'(seen) {
    for (const nudge of nudgesOf(seen)) {
      const { kind, settings } = seen.due.get(nudge.at) ?? { kind: nudge.kind, settings: seen.state.settings }
      if (ofItsOwn(kind, settings)) continue
      expect(nudge.stretchMs).toBeGreaterThanOrEqual(rulesFrom(settings).intervalMs)
    }
  },

  'a nudge comes an interval after the one before, whatever was said'(seen) {
    for (const [i, { at, nudge, ...shown }] of firstShowings(seen).slice(1).entries()) {
      const { kind, settings } = seen.due.get(nudge) ?? shown
      if (ofItsOwn(kind, settings)) continue
      const before = firstShowings(seen)[i]?.at ?? 0
      expect(at - before).toBeGreaterThanOrEqual(rulesFrom(settings).intervalMs)
    }
  },

  'a word that is undone at once changes nothing'({ state, facts }, { day }) {
    if ('nudge' in state.nudger.phase) return // one that the word ended stays ended
    const recorded = recordedIn(facts)
    for (const meaning of ['up', 'call'] as const) {
      const now = { at: day.end, timeZone: ZONE }
      const [from, to] = [day.end - 40 * MINUTE, day.end - 20 * MINUTE]
      const said = step(state, { type: 'correct', meaning, from, to, ...now }, recorded)
      const told = recordedIn([...facts, ...said.facts])
      const undo = {
        type: 'undoCorrection',
        correction: told.corrections.at(-1) as Correction,
        ...now,
      } as const
      const undone = step(said.state, undo, told).state
      expect(undone.nudger).toEqual(state.nudger)
      expect(openStretch(undone.tracker)).toEqual(openStretch(state.tracker))
    }
  },

  'nothing is shown in full screen or on a locked screen'(seen, { day, options }) {
    for (const { at } of seen.shown) {
      expect(sampleOf(day, at, options, null)).toMatchObject({ fullScreen: false, locked: false })
    }
  },

  'who is away sees neither badge nor notification left'(seen) {
    if (seen.state.tracker.phase.kind !== 'away') return
    expect(seen.surfaces.at(-1)).toMatchObject({ badge: 'none', notification: null })
  },

  'the same sample twice changes nothing'(seen, { day, options }) {
    const sample = sampleOf(day, seen.state.tracker.last?.at ?? day.end, options, null)
    const once = step(structuredClone(seen.state), { type: 'sample', sample })
    const twice = step(structuredClone(once.state), { type: 'sample', sample })
    expect(twice.facts).toEqual([])
    expect(twice.state.tracker.phase).toEqual(once.state.tracker.phase)
  },
}

test('random days keep every promise', { timeout: 60_000 + RUNS * 100 }, () => {
  const counts = { bouts: 0, shown: 0, joined: 0 }
  fc.assert(
    fc.property(anyDay, (given) => {
      const seen = live(given.day, given.options)
      const lived = { seen, ...given }
      const evidence = evidenceOf(lived)
      const all: [string, () => void][] = [
        ...Object.entries(PROMISES).map(([name, keeps]): [string, () => void] => [
          name,
          () => keeps(seen, given),
        ]),
        ...Object.entries(BOUNDS).map(([name, keeps]): [string, () => void] => [name, () => keeps(evidence)]),
        ...Object.entries(LIVE_BOUNDS).map(([name, keeps]): [string, () => void] => [
          name,
          () => keeps(lived),
        ]),
      ]
      for (const [name, keeps] of all) {
        try {
          keeps()
        } catch (error) {
          throw new Error(`broken: ${name}`, { cause: error })
        }
      }
      counts.bouts += boutsOf(seen).length
      counts.shown += seen.shown.length
      counts.joined += seen.joined
    }),
    randomDays(RUNS),
  )
  if (REPLAYS) return
  // Days on which nothing happens would keep every promise.
  expect(counts.bouts).toBeGreaterThan(RUNS)
  expect(counts.shown).toBeGreaterThan(RUNS / 2)
  expect(counts.joined).toBeGreaterThan(RUNS)
})

/** Each sample arrives twice, and once more when it is late: not one fact more or less, and nothing else to be seen. */
function changesNothing(days: fc.Arbitrary<AnyDay>): void {
  fc.assert(
    fc.property(days, ({ day, options }) => {
      const [once, again] = [live(day, options), live(day, { ...options, again: true })]
      // Time that ended within the last sample is booked at the next.
      const last = { type: 'sample', sample: sampleOf(day, day.end + MINUTE, options, null) } as const
      const factsOf = ({ state, facts }: Seen) => [...facts, ...step(state, last).facts]
      expect(factsOf(again)).toEqual(factsOf(once))
      const before = ({ surfaces }: Seen) => surfaces.filter(({ at }) => at < day.end)
      expect(before(again)).toEqual(before(once))
    }),
    randomDays(Math.ceil(RUNS / 20)),
  )
}

test('samples that come twice, or late, change nothing', { timeout: 60_000 + RUNS * 20 }, () => {
  changesNothing(anyDay)
})
