/** A browser on that desk: the events that the extension would get, run through the core one after the other. */
import { MIDDAY_RESET } from '../../lib/content/midday-reset.ts'
import { step } from '../../lib/core/engine.ts'
import type { Action, Event } from '../../lib/core/events.ts'
import type { Fact } from '../../lib/core/facts.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { LONGEST_IDLE_MS, type Sample } from '../../lib/core/sample.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { type Surfaces, wantedSurfaces } from '../../lib/core/surfaces.ts'
import { recordedIn } from '../core/make.ts'
import { checkLength } from './joined-length.ts'
import { idleAt, type Timeline, within } from './timeline.ts'

export type Browser = 'chrome' | 'firefox'

export type Done = { at: number; action: Action }
/** What is said, and what is undone of it, depends on what there is by then. */
export type Plan = { at: number; action: Action | ((state: State, facts: Fact[]) => Action | null) }

export type Options = {
  browser: Browser
  zone: string
  actions?: Plan[]
  /** What the user does with a notification, so many seconds after it came up; null: nothing. */
  answers?: (showing: number) => { after: number; action: Action } | null
  settings?: State['settings']
  fullScreen?: { start: number; end: number }[]
  /** Each sample arrives twice, and then once more when it is a few seconds old already. */
  again?: boolean
}

export type Seen = {
  facts: Fact[]
  state: State
  /** Each change of what can be seen outside our pages. */
  surfaces: { at: number; badge: string; notification: 'create' | 'keep' | null }[]
  /** When a notification came up, with its number. */
  shown: { at: number; showing: number }[]
  /** What the user clicked. */
  clicks: Done[]
  /** Looks at which the stretch was as long as it is by the user's word alone. */
  joined: number
}

const HEARTBEAT_MS = 60_000
/** Both browsers look once a second, if at all. */
export const EDGE_DELAY_MS = 500
/** A sample no older than this, after a newer one, is late and counts for nothing. */
const LATE_MS = 5_000
const WAKE_DELAY_MS = 1_000

type Due = { at: number; edge: Sample['edge'] | 'start' | Plan['action'] }

/** What comes without being asked for: heartbeats, and on Chrome idle, return and lock. */
function schedule(day: Timeline, browser: Browser, breakMs: number): Due[] {
  const due: Due[] = []
  for (let at = day.start; at <= day.end; at += HEARTBEAT_MS) due.push({ at, edge: null })
  for (const { end } of day.dark) due.push({ at: end + WAKE_DELAY_MS, edge: null })
  for (const at of day.starts) due.push({ at: at + WAKE_DELAY_MS - 1, edge: 'start' })
  if (browser === 'chrome') {
    for (const [index, { end }] of day.inputs.entries()) {
      const next = day.inputs[index + 1]?.start ?? day.end
      if (next - end < breakMs) continue
      due.push({ at: end + breakMs + EDGE_DELAY_MS, edge: null })
      due.push({ at: next + EDGE_DELAY_MS, edge: 'active' })
    }
    for (const { start, end } of day.locked) {
      due.push({ at: start + EDGE_DELAY_MS, edge: 'locked' }, { at: end + EDGE_DELAY_MS, edge: 'active' })
    }
  }
  return due.filter(({ at, edge }) => at <= day.end && (edge === 'start' || !within(day.dark, at)))
}

export function sampleOf(day: Timeline, at: number, options: Options, edge: Sample['edge']): Sample {
  const locked = options.browser === 'chrome' && within(day.locked, at)
  const idleMs = Math.floor(idleAt(day, at) / 1000) * 1000
  const watching = within(day.watched, at)
  return {
    at,
    idleMs: locked ? null : idleMs < 15_000 ? 0 : Math.min(idleMs, LONGEST_IDLE_MS),
    locked,
    watching,
    sounding: watching || within(day.sounding, at),
    fullScreen: within(options.fullScreen ?? [], at),
    timeZone: options.zone,
    linux: false,
    edge,
  }
}

export function live(day: Timeline, options: Options): Seen {
  const first = { ...INITIAL_STATE, ...(options.settings && { settings: options.settings }) }
  const rules = rulesFrom(first.settings)
  let { settings } = first
  let state: State = stored(first, settings)
  const seen: Seen = { facts: [], state, surfaces: [], shown: [], clicks: [], joined: 0 }
  const queue = schedule(day, options.browser, rules.breakMs)
  // A click is input: whoever is not at work does not click.
  const mayClick = (at: number) => idleAt(day, at) < 1000 && !within(day.dark, at) && at <= day.end
  for (const { at, action } of options.actions ?? []) if (mayClick(at)) queue.push({ at, edge: action })
  queue.sort((a, b) => a.at - b.at)
  const later = (due: Due) => {
    if (due.at > day.end || within(day.dark, due.at)) return
    const index = queue.findIndex(({ at }) => at > due.at)
    queue.splice(index < 0 ? queue.length : index, 0, due)
  }

  let recorded = recordedIn([])
  const send = (event: Event, at: number): void => {
    const result = step(state, event, MIDDAY_RESET, recorded)
    state = stored(result.state, settings)
    settings = state.settings
    seen.facts.push(...result.facts)
    if (result.facts.length > 0) recorded = recordedIn(seen.facts)
    if (checkLength(state.tracker, recorded)) seen.joined++
    const wanted = wantedSurfaces(state, at, options.zone, rulesFrom(state.settings))
    note(seen, at, wanted)
    if (wanted.notification?.do !== 'create') return
    const { nudge, showing } = wanted.notification
    seen.shown.push({ at, showing })
    const answer = options.answers?.(seen.shown.length)
    const clickAt = at + (answer?.after ?? 0) * 1000
    if (answer && mayClick(clickAt)) later({ at: clickAt, edge: answer.action })
    send({ type: 'accepted', nudge, showing, at, timeZone: options.zone }, at)
  }

  let late: Sample | null = null
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { at, edge } = next
    if (edge === 'start') {
      send({ type: 'restarted', at, timeZone: options.zone }, at)
      continue
    }
    const planned = typeof edge === 'object' || typeof edge === 'function' ? edge : null
    const sample = sampleOf(day, at, options, planned ? null : (edge as Sample['edge']))
    send({ type: 'sample', sample }, at)
    if (options.again) {
      send({ type: 'sample', sample }, at)
      if (late && at - late.at <= LATE_MS) send({ type: 'sample', sample: late }, at)
      late = sample
    }
    const action = typeof planned === 'function' ? planned(state, seen.facts) : planned
    if (action) {
      seen.clicks.push({ at, action })
      send({ ...action, at, timeZone: options.zone }, at)
    }
    closeLook(state, at, queue, later)
  }
  return { ...seen, state }
}

/** As it comes back from being stored. The settings are most of it, hardly ever change, and are a row of their own. */
function stored({ settings, ...others }: State, known: State['settings']): State {
  return { ...structuredClone(others), settings: settings === known ? known : structuredClone(settings) }
}

/** The worker's timer chain: every 5 s for a pause in the input, every 15 s to see someone stand up. */
function closeLook({ nudger }: State, at: number, queue: Due[], later: (due: Due) => void): void {
  const { kind } = nudger.phase
  const delay = kind === 'waiting' ? 5_000 : kind === 'shown' || kind === 'believed' ? 15_000 : null
  if (delay === null) return
  if (queue.some((due) => due.at > at && due.at <= at + delay)) return // that event looks again itself
  later({ at: at + delay, edge: null })
}

function note(seen: Seen, at: number, { badge, notification }: Surfaces): void {
  const now = { at, badge: badge.tone, notification: notification?.do ?? null }
  const last = seen.surfaces.at(-1)
  if (last?.badge !== now.badge || last.notification !== now.notification) seen.surfaces.push(now)
}
