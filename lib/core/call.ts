/**
 * Calls, as far as anybody can tell: a marked meeting, or a tab that sounds. One may be taken standing, by
 * the user's word; then nobody is asked to stand, and the time stays on record.
 */
import { dayOf } from './day.ts'
import type { Fact } from './facts.ts'
import { endNudge, type Nudged } from './nudge-end.ts'
import { afterInterval, openNudge } from './open-nudge.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Seen } from './seen.ts'
import type { Call, NudgerState } from './state.ts'

/** Less than this tells nothing. */
const SHORTEST_MS = 60_000

/** The call that goes on at this sample, begun, kept or ended. */
export function followCall(before: NudgerState, seen: Seen, sample: Sample, rules: Rules): Nudged {
  const { call } = before
  const sounds = isCall(before, seen, sample, rules)
  if (!call) {
    if (!sounds || seen.stretch === null) return { state: before, facts: [] }
    const { seated } = rules.settings
    const offered = seen.why === null && !seated && before.callsDeclined !== seen.today
    const begun: Call = { since: sample.at, standing: offered ? 'offered' : 'no', from: null }
    return { state: { ...before, call: begun }, facts: [] }
  }
  // Whoever only listens presses no key; who sleeps or locks the screen is on no call.
  const gone = seen.stretch === null || seen.broke
  const left = gone && (seen.gap || sample.locked)
  const goesOn = sounds && !left
  const tooLong = call.from !== null && sample.at - call.from >= rules.longestStandingMs
  if (goesOn && !tooLong) return { state: before, facts: [] }
  // Whoever is gone stood no longer than to the last sign of anybody.
  const until = sounds || left ? (seen.goneSince ?? sample.at) : sample.at
  const ended = satDown(before, until, sample.at, sample.timeZone, rules)
  const still = goesOn ? ({ ...call, standing: 'no', from: null } as const) : null
  return { state: { ...ended.state, call: still }, facts: ended.facts }
}

function isCall(
  { call, soundSince, silentSince }: NudgerState,
  seen: Seen,
  { at }: Sample,
  rules: Rules,
): boolean {
  if (seen.meeting) return true
  if (rules.settings.playsMusic) return false
  // A sound or two is none, one for hours is music.
  const ms = soundSince === null ? 0 : at - soundSince
  if (ms >= rules.callMs && ms < rules.backgroundSoundMs) return true
  const pause = silentSince !== null && at - silentSince < rules.afterSoundMs
  return call !== null && (pause || (soundSince !== null && ms < rules.callMs))
}

/** The user's word about the call that goes on: standing, this time not, or sitting again. */
export function onStanding(
  before: NudgerState,
  answer: 'yes' | 'no' | 'sat',
  at: number,
  timeZone: string,
  rules: Rules,
): Nudged {
  const { call } = before
  if (!call) return { state: before, facts: [] }
  if (answer === 'sat') {
    const ended = satDown(before, at, at, timeZone, rules)
    return { state: { ...ended.state, call: { ...call, standing: 'no', from: null } }, facts: ended.facts }
  }
  if (call.standing !== 'offered') return { state: before, facts: [] }
  if (answer === 'no') {
    const today = dayOf(at, timeZone, rules.settings.dayStartHour)
    return { state: { ...before, call: { ...call, standing: 'no' }, callsDeclined: today }, facts: [] }
  }
  const state: NudgerState = { ...before, call: { ...call, standing: 'yes', from: at } }
  const open = openNudge(state.phase)
  // Whoever stands has done what was asked, but for the midday reset.
  return open?.kind === 'stand'
    ? endNudge(
        { ...state, ignoredInARow: 0, quietUntil: 0 },
        open,
        'done',
        null,
        at,
        rules,
        { kind: 'notDue' },
        at,
      )
    : { state, facts: [] }
}

/** What was stood is stored, and the next nudge is an interval away. */
function satDown(state: NudgerState, to: number, at: number, timeZone: string, rules: Rules): Nudged {
  const from = state.call?.from ?? null
  if (from === null || to - from < SHORTEST_MS) return { state, facts: [] }
  const next = to - from >= rules.breakMs ? afterInterval(to, state.ignoredInARow, rules) : 0
  const day = dayOf(from, timeZone, rules.settings.dayStartHour)
  const stood: Fact = {
    store: 'corrections',
    row: { at, from, to, meaning: 'stood', undone: false, day, timeZone },
  }
  return { state: { ...state, notBefore: Math.max(state.notBefore, next) }, facts: [stood] }
}
