/** Changed settings, and what they make of the nudge that is under way. */
import { stretchOver } from './nudge-end.ts'
import { nextAt } from './open-nudge.ts'
import { stretchAt } from './reliability.ts'
import { changedSettings, type Rules, rulesFrom, type SettingsChange } from './rules.ts'
import { RefusedError, type Result, type State } from './state.ts'

/**
 * A new interval counts from the stretch as it is; it never resets the running count. What nobody has seen
 * yet and would not be due by now is taken back: it ends as suppressed, for what it waited for.
 */
export function onSettings(before: State, change: SettingsChange): Result {
  const settings = changedSettings(before.settings, change)
  if (settings === null) throw new RefusedError('settings: one breaks its rule')
  const rules = rulesFrom(settings)
  const laterMs = rules.intervalMs - rulesFrom(before.settings).intervalMs
  const nudger = { ...before.nudger, notBefore: before.nudger.notBefore + laterMs }
  const state: State = { ...before, settings, nudger }
  if (!isTooEarly(state, rules)) return { state, facts: [] }
  const over = stretchOver(nudger, rules)
  return { state: { ...state, nudger: over.state }, facts: over.facts }
}

/** The offer of the midday reset stays: it is the day's one, and its moment is not the interval's. */
function isTooEarly(state: State, rules: Rules): boolean {
  const { nudger, tracker } = state
  const { phase } = nudger
  if (phase.kind !== 'waiting' && phase.kind !== 'holding') return false
  const { kind, shownAt, snoozes } = phase.nudge
  if (kind !== 'stand' || shownAt !== null || snoozes > 0) return false
  const stretch = stretchAt(state, tracker.last?.at ?? 0)
  const soon = stretch !== null && stretch.end < nextAt(nudger, stretch.start, rules)
  return soon || rules.settings.pace === 'midday'
}
