/**
 * One event in, the next state and the facts out. The shell runs it inside one transaction and knows
 * nothing of what it decides.
 */
import { mayRate } from './check-in.ts'
import { onCorrect, onQuestion, onUndo, type Recorded } from './correct-events.ts'
import { dayOf, hoursOfDay, isWorkingDay } from './day.ts'
import type { Action, Event } from './events.ts'
import { accepted, answer, closedByHand, opened, restarted } from './nudge-answers.ts'
import { nudge, standWindow } from './nudger.ts'
import { stretchAt } from './reliability.ts'
import type { Routine } from './routine.ts'
import { onRoutine, routineLeft } from './routine-events.ts'
import { closedWithBrowser } from './routine-run.ts'
import { changedSettings, type Rules, rulesFrom, type SettingsChange } from './rules.ts'
import type { Sample } from './sample.ts'
import { shiftState } from './shift.ts'
import { type Look, RefusedError, type Result, type State } from './state.ts'
import { track } from './tracker.ts'

const NOTHING_RECORDED: Recorded = { bouts: [], corrections: [] }

/** `recorded` is what the user's word is laid over. */
export function step(
  before: State,
  event: Event,
  routine: Routine,
  recorded: Recorded = NOTHING_RECORDED,
): Result {
  const rules = rulesFrom(before.settings)
  if (event.type === 'sample') return onSample(afterLook(before, event.looked), event.sample, routine, rules)
  const { at, timeZone } = event
  switch (event.type) {
    case 'accepted':
      return {
        state: { ...before, nudger: accepted(before.nudger, at, event.nudge, event.showing) },
        facts: [],
      }
    case 'restarted': {
      const lastAt = before.tracker.last?.at ?? at
      const { routine: open } = before
      const wasOpen = open !== null && open.startedAt < at // or begun in this browser, told late
      const run = wasOpen ? closedWithBrowser(open, Math.min(at, lastAt)) : open
      return { state: { ...before, nudger: restarted(before.nudger, at), routine: run }, facts: [] }
    }
    case 'answer': {
      const { state, facts } = answer(before.nudger, event.answer, at, rules)
      return { state: { ...before, nudger: state }, facts }
    }
    case 'nudgeOpened':
      return { state: { ...before, nudger: opened(before.nudger) }, facts: [] }
    case 'nudgeClosed': {
      const { state, facts } = closedByHand(before.nudger, at, rules)
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
    case 'correct':
      return onCorrect(before, event, at, timeZone, recorded, rules)
    case 'undoCorrection':
      return onUndo(before, event.correction, at, recorded, rules)
    case 'absenceAsked':
    case 'absenceSettled':
      return onQuestion(before, event.type)
    case 'noticeRead':
      return { state: { ...before, notice: { setAsideAt: null } }, facts: [] }
    case 'settings':
      return onSettings(before, event.settings)
  }
}

/** While nobody was there nothing changed, and the latest look was not worth a row. One of before the clock was set is none. */
function afterLook(before: State, look: Look | undefined): State {
  const { last, phase } = before.tracker
  if (!look || last === null || phase.kind !== 'away') return before
  if (look.lastInput !== last.lastInput || look.at <= last.at) return before
  return { ...before, tracker: { ...before.tracker, last: { ...last, at: look.at } } }
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
          stretch: stretchAt(state, sample.at),
          unreliable: [before, state].some(({ tracker }) => tracker.phase.kind === 'unreliable'),
          quietUntil: tracked.state.quietUntil,
          gap: tracked.gap,
          meeting: sample.at < (tracked.state.meetingUntil ?? 0),
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
  const nudger = { ...before.nudger, notBefore: before.nudger.notBefore + changeMs }
  return { state: { ...before, settings, nudger }, facts: [] }
}
