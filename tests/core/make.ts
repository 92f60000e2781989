/** Short ways to say what happened, for tests of the core. Monday 2 March 2026 in Berlin unless told. */
import type { Recorded } from '../../lib/core/correct-events.ts'
import { dayOf } from '../../lib/core/day.ts'
import { step } from '../../lib/core/engine.ts'
import type { Action, Event } from '../../lib/core/events.ts'
import type { Bout, Correction, Fact, Nudge, Reset } from '../../lib/core/facts.ts'
import type { Sample } from '../../lib/core/sample.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { openStretch } from '../../lib/core/stretch.ts'

export const ZONE = 'Europe/Berlin'
export const MONDAY = '2026-03-02'
export const SECOND = 1000
export const MINUTE = 60_000
export const HOUR = 3_600_000

/** `09:00`, `09:00:15` on that day, as UTC milliseconds; hours over 23 lie on the next day. */
export function clock(text: string, day = MONDAY, zone = ZONE): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  const midnight = Temporal.PlainDateTime.from(`${day}T00:00`)
  return midnight.add({ hours, minutes, seconds }).toZonedDateTime(zone).epochMilliseconds
}

/** The local wall clock, `09:00:15`. */
export function wall(at: number, zone = ZONE): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime()
  return time.toString({ smallestUnit: 'second' })
}

export function sampleAt(at: number, over: Partial<Sample> = {}): Sample {
  return {
    at,
    idleMs: 0,
    locked: false,
    watching: false,
    sounding: false,
    fullScreen: false,
    timeZone: ZONE,
    linux: false,
    edge: null,
    ...over,
  }
}

/** A midday reset played to its end, begun at that time. */
export const resetAt = (time: string, over: Partial<Reset> = {}): Reset => ({
  startedAt: clock(time),
  endedAt: clock(time) + 3 * MINUTE,
  plan: { id: 'article', version: 1 },
  routine: 'midday-reset',
  version: 'full',
  how: 'played',
  finished: true,
  steps: [],
  before: null,
  after: null,
  day: MONDAY,
  timeZone: ZONE,
  ...over,
})

/** What a locked screen looks like: it hides the idle time. */
export const LOCKED = { locked: true, idleMs: null } as const

export type Run = ReturnType<typeof run>

/** As the shell reads it: the stored stretches, and each word as it stands by now. */
export function recordedIn(facts: Fact[]): Recorded {
  const bouts = facts.flatMap((fact) => (fact.store === 'bouts' ? [fact.row] : []))
  const words = facts.flatMap((fact) => (fact.store === 'corrections' ? [fact.row] : []))
  const corrections = [...new Map(words.map((row) => [row.at, row])).values()]
  return { bouts, corrections }
}

/** Of the stretch that is nudged by and told, in minutes; null when there is none. */
export function stretchMinutes({ state }: Run): number | null {
  const stretch = openStretch(state.tracker)
  return stretch && (stretch.end - stretch.start) / MINUTE
}

/** Events through the reducer; the state is cloned between every two, as storing it does. */
export function run(first: State = INITIAL_STATE) {
  let state = structuredClone(first)
  const facts: Fact[] = []
  const send = (event: Event): Fact[] => {
    const result = step(structuredClone(state), structuredClone(event), structuredClone(recordedIn(facts)))
    state = structuredClone(result.state)
    facts.push(...structuredClone(result.facts))
    return result.facts
  }
  return {
    facts,
    get state() {
      return state
    },
    send,
    /** A look at the computer at `text`, last input `idle` seconds before. */
    look(text: string, idleSeconds = 0, over: Partial<Sample> = {}) {
      return send({
        type: 'sample',
        sample: sampleAt(clock(text), { idleMs: idleSeconds * SECOND, ...over }),
      })
    },
    /** A click on one of our pages; the shell looks at the computer before it. */
    act(text: string, action: Action) {
      send({ type: 'sample', sample: sampleAt(clock(text)) })
      return send({ ...action, at: clock(text), timeZone: ZONE })
    },
    /** Heartbeats each minute from `from` up to and including `to`, input all the time. */
    work(from: string, to: string, over: Partial<Sample> = {}) {
      for (let at = clock(from); at <= clock(to); at += MINUTE)
        send({ type: 'sample', sample: sampleAt(at, over) })
    },
    /** Heartbeats each minute after `from` up to and including `to`, no input since `from`. */
    still(from: string, to: string, over: Partial<Sample> = {}) {
      for (let at = clock(from) + MINUTE; at <= clock(to); at += MINUTE) {
        const idleMs = Math.min(at - clock(from), HOUR)
        send({ type: 'sample', sample: sampleAt(at, { idleMs, ...over }) })
      }
    },
    /** The browser accepts the notification that is wanted. */
    accept(text: string) {
      const { phase } = state.nudger
      if (phase.kind !== 'offering') throw new Error(`nothing is offered, but ${phase.kind}`)
      const { at: nudge, showings } = phase.nudge
      const showing = showings + 1
      send({ type: 'accepted', nudge, showing, line: 'nudge.lines.f1', at: clock(text), timeZone: ZONE })
    },
    /** As `work`, and the browser accepts each notification at once. Returns when it did. */
    workAccepting(from: string, to: string): string[] {
      const shown: string[] = []
      for (let at = clock(from); at <= clock(to); at += MINUTE) {
        send({ type: 'sample', sample: sampleAt(at) })
        if (state.nudger.phase.kind !== 'offering') continue
        shown.push(wall(at))
        this.accept(wall(at))
      }
      return shown
    },
    bouts: () => facts.flatMap((fact) => (fact.store === 'bouts' ? [fact.row] : [])),
    nudges: () => facts.flatMap((fact) => (fact.store === 'nudges' ? [fact.row] : [])),
  }
}

/** A recorded stretch, all of it active unless told. */
export function stretch(from: string, to: string, over: Partial<Bout> = {}): Bout {
  const [start, end] = [clock(from), clock(to)]
  return {
    start,
    end,
    activeMs: end - start,
    passiveMs: 0,
    endedBy: 'idle',
    continues: false,
    day: dayOf(start, ZONE, 4),
    timeZone: ZONE,
    ...over,
  }
}

/** The user's word about that time, said at its end unless told. */
export function word(
  meaning: Correction['meaning'],
  from: string,
  to: string,
  over: Partial<Correction> = {},
): Correction {
  const day = dayOf(clock(from), ZONE, 4)
  const said = { at: clock(to), from: clock(from), to: clock(to), meaning, undone: false }
  return { ...said, day, timeZone: ZONE, ...over }
}

/** `09:00:00-10:24:00 idle`. */
export function boutLine({ start, end, endedBy, continues }: Bout): string {
  return `${wall(start)}-${wall(end)} ${endedBy}${continues ? ' continues' : ''}`
}

/** `10:01:00 ignored`, with its showings, snoozes and why where there are any. */
export function nudgeLine({ at, outcome, why, showings, snoozes }: Nudge): string {
  const parts = [`shown ${showings}`]
  if (snoozes > 0) parts.push(`snoozed ${snoozes}`)
  if (why) parts.push(why)
  return `${wall(at)} ${outcome} (${parts.join(', ')})`
}
