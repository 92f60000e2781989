/** The nudges of a made-up stretch at the screen: when they came due, what became of them, and where one ended it. */
import type { Day, Nudge, NudgeOutcome, NudgeWhy } from '../../lib/core/facts.ts'
import { DEFAULT_SETTINGS, MINUTE, rulesFrom } from '../../lib/core/rules.ts'
import type { Roll } from './personas-dice.ts'

const SECOND = 1000
const { reofferAfterMs, maxShowingsPerDay, ignoredStretchMs, believeWindowMs } = rulesFrom(DEFAULT_SETTINGS)
/** Ignored twice, it has ended after this. */
const IGNORED_MS = 2 * reofferAfterMs + MINUTE
/** So long the latest look may lie behind. */
const HEARTBEAT_MS = MINUTE

/** What the nudges of one day know of each other. */
export type Nudging = {
  shown: number
  ignoredInARow: number
  /** The midday reset's window; null once it was offered, or done. */
  midday: { start: number; end: number } | null
}

export type AtDesk = { day: Day; timeZone: string; roll: Roll; intervalMs: number; nudging: Nudging }

export type Nudged = { end: number; rose: boolean; nudges: Nudge[] }

/** `mayRise`: the stretch may end sooner because of a nudge. `byReset`: a routine was begun at its end. */
export function nudged(
  start: number,
  planned: number,
  { mayRise, byReset }: { mayRise: boolean; byReset: boolean },
  { day, timeZone, roll, intervalMs, nudging }: AtDesk,
): Nudged {
  const nudges: Nudge[] = []
  let end = planned
  let rose = false
  const interval = () => intervalMs + (nudging.ignoredInARow >= 2 ? ignoredStretchMs : 0)
  let reached = start
  for (let done = false; !done; ) {
    const at = reached + interval() + roll.between(1, HEARTBEAT_MS)
    if (at >= end) break
    const { midday } = nudging
    const offers = midday !== null && midday.start <= at && at < midday.end
    const add = (
      outcome: NudgeOutcome,
      why: NudgeWhy | null,
      seen: { shownAt: number; showings: number; snoozes?: number; answeredAt?: number } | null,
    ) => {
      nudges.push({
        at,
        kind: offers ? 'midday' : 'stand',
        shownAt: seen?.shownAt ?? null,
        showings: seen?.showings ?? 0,
        answeredAt: seen?.answeredAt ?? null,
        outcome,
        why,
        snoozes: seen?.snoozes ?? 0,
        stretchMs: at - start,
        day,
        timeZone,
      })
      if (seen !== null) nudging.shown++
      if (seen !== null && offers) nudging.midday = null
      nudging.ignoredInARow = outcome === 'ignored' ? nudging.ignoredInARow + 1 : 0
    }
    if (nudging.shown >= maxShowingsPerDay) {
      const before = nudging.ignoredInARow
      add('suppressed', 'dayLimit', null)
      nudging.ignoredInARow = before
      reached = at
      continue
    }
    const shownAt = at + roll.between(20, 300) * SECOND
    const held = roll.chance(0.06) ? roll.pick(['sound', 'fullScreen', 'meeting'] as const) : null
    if (held !== null || shownAt >= end) {
      add('suppressed', held ?? 'noBreakpoint', null)
      break
    }
    const answeredAt = shownAt + roll.between(5, 60) * SECOND
    const left = end - shownAt
    if (mayRise && roll.chance(0.55) && answeredAt < end) {
      end = answeredAt + roll.between(0, 30) * SECOND
      rose = true
      done = true
      add('done', null, { shownAt, showings: 1, answeredAt })
    } else if (byReset && left < IGNORED_MS) {
      done = true
      add('done', null, { shownAt, showings: left > reofferAfterMs + MINUTE ? 2 : 1, answeredAt: end })
    } else if (left < believeWindowMs || (left < IGNORED_MS && roll.chance(0.6))) {
      done = true
      add('natural', null, { shownAt, showings: left > reofferAfterMs + MINUTE ? 2 : 1 })
    } else if (left > IGNORED_MS && nudging.ignoredInARow < 3 && roll.chance(0.4)) {
      add('ignored', null, { shownAt, showings: 2 })
      reached = shownAt + IGNORED_MS
    } else if (left > IGNORED_MS && roll.chance(0.1)) {
      add('done', 'inputWentOn', { shownAt, showings: 1, answeredAt })
      reached = answeredAt + believeWindowMs + MINUTE
    } else if (left > IGNORED_MS && roll.chance(0.25)) {
      const snoozed = answeredAt + reofferAfterMs + roll.between(0, 60) * SECOND
      add('dismissed', null, { shownAt, showings: 2, snoozes: 1, answeredAt: snoozed + 5 * SECOND })
      reached = snoozed + 5 * SECOND
    } else {
      const answered = Math.min(answeredAt, end)
      add('dismissed', null, { shownAt, showings: 1, answeredAt: answered })
      reached = answered
    }
  }
  return { end, rose, nudges }
}
