/** A browser on that desk: the events that the extension would get, run through the core one after the other. */
import { step } from '../../lib/core/engine.ts'
import type { Action, Event } from '../../lib/core/events.ts'
import type { Day, Fact, Nudge } from '../../lib/core/facts.ts'
import type { NudgeLine } from '../../lib/core/nudge-lines.ts'
import { openNudge } from '../../lib/core/open-nudge.ts'
import { practiceFrom } from '../../lib/core/practice.ts'
import { rulesFrom, type Settings } from '../../lib/core/rules.ts'
import { LONGEST_IDLE_MS, type Sample } from '../../lib/core/sample.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { recordedIn } from '../core/make.ts'
import { checkLength } from './joined-length.ts'
import { idleAt, type Timeline, within, withoutInput } from './timeline.ts'

export type Browser = 'chrome' | 'firefox'

export type Done = { at: number; action: Action; before: State; after: State }
/** What is said, and what is undone of it, depends on what there is by then. */
export type Plan = {
  at: number
  action: Action | ((state: State, facts: Fact[]) => Action | Action[] | null)
}

export type Options = {
  browser: Browser
  zone: string
  /** The clock's later zones. */
  zones?: { at: number; zone: string }[]
  actions?: Plan[]
  /** What the user does with the how-manieth notification, so many seconds after it came up; null: nothing. */
  answers?: (number: number, shown: Shown) => { after: number; action: Action } | null
  /** After how many seconds the user gets up, and for how many; null: works on. */
  rises?: (number: number, shown: Shown) => { after: number; seconds: number } | null
  settings?: Settings
  fullScreen?: { start: number; end: number }[]
  /** Each sample arrives twice, and then once more when it is a few seconds old already. */
  again?: boolean
}

/** A notification that came up. */
export type Shown = {
  at: number
  zone: string
  /** When its nudge came due, and the day of that. */
  nudge: number
  day: Day
  kind: Nudge['kind']
  /** The how-manieth of that nudge. */
  showing: number
  line: NudgeLine
  minutes: number | null
  settings: Settings
}

/** In the order in which it happened. `arrow`: the badge offers to take the call standing. */
export type Entry = { at: number; zone: string } & (
  | { is: 'fact'; fact: Fact }
  | { is: 'shown'; shown: Shown }
  | { is: 'click'; action: Action }
  | { is: 'arrow' }
)

export type Seen = {
  /** The day as it was in the end: the user got up for some nudges. */
  day: Timeline
  facts: Fact[]
  state: State
  log: Entry[]
  /** Each look at the computer, and what it left. */
  looks: { at: number; zone: string; state: State }[]
  /** Each nudge that came due, as what, and the settings by which it did. */
  due: Map<number, { kind: Nudge['kind']; settings: Settings }>
  /** Each change of what can be seen outside our pages. */
  surfaces: { at: number; badge: string; notification: 'create' | 'keep' | null }[]
  shown: Shown[]
  clicks: Done[]
  /** When something was planned, and nobody was there to do it. */
  missed: number[]
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

export function zoneAt({ zone, zones = [] }: Options, at: number): string {
  return zones.findLast((change) => change.at <= at)?.zone ?? zone
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
    timeZone: zoneAt(options, at),
    linux: false,
    edge,
  }
}

export function live(given: Timeline, options: Options): Seen {
  let day = given
  const first = { ...INITIAL_STATE, ...(options.settings && { settings: options.settings }) }
  const { breakMs } = rulesFrom(first.settings)
  let { settings } = first
  let state: State = stored(first, settings)
  const seen: Seen = {
    day,
    facts: [],
    state,
    log: [],
    looks: [],
    due: new Map(),
    surfaces: [],
    shown: [],
    clicks: [],
    missed: [],
    joined: 0,
  }
  const queue = schedule(day, options.browser, breakMs)
  // A click is input: whoever is not at work does not click.
  const mayClick = (at: number) => idleAt(day, at) < 1000 && !within(day.dark, at) && at <= day.end
  for (const { at, action } of options.actions ?? []) queue.push({ at, edge: action })
  queue.sort((a, b) => a.at - b.at)
  const later = (due: Due) => {
    if (due.at > day.end || within(day.dark, due.at)) return
    const index = queue.findIndex(({ at }) => at > due.at)
    queue.splice(index < 0 ? queue.length : index, 0, due)
  }
  const rise = (start: number, end: number) => {
    day = withoutInput(day, { start, end })
    if (options.browser === 'firefox' || end - start < breakMs) return
    later({ at: start + breakMs + EDGE_DELAY_MS, edge: null })
    later({ at: end + EDGE_DELAY_MS, edge: 'active' })
  }

  let recorded = recordedIn([])
  let arrow = false
  const send = (event: Event, at: number, zone: string): void => {
    const result = step(state, event, recorded)
    state = stored(result.state, settings)
    settings = state.settings
    seen.facts.push(...result.facts)
    for (const fact of result.facts) seen.log.push({ at, zone, is: 'fact', fact })
    if (result.facts.length > 0) recorded = recordedIn(seen.facts)
    if (checkLength(state.tracker, recorded)) seen.joined++
    const open = openNudge(state.nudger.phase)
    if (open && !seen.due.has(open.at)) seen.due.set(open.at, { kind: open.kind, settings })
    const { badge, notification } = wantedSurfaces(state, at, zone, rulesFrom(settings))
    note(seen, at, badge.tone, notification?.do ?? null)
    if (badge.text === '↑' && !arrow) seen.log.push({ at, zone, is: 'arrow' })
    arrow = badge.text === '↑'
    if (notification?.do !== 'create' || !open) return
    const { nudge, kind, showing, line, minutes } = notification
    const shown: Shown = { at, zone, nudge, day: open.day, kind, showing, line, minutes, settings }
    seen.shown.push(shown)
    seen.log.push({ at, zone, is: 'shown', shown })
    const answer = options.answers?.(seen.shown.length, shown)
    if (answer) later({ at: at + answer.after * 1000, edge: answer.action })
    const gone = options.rises?.(seen.shown.length, shown)
    if (gone) rise(at + gone.after * 1000, at + (gone.after + gone.seconds) * 1000)
    send({ type: 'accepted', nudge, showing, line, at, timeZone: zone }, at, zone)
  }

  let late: Sample | null = null
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { at, edge } = next
    const zone = zoneAt(options, at)
    if (edge === 'start') {
      send({ type: 'restarted', at, timeZone: zone }, at, zone)
      continue
    }
    const planned = typeof edge === 'object' || typeof edge === 'function' ? edge : null
    if (planned && !mayClick(at)) {
      seen.missed.push(at)
      continue
    }
    const sample = sampleOf(day, at, options, planned ? null : (edge as Sample['edge']))
    send({ type: 'sample', sample }, at, zone)
    if (options.again) {
      send({ type: 'sample', sample }, at, zone)
      if (late && at - late.at <= LATE_MS) send({ type: 'sample', sample: late }, at, zone)
      late = sample
    }
    seen.looks.push({ at, zone, state })
    const actions = typeof planned === 'function' ? planned(state, seen.facts) : planned
    for (const action of [actions ?? []].flat()) {
      const before = state
      // While exercises wait for a clinician's word no page offers to begin.
      const waits = practiceFrom(state.practice).safety?.answer === 'asking'
      if (waits && action.type === 'routine' && action.do === 'begin') continue
      seen.log.push({ at, zone, is: 'click', action })
      send({ ...action, at, timeZone: zone }, at, zone)
      seen.clicks.push({ at, action, before, after: state })
    }
    closeLook(state, at, queue, later)
  }
  return { ...seen, state, day }
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
  const next = queue.find((due) => due.at > at)
  if (next && next.at <= at + delay) return // that event looks again itself
  later({ at: at + delay, edge: null })
}

function note({ surfaces }: Seen, at: number, badge: string, notification: 'create' | 'keep' | null): void {
  const last = surfaces.at(-1)
  if (last?.badge !== badge || last.notification !== notification) surfaces.push({ at, badge, notification })
}
