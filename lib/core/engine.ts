/**
 * One event in, the next state and the facts out. The shell runs it inside one transaction and knows
 * nothing of what it decides.
 */
import { closed, openBout, stretchMs } from './bout.ts'
import { mayRate } from './check-in.ts'
import { dayOf, hoursOfDay, isWorkingDay } from './day.ts'
import type { Action, Event } from './events.ts'
import type { Fact } from './facts.ts'
import { accepted, answer, closedByHand, opened, restarted, routineBegun } from './nudge-answers.ts'
import { nudge, standWindow } from './nudger.ts'
import type { Routine } from './routine.ts'
import {
  ABANDONED_AFTER_MS,
  anyDone,
  begin,
  closedWithBrowser,
  follow,
  isOver,
  resetFact,
  waitIfLeft,
} from './routine-run.ts'
import { changedSettings, type Rules, rulesFrom, type SettingsChange } from './rules.ts'
import type { Sample } from './sample.ts'
import { shiftState } from './shift.ts'
import type { State } from './state.ts'
import { type Tracked, track } from './tracker.ts'

type Result = { state: State; facts: Fact[] }

/** Says which value was refused and why; nothing is stored. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

export function step(before: State, event: Event, routine: Routine): Result {
  const rules = rulesFrom(before.settings)
  if (event.type === 'sample') return onSample(before, event.sample, routine, rules)
  const { at, timeZone } = event
  switch (event.type) {
    case 'accepted':
      return {
        state: { ...before, nudger: accepted(before.nudger, at, event.nudge, event.showing) },
        facts: [],
      }
    case 'restarted': {
      const lastAt = before.tracker.last?.at ?? at
      const run = before.routine && closedWithBrowser(before.routine, Math.min(at, lastAt))
      return { state: { ...before, nudger: restarted(before.nudger, at), routine: run }, facts: [] }
    }
    case 'answer': {
      const { state, facts } = answer(before.nudger, event.answer, at, lengthOf(before), rules)
      return { state: { ...before, nudger: state }, facts }
    }
    case 'nudgeOpened':
      return { state: { ...before, nudger: opened(before.nudger) }, facts: [] }
    case 'nudgeClosed': {
      const { state, facts } = closedByHand(before.nudger, at, lengthOf(before), rules)
      return { state: { ...before, nudger: state }, facts }
    }
    case 'pause':
      return { state: { ...before, nudger: { ...before.nudger, pausedUntil: event.until } }, facts: [] }
    case 'meeting':
      return { state: { ...before, tracker: { ...before.tracker, meetingUntil: event.until } }, facts: [] }
    case 'routine':
      return onRoutine(before, event, at, timeZone, routine, rules)
    case 'rate':
      return onRate(before, event, at, timeZone)
    case 'skipRating':
      return { state: { ...before, checkIn: { skipped: event.day } }, facts: [] }
    case 'settings':
      return onSettings(before, event.settings)
  }
}

function lengthOf({ tracker }: State): number | null {
  return tracker.phase.kind === 'atScreen' ? stretchMs(tracker.phase.bout) : null
}

function onSample(given: State, sample: Sample, routine: Routine, rules: Rules): Result {
  const previousAt = given.tracker.last?.at ?? sample.at
  const backMs = previousAt - sample.at
  if (backMs > 0 && backMs <= rules.lateSampleMs) return { state: given, facts: [] }
  // The clock went back: what was begun keeps its length.
  const before = backMs > 0 ? shiftState(given, -backMs) : given

  const tracked = track(before.tracker, sample, standWindow(before.nudger, rules), rules)
  let state: State = { ...before, tracker: tracked.state }
  const facts = [...tracked.facts]
  if (state.routine) {
    const left = routineLeft(state, tracked, sample, routine, rules)
    state = left.state
    facts.push(...left.facts)
  }
  // While a routine runs no nudge is open, and when the next is due is kept in case the stretch is joined again.
  const inReset = state.tracker.phase.kind === 'inReset'
  const nudged = inReset
    ? { state: state.nudger, facts: [] }
    : nudge(
        state.nudger,
        {
          input: tracked.input,
          quiet: tracked.quiet,
          broke: tracked.broke,
          stretchMs: lengthOf(state),
          quietUntil: tracked.state.quietUntil,
          gap: tracked.gap,
          meeting: tracked.state.meetingUntil !== null,
        },
        sample,
        rules,
      )
  const today = dayOf(sample.at, sample.timeZone, rules.settings.dayStartHour)
  if (state.markedDay !== today) {
    const kind = isWorkingDay(today, rules.settings) ? 'work' : 'off'
    const hours = hoursOfDay(today, sample.timeZone, rules.settings)
    facts.push({ store: 'marks', row: { day: today, kind, hours, at: sample.at } })
  }
  return { state: { ...state, nudger: nudged.state, markedDay: today }, facts: [...facts, ...nudged.facts] }
}

/**
 * A routine was begun, its page is closed or paused, and there is work again: the screen is counted
 * from when it was left. A run nobody came back to ends by itself.
 */
function routineLeft(
  before: State,
  tracked: Tracked,
  sample: Sample,
  routine: Routine,
  rules: Rules,
): Result {
  if (!before.routine) return { state: before, facts: [] }
  // Its page may be gone without a word: a popup closes with a click elsewhere, a browser crashes.
  const run = waitIfLeft(before.routine, sample.at, rules.pauseMs, routine)
  const state: State = { ...before, routine: run }
  const idleSince = run.pausedAt ?? run.stepStartedAt
  if (sample.at - idleSince > ABANDONED_AFTER_MS) {
    return endRoutine(state, sample.at, idleSince, sample.timeZone, routine, rules)
  }
  const workedOn = tracked.input && state.tracker.phase.kind === 'inReset'
  if (!workedOn || run.pausedAt === null || sample.at - run.pausedAt < rules.pauseMs)
    return { state, facts: [] }
  const left = leaveReset(state, anyDone(run), run.pausedAt, rules)
  if (left.state.tracker.phase.kind !== 'away') return left
  const back = tracked.quiet && tracked.quiet.ms >= rules.pauseMs ? tracked.quiet.from + tracked.quiet.ms : 0
  const bout = openBout(Math.max(run.pausedAt, back), sample.timeZone, rules)
  const lastInput = Math.max(bout.start, tracked.state.last?.lastInput ?? 0)
  return { ...left, state: inPhase(left.state, { kind: 'atScreen', bout: { ...bout, lastInput } }) }
}

function inPhase(state: State, phase: State['tracker']['phase']): State {
  return { ...state, tracker: { ...state.tracker, phase } }
}

/** Back from the routine's phase of tracking: the stretch ended at the click, or, without one step done, goes on. */
function leaveReset(state: State, counts: boolean, at: number, rules: Rules): Result {
  const { phase } = state.tracker
  if (phase.kind !== 'inReset') return { state, facts: [] }
  if (counts || !phase.bout) {
    const facts = phase.bout ? closed(phase.bout, phase.since, 'reset') : []
    const away = inPhase(state, { kind: 'away', since: counts ? at : phase.since, why: 'reset' })
    return { state: { ...away, nudger: { ...away.nudger, nextAtMs: rules.intervalMs } }, facts }
  }
  const bout = { ...phase.bout, lastInput: Math.max(phase.bout.lastInput, at) }
  return { state: inPhase(state, { kind: 'atScreen', bout }), facts: [] }
}

function onRoutine(
  before: State,
  action: Extract<Action, { type: 'routine' }>,
  at: number,
  timeZone: string,
  routine: Routine,
  rules: Rules,
): Result {
  if (action.do === 'begin')
    return before.routine ? { state: before, facts: [] } : beginRoutine(before, at, routine, rules)
  if (!before.routine) return { state: before, facts: [] }
  const run = follow(before.routine, action, at, routine)
  if (run === null) return endRoutine(before, at, at, timeZone, routine, rules)
  const state: State = { ...before, routine: run }
  if (isOver(run, routine)) return endRoutine(state, at, at, timeZone, routine, rules)
  return run.pausedAt === null ? enterReset(state, at, rules) : { state, facts: [] }
}

function beginRoutine(before: State, at: number, routine: Routine, rules: Rules): Result {
  return enterReset({ ...before, routine: begin(routine, at) }, at, rules)
}

/** The stretch ends at the click, which answers an open nudge; it is kept in case the routine is closed before its first step. */
function enterReset(state: State, at: number, rules: Rules): Result {
  const { phase } = state.tracker
  if (phase.kind === 'inReset') return { state, facts: [] }
  const bout =
    phase.kind === 'atScreen' ? { ...phase.bout, lastInput: Math.max(phase.bout.lastInput, at) } : null
  const { state: nudger, facts } = routineBegun(state.nudger, at, lengthOf(state), rules)
  return { state: inPhase({ ...state, nudger }, { kind: 'inReset', since: at, bout }), facts }
}

/** Ends the run: with at least one step done it is a reset, otherwise nothing happened. */
function endRoutine(
  before: State,
  at: number,
  endedAt: number,
  timeZone: string,
  routine: Routine,
  rules: Rules,
): Result {
  const run = before.routine
  if (!run) return { state: before, facts: [] }
  const left = leaveReset({ ...before, routine: null }, anyDone(run), Math.min(at, endedAt), rules)
  const facts = anyDone(run) ? [resetFact(run, routine, endedAt, timeZone, rules)] : []
  return { state: left.state, facts: [...left.facts, ...facts] }
}

function onRate(
  before: State,
  { item, day, value, recallDays }: Extract<Action, { type: 'rate' }>,
  at: number,
  timeZone: string,
): Result {
  if (!Number.isInteger(value) || value < 0 || value > 10) {
    throw new RefusedError(`rating.value: ${value} is not a whole number from 0 to 10`)
  }
  if (!mayRate(day, at, timeZone, before.settings)) {
    throw new RefusedError(`rating.day: ${day} can no longer be rated, or not yet`)
  }
  return { state: before, facts: [{ store: 'ratings', row: { day, item, value, at, recallDays, timeZone } }] }
}

/** A new interval counts from the stretch as it is; it never resets the running count. */
function onSettings(before: State, change: SettingsChange): Result {
  const settings = changedSettings(before.settings, change)
  if (settings === null) throw new RefusedError('settings: one breaks its rule')
  const changeMs = (settings.intervalMinutes - before.settings.intervalMinutes) * 60_000
  const nudger = { ...before.nudger, nextAtMs: before.nudger.nextAtMs + changeMs }
  return { state: { ...before, settings, nudger }, facts: [] }
}
