/** A due nudge on its way to the screen: held, waiting for a pause in the input, or offered. */
import type { Nudged } from './nudge-end.ts'
import type { Rules } from './rules.ts'
import type { Sample } from './sample.ts'
import type { Seen } from './seen.ts'
import type { HoldWhy, NudgePhase, NudgerState, OpenNudge } from './state.ts'

/** Why a due nudge must not be shown right now; null when it may. */
export function holdWhy(state: NudgerState, seen: Seen, sample: Sample, rules: Rules): HoldWhy | null {
  if (seen.meeting) return 'meeting'
  if (sample.fullScreen) return 'fullScreen'
  if (rules.settings.playsMusic) return null
  if (state.soundSince !== null && sample.at - state.soundSince < rules.backgroundSoundMs) return 'sound'
  const held = state.phase.kind === 'holding' && state.phase.why === 'sound'
  if (held && state.silentSince !== null && sample.at - state.silentSince < rules.afterSoundMs) return 'sound'
  return null
}

/** Someone can see it, is not just back from a gap, and saw none a moment ago but by choice. */
export function mayShow(
  { lastShownAt }: NudgerState,
  open: OpenNudge,
  seen: Seen,
  sample: Sample,
  rules: Rules,
): boolean {
  if (sample.locked || sample.at < seen.quietUntil) return false
  // Shown later than now: the clock was set back since.
  return open.soon || sample.at - lastShownAt >= rules.reofferAfterMs || sample.at < lastShownAt
}

/** Holds, waits for a pause in the input since `since`, or offers. */
export function offerWhenQuiet(
  state: NudgerState,
  open: OpenNudge,
  since: number,
  seen: Seen,
  sample: Sample,
  rules: Rules,
): Nudged {
  const why = holdWhy(state, seen, sample, rules)
  if (why !== null) {
    return { state: { ...state, phase: { kind: 'holding', nudge: open, why, since: sample.at } }, facts: [] }
  }
  const quiet = sample.idleMs !== null && sample.idleMs >= rules.breakpointMs
  const waitedLongEnough = sample.at - since >= rules.breakpointCapMs
  const phase: NudgePhase =
    mayShow(state, open, seen, sample, rules) && (quiet || waitedLongEnough)
      ? { kind: 'offering', nudge: open }
      : { kind: 'waiting', nudge: open, since }
  return { state: { ...state, phase }, facts: [] }
}
