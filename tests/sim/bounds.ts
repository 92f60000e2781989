/** What never happens, whoever sits there and whatever was chosen. Each throws when it does. */
import { expect } from 'vitest'
import { dayOf, inWorkingHours } from '../../lib/core/day.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Fact, Nudge, Reset, UserMark } from '../../lib/core/facts.ts'
import { isDayOff, isPlanMark } from '../../lib/core/marks.ts'
import { isMiddayReset } from '../../lib/core/resets.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import type { State } from '../../lib/core/state.ts'
import { HOUR, MINUTE, wall } from '../core/make.ts'
import type { Shown } from './desk.ts'
import { idleAt, type Timeline, within } from './timeline.ts'

export type Evidence = {
  day: Timeline
  /** In order. */
  shown: Shown[]
  /** What the user did, and the state after it. */
  clicks: { at: number; action: Action; after: State | null }[]
  facts: Fact[]
  /** So much may lie between what was decided and what was seen. */
  slackMs: number
}

const rowsOf = {
  nudges: ({ facts }: Evidence): Nudge[] =>
    facts.flatMap(({ store, row }) => (store === 'nudges' ? [row] : [])),
  resets: ({ facts }: Evidence): Reset[] =>
    facts.flatMap(({ store, row }) => (store === 'resets' ? [row] : [])),
  marks: ({ facts }: Evidence): UserMark[] =>
    facts.flatMap(({ store, row }) => (store === 'marks' && !isPlanMark(row) ? [row] : [])),
}

const firsts = ({ shown }: Evidence): Shown[] => shown.filter(({ showing }) => showing === 1)

type Click<T extends Action['type']> = {
  at: number
  action: Extract<Action, { type: T }>
  after: State | null
}

function clicksOf<T extends Action['type']>({ clicks }: Evidence, type: T): Click<T>[] {
  return clicks.filter(({ action }) => action.type === type) as Click<T>[]
}

/** Why nothing may be shown at that moment, told from what the user did and what truly was; null when something may. */
export function quietBy(evidence: Evidence, { at, zone, settings }: Pick<Shown, 'at' | 'zone' | 'settings'>) {
  const since = at - evidence.slackMs
  if (settings.usedElsewhere) return 'used elsewhere'
  const today = dayOf(at, zone, settings.dayStartHour)
  const said = new Map<string, boolean>()
  for (const mark of rowsOf.marks(evidence)) {
    if (mark.day === today && mark.at < since) said.set(mark.kind, !mark.undone)
  }
  for (const [kind, stands] of said) {
    if (stands && (kind === 'watched' || isDayOff(kind as UserMark['kind']))) return kind
  }
  const paused = clicksOf(evidence, 'pause').findLast((click) => click.at < since)
  if (paused && at < (paused.action.until ?? 0)) return 'paused'
  if (inMeetingAt(evidence, at)) return 'in a meeting'
  if (standsAt(evidence, at)) return 'standing'
  const outside = [since, at].every((each) => !inWorkingHours(each, zone, settings))
  return outside ? 'outside hours' : null
}

/** Until somebody left: a gap or a lock ends a meeting. */
function inMeetingAt(evidence: Evidence, at: number): boolean {
  const { day, slackMs } = evidence
  const marked = clicksOf(evidence, 'meeting').findLast((click) => click.at < at - slackMs)
  if (!marked || at >= (marked.action.until ?? 0)) return false
  return ![...day.dark, ...day.locked].some(({ start, end }) => end > marked.at && start <= at)
}

/** Standing by the user's word, as long as the call can be told to go on and nobody sat down. */
function standsAt(evidence: Evidence, at: number): boolean {
  const { day, slackMs } = evidence
  const word = clicksOf(evidence, 'standing').findLast((click) => click.at < at - slackMs)
  if (word?.action.answer !== 'yes' || word.after?.nudger.call?.standing !== 'yes') return false
  const changed = evidence.clicks.some(
    (click) =>
      click.at > word.at && click.at <= at && ['meeting', 'settings', 'settled'].includes(click.action.type),
  )
  if (changed || at - word.at >= 3 * HOUR) return false
  const { settings } = word.after
  // Not a gap, and nobody gone for a break.
  for (let look = word.at; look < at; look += MINUTE) {
    if (within(day.dark, look) || within(day.locked, look)) return false
    if (idleAt(day, look) >= rulesFrom(settings).breakMs) return false
  }
  return inMeetingAt(evidence, at) || soundsFrom(day, word.at, at)
}

/** A tab sounded all the time, and not so long that it is music. */
function soundsFrom({ sounding, watched }: Timeline, from: number, to: number): boolean {
  const spans = [...sounding, ...watched].toSorted((a, b) => a.start - b.start)
  let begun = Number.NaN
  let reached = Number.NaN
  for (const { start, end } of spans) {
    if (start > reached || Number.isNaN(reached)) begun = start
    reached = end
    if (begun <= from && to < end) return to - begun < 90 * MINUTE
  }
  return false
}

export const BOUNDS: Record<string, (evidence: Evidence) => void> = {
  'no more than eight first showings a day, two snoozes each'(evidence) {
    const shown = rowsOf.nudges(evidence).filter(({ shownAt }) => shownAt !== null)
    for (const [day, nudges] of Map.groupBy(shown, ({ day }) => day)) {
      expect(nudges.length, day).toBeLessThanOrEqual(8)
    }
    for (const { snoozes } of rowsOf.nudges(evidence)) expect(snoozes).toBeLessThanOrEqual(2)
    for (const [day, nudges] of Map.groupBy(firsts(evidence), ({ day }) => day)) {
      expect(nudges.length, day).toBeLessThanOrEqual(8)
    }
  },

  'no two showings within ten minutes, but after a shorter snooze'(evidence) {
    for (const [index, { at, nudge }] of evidence.shown.slice(1).entries()) {
      const before = evidence.shown[index] as Shown
      if (at - before.at >= 10 * MINUTE - evidence.slackMs) continue
      const soon = clicksOf(evidence, 'answer').findLast(
        (click) => click.action.answer === 'snooze' && click.at >= before.at && click.at < at,
      )
      const minutes = soon?.action.minutes ?? 10
      expect(minutes, `${wall(before.at)} and ${wall(at)}`).toBeLessThan(10)
      expect(nudge).toBe(before.nudge)
      expect(at - (soon?.at ?? 0)).toBeGreaterThanOrEqual(minutes * MINUTE - evidence.slackMs)
    }
  },

  'nothing is shown while it must not be'(evidence) {
    for (const shown of evidence.shown) {
      expect(quietBy(evidence, shown), `shown at ${wall(shown.at, shown.zone)}`).toBeNull()
    }
  },

  'the midday reset is offered once a day, and not within sixteen hours of the last time'(evidence) {
    const offers = firsts(evidence).filter(({ kind }) => kind === 'midday')
    expect(new Set(offers.map(({ day }) => day)).size).toBe(offers.length)
    for (const [index, { at }] of offers.slice(1).entries()) {
      expect(at - (offers[index]?.at ?? 0)).toBeGreaterThanOrEqual(16 * HOUR - evidence.slackMs)
    }
  },

  'on a gentle day, and after the reset of the day, it is not offered'(evidence) {
    const gentle = rowsOf.marks(evidence).filter(({ kind }) => kind === 'gentle')
    for (const { at, nudge, day, kind, line } of evidence.shown) {
      // One that came due before the word keeps what it is.
      const mark = gentle.findLast((row) => row.day === day && row.at < nudge - evidence.slackMs)
      const done = rowsOf
        .resets(evidence)
        .some(
          (reset) => isMiddayReset(reset) && reset.day === day && reset.endedAt < nudge - evidence.slackMs,
        )
      if (!done && (!mark || mark.undone)) continue
      const taken = gentle.some((row) => row.day === day && row.undone && row.at <= at)
      if (!done && taken) continue
      expect([kind, line], wall(at)).not.toContain('midday')
      expect(line, wall(at)).not.toBe('nudge.lines.f18')
    }
  },

  'no line comes twice within five showings, nor that of the phone twice a day'({ shown }) {
    for (const [index, { line, at }] of shown.entries()) {
      const latest = shown.slice(Math.max(0, index - 5), index).map((before) => before.line)
      expect(latest, wall(at)).not.toContain(line)
    }
    const calls = shown.filter(({ line }) => line === 'nudge.lines.f16').map(({ day }) => day)
    expect(new Set(calls).size).toBe(calls.length)
  },
}
