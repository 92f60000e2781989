/** What is promised of every day at a desk with the whole shell at work. Each throws when it is broken. */
import { expect } from 'vitest'
import { correct } from '../../lib/core/correct.ts'
import { inWorkingHours, unionLength } from '../../lib/core/day.ts'
import type { Bout } from '../../lib/core/facts.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { rebuildCaches } from '../../lib/shell/caches.ts'
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import { MINUTE } from '../core/make.ts'
import { audit } from './audit.ts'
import { BOUNDS } from './bounds.ts'
import { checkLength } from './joined-length.ts'
import { MemoryDatabase, type Put } from './memory-store.ts'
import type { ShellDay } from './shell-arbitrary.ts'
import { type ShellDesk, stateOf } from './shell-desk.ts'
import { evidenceOf } from './shell-evidence.ts'
import { overlap } from './timeline.ts'

/** Shorter than this between two samples, and sleep looks like a slow heartbeat (DESIGN.md section 3, gap). */
const GAP_MS = 150_000
/** What each answer of the browser may be late by in these days, and a second for rounding. */
const SLACK_MS = 12_000

const inOrder = (bouts: Bout[]) => bouts.toSorted((a, b) => a.start - b.start)

/** The stored rows and the open stretch. */
export function counted(desk: ShellDesk): { start: number; end: number }[] {
  const { phase } = desk.state().tracker
  const open = phase.kind === 'atScreen' || phase.kind === 'inReset' ? phase.bout : null
  const end = open ? Math.max(open.lastInput, open.passiveUntil ?? 0) : 0
  const rows = desk.profile.database.rows('bouts')
  return [...inOrder(rows), ...(open && end > open.start ? [{ start: open.start, end }] : [])]
}

export type Promises = Record<string, (desk: ShellDesk, given: ShellDay) => void | Promise<void>>

/** Also when the clock is set and the zone changes. */
export const ALWAYS: Promises = {
  'nothing fails that nobody hears of'(desk) {
    expect(desk.errors).toEqual([])
  },

  'what leaves the state leaves exactly one fact'(desk, { options }) {
    audit(desk.profile.database.commits, options.lived ?? [], !options.jumps)
  },

  'no more is credited than the computer was awake and the browser open'(desk, { day, options }) {
    const dark = day.dark.filter(({ start, end }) => end - start >= GAP_MS)
    // A clock that is set forward by less than a gap looks like a slow heartbeat.
    const forward = (options.jumps ?? []).map(({ byMs }) => (byMs > 0 && byMs < GAP_MS ? byMs : 0))
    const awake = day.end - day.start - unionLength(dark) + forward.reduce((sum, ms) => sum + ms, 0)
    const rows = desk.profile.database.rows('bouts')
    const credited = rows.reduce((sum, { activeMs, passiveMs }) => sum + activeMs + passiveMs, 0)
    expect(credited).toBeLessThanOrEqual(awake + SLACK_MS)
  },

  'no stretch is credited more than its length'(desk) {
    for (const { start, end, activeMs, passiveMs } of desk.profile.database.rows('bouts')) {
      expect(end).toBeGreaterThan(start)
      expect(activeMs + passiveMs).toBeLessThanOrEqual(end - start)
      expect(Math.min(activeMs, passiveMs)).toBeGreaterThanOrEqual(0)
    }
  },

  'the days are what the facts tell'(desk) {
    const { database } = desk.profile
    for (const { day, screenMs } of database.rows('days')) {
      const bouts = correct(database.rows('bouts'), database.rows('corrections'))
      expect(screenMs).toBe(unionLength(bouts.filter((bout) => bout.day === day)))
    }
  },

  async 'built from the facts alone the caches are the same'(desk) {
    const { database } = desk.profile
    const [streak] = database.rows('streaks')
    const anew = new MemoryDatabase()
    anew.seed(database.dump().filter(({ store }) => store !== 'days' && store !== 'streaks'))
    await anew.connect().write('strict', (tx) => rebuildCaches(tx, streak?.through ?? ''))
    expect(anew.rows('days')).toEqual(database.rows('days'))
    expect(anew.rows('streaks')).toEqual(database.rows('streaks'))
  },

  'what was told to be stored is stored'(desk) {
    for (const [, given] of Map.groupBy(ratings(desk), ({ action }) => `${action.day} ${action.item}`)) {
      const { day, item } = (given[0] as (typeof given)[number]).action
      const row = desk.profile.database.rows('ratings').find((each) => each.day === day && each.item === item)
      const last = given.findLastIndex(({ told }) => told)
      // One that nobody was told of may stand instead, if it came later or at the same time.
      const possible = given.filter(
        (each, index) => index === last || !each.told || each.at >= (given[last]?.at ?? 0),
      )
      const allowed = possible.map(({ action }): number | null => action.value)
      expect(last < 0 ? [null, ...allowed] : allowed).toContain(row?.value ?? null)
    }
  },

  'what is seen at the end is what is wanted, one look later'(desk) {
    const state = desk.state()
    const { computer, time, lastLook, browser } = desk
    const rules = rulesFrom(state.settings)
    // Working hours may begin or end between the look and now.
    const wanted = [lastLook, time.now].map((at) =>
      wantedSurfaces(state, computer.clock(at), computer.zone(at), rules),
    )
    // Closed by hand, or by a crash, it is wanted and not there.
    if (wanted.every(({ notification }) => notification === null)) expect(browser.notification).toBe(null)
    expect(wanted.map(({ badge }) => badge.tone)).toContain(browser.badge.tone)
    expect(wanted.map(({ badge }) => badge.icon)).toContain(browser.badge.icon)
  },
}

function ratings({ journal }: ShellDesk) {
  return journal.flatMap(({ at, action, told }) => (action.type === 'rate' ? [{ at, action, told }] : []))
}

/** Throws where it is another length. Returns how often a word made it what it was. */
export function checkLengths({ profile, options }: ShellDesk): number {
  const rows = new Map<string, Put>()
  const of = <S extends StoreName>(name: S) =>
    [...rows.values()].flatMap(({ store, row }) => (store === name ? [row as Rows[S]] : []))
  for (const put of options.lived ?? []) rows.set(`${put.store} ${put.key}`, put)
  return profile.database.commits.filter(({ puts }) => {
    for (const put of puts) rows.set(`${put.store} ${put.key}`, put)
    return checkLength(stateOf(of('state')).tracker, { bouts: of('bouts'), corrections: of('corrections') })
  }).length
}

/** Where the clock goes on by itself. */
export const CLOCK_KEPT: Promises = {
  ...Object.fromEntries(
    Object.entries(BOUNDS).map(([name, keeps]) => [name, (desk: ShellDesk) => keeps(evidenceOf(desk))]),
  ),

  'the stretch that goes on is as long as the record says, after every transaction'(desk) {
    checkLengths(desk)
  },

  'stretches lie within the day and never overlap'(desk, { day }) {
    let reached = day.start - 1
    for (const { start, end } of counted(desk)) {
      expect(start).toBeGreaterThanOrEqual(reached)
      reached = end
    }
    // Watching is believed for two looks more, and a meeting that was marked goes on.
    expect(reached).toBeLessThanOrEqual(day.end + 3 * MINUTE)
  },

  'no stretch reaches into sleep, or a closed browser, of a break’s length'(desk, { day }) {
    const { breakMs } = rulesFrom(desk.state().settings)
    for (const span of day.dark) {
      if (span.end - span.start < Math.max(breakMs, GAP_MS) + MINUTE) continue
      expect(overlap(counted(desk), span)).toBeLessThan(SLACK_MS)
    }
  },

  'no nudge is shown outside working hours or on a locked screen'(desk, { day }) {
    const { settings } = desk.state()
    for (const change of desk.browser.surfaces) {
      if (!('notification' in change) || change.notification !== 'created') continue
      // Decided a moment before it was seen.
      const decided = { start: change.at - SLACK_MS, end: change.at }
      const inHours = [decided.start, decided.end].some((at) =>
        inWorkingHours(at, desk.computer.zone(at), settings),
      )
      expect(inHours).toBe(true)
      // Firefox cannot tell.
      if (desk.browser.kind === 'chrome') expect(overlap(day.locked, decided)).toBeLessThan(SLACK_MS)
    }
  },
}
