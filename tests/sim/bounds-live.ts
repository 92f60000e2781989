/** What always happens, told from each look: nothing that is due gets lost, and nothing that is set begins the count anew. */
import { expect } from 'vitest'
import { dayOf } from '../../lib/core/day.ts'
import { openNudge } from '../../lib/core/open-nudge.ts'
import { rulesFrom, type Settings } from '../../lib/core/rules.ts'
import type { State } from '../../lib/core/state.ts'
import { openStretch } from '../../lib/core/stretch.ts'
import { HOUR, MINUTE, wall } from '../core/make.ts'
import { type Evidence, quietBy } from './bounds.ts'
import type { Options, Seen } from './desk.ts'
import { idleAt, type Span, type Timeline, within } from './timeline.ts'

export type Lived = { seen: Seen; day: Timeline; options: Options }

export const evidenceOf = ({ seen, day }: Lived): Evidence => ({
  day,
  shown: seen.shown,
  clicks: seen.clicks,
  facts: seen.facts,
  slackMs: 0,
})

/** Waiting for a pause in the input, a look a minute, and one more. */
const LATEST_MS = 7 * MINUTE

type Look = Seen['looks'][number]

const wider = (spans: Span[], ms: number): Span[] => spans.map(({ start, end }) => ({ start, end: end + ms }))

/** Since when what is due at this look has been due, but for what holds it; null when nothing is. */
function dueSince({ state, at }: Look, asked: number): number | null {
  const { nudger, settings, tracker } = state
  const { phase } = nudger
  const stretch = openStretch(tracker)
  if (stretch === null || state.routine !== null) return null
  if (phase.kind === 'shown' || phase.kind === 'believed') return null
  if (phase.kind === 'snoozed') return at >= phase.until ? phase.until : null
  if (openNudge(phase)) return at
  const due = Math.max(stretch.start, asked) + rulesFrom(settings).intervalMs
  return settings.pace !== 'midday' && stretch.end >= due ? due : null
}

/** What may hold a nudge, or keep it from coming due, at that look, as far as it is told without the calendar. */
function holder({ seen, day, options }: Lived) {
  const loud = wider([...day.sounding, ...day.watched], 2 * MINUTE)
  const full = wider(options.fullScreen ?? [], MINUTE)
  const gone = [...wider(day.dark, 4 * MINUTE), ...wider(day.locked, MINUTE)]
  // Not every lock and not every gap ends a meeting.
  const meetings = seen.clicks.flatMap(({ at, action }) =>
    action.type === 'meeting' ? [{ start: at, end: (action.until ?? at) + MINUTE }] : [],
  )
  return ({ at, zone, state: { nudger, settings, course } }: Look): boolean => {
    const { day: shownOn, count } = nudger.shownOn
    if (count >= 8 && shownOn === dayOf(at, zone, settings.dayStartHour)) return true
    // The midday reset may come due at its moment shortly after another nudge.
    if (at - nudger.lastShownAt < 10 * MINUTE) return true
    if (nudger.ignoredInARow >= 2 || at < nudger.quietUntil) return true
    if (course.watching !== null || nudger.call?.standing === 'yes') return true
    if (!settings.playsMusic && within(loud, at)) return true
    return [full, meetings, gone].some((spans) => within(spans, at)) || idleAt(day, at) >= MINUTE
  }
}

/** Until when the user has been asked, or has stood, by then. */
function askedBy(seen: Seen): (at: number) => number {
  const moments: { at: number; until: number }[] = seen.log.flatMap((entry) => {
    if (entry.is === 'shown') return [{ at: entry.at, until: entry.at }]
    if (entry.is === 'click') {
      return entry.action.type === 'routine' ? [{ at: entry.at, until: entry.at }] : []
    }
    if (entry.is !== 'fact') return []
    const { store, row } = entry.fact
    // What the day has no room for is asked of nobody.
    if (store === 'nudges') return row.why === 'dayLimit' ? [] : [{ at: entry.at, until: entry.at }]
    return store === 'corrections' && row.meaning === 'stood' ? [{ at: entry.at, until: row.to }] : []
  })
  let next = 0
  let until = 0
  return (at) => {
    for (; (moments[next]?.at ?? Number.POSITIVE_INFINITY) <= at; next++)
      until = moments[next]?.until ?? until
    return until
  }
}

const settingsOf = ({ settings }: State): Settings => settings
const intervalOf = (settings: Settings) => rulesFrom(settings).intervalMs

export const LIVE_BOUNDS: Record<string, (lived: Lived) => void> = {
  'what is due is shown within seven minutes, but for what holds it'(lived) {
    const { seen } = lived
    const evidence = evidenceOf(lived)
    const asked = askedBy(seen)
    const held = holder(lived)
    const quiet = ({ at, zone, state: { settings } }: Look) =>
      quietBy(evidence, { at, zone, settings }) !== null
    /** Looks in a row at which it was due. */
    let waited: Look[] = []
    let nudge: number | null = null
    for (const look of seen.looks) {
      const open = openNudge(look.state.nudger.phase)?.at ?? null
      // Another one than a moment ago.
      if (nudge !== null && open !== nudge) waited = []
      nudge = open
      if (dueSince(look, asked(look.at)) === null || held(look)) {
        waited = []
        continue
      }
      waited.push(look)
      if (look.at - (waited[0]?.at ?? 0) <= LATEST_MS) continue
      const last = waited.findLastIndex(quiet)
      expect(last, `not shown at ${wall(look.at, look.zone)}`).toBeGreaterThanOrEqual(0)
      waited = waited.slice(last + 1)
    }
  },

  'each nudge that came due ends as exactly one fact'({ seen }) {
    const ended = seen.facts.flatMap(({ store, row }) => (store === 'nudges' ? [row.at] : []))
    expect(new Set(ended).size).toBe(ended.length)
    const open = openNudge(seen.state.nudger.phase)
    const all = new Set([...ended, ...(open ? [open.at] : [])])
    for (const at of seen.due.keys()) expect(all, `due at ${wall(at)}`).toContain(at)
    if (open) expect(ended).not.toContain(open.at)
  },

  'whatever is chosen, the count goes on, and the next nudge moves by the interval’s change'({ seen }) {
    for (const { at, action, before, after } of seen.clicks) {
      if (['correct', 'undoCorrection', 'routine'].includes(action.type)) continue
      // What was used in another browser meanwhile ended the stretch, unless it was turned back at once.
      if (settingsOf(before).usedElsewhere && !settingsOf(after).usedElsewhere) continue
      expect(openStretch(after.tracker), `${action.type} at ${wall(at)}`).toEqual(openStretch(before.tracker))
      if (action.type !== 'settings' && action.type !== 'settled') continue
      const laterMs = intervalOf(settingsOf(after)) - intervalOf(settingsOf(before))
      expect(after.nudger.notBefore - before.nudger.notBefore).toBe(laterMs)
    }
  },

  'one question a day, of any kind'({ seen }) {
    const asked = new Map<string, string>()
    for (const { course } of [...seen.looks, ...seen.clicks.map(({ after }) => ({ state: after }))].map(
      ({ state }) => state,
    )) {
      if (course.asked === null) continue
      const { day, what } = course.asked
      expect(asked.get(day) ?? what).toBe(what)
      asked.set(day, what)
    }
  },

  'after a night nobody is asked before a whole interval of work'({ seen, day }) {
    for (const { start, end } of day.dark) {
      if (end - start < 6 * HOUR) continue
      const [first, second] = seen.shown.filter(({ at }) => at >= end)
      if (first === undefined || first.kind === 'midday') continue
      const { intervalMs } = rulesFrom(first.settings)
      expect(first.at - end, `shown at ${wall(first.at)}`).toBeGreaterThanOrEqual(intervalMs - MINUTE)
      if (second) expect(second.at - first.at).toBeGreaterThanOrEqual(5 * MINUTE)
    }
  },
}
