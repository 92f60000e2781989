/**
 * One event in, the next state and the facts out. The shell runs it inside one transaction and knows
 * nothing of what it decides.
 */
import { onStanding } from './call.ts'
import { onCorrect, onQuestion, onUndo, type Recorded } from './correct-events.ts'
import { onAsked, onDaysOff, onGentle, onSettled, onWatchFirst } from './course-events.ts'
import type { Action, Event } from './events.ts'
import type { AcceptedPlan, Rating, Reset, Run } from './facts.ts'
import { type Found, onForget, onPutBack } from './forget-events.ts'
import type { Protocol } from './looks.ts'
import { onDeclinePlan, onDropPlan, onTakePlan, onUntakePlan, onVisit } from './plan/plan-events.ts'
import { onPolicy, refuseLocked } from './policy-events.ts'
import { onCheck, onFeltAfter, onPractice, onSelfLog } from './practice-events.ts'
import { onAnnotate, onAsking, onRate, onSkipRating } from './record-events.ts'
import { onRoutine } from './routine-events.ts'
import { rulesFrom, type SettingsChange } from './rules.ts'
import { onRun } from './run-events.ts'
import { onSettings } from './settings-events.ts'
import { RefusedError, type Result, type State } from './state.ts'
import { turnedBack } from './used-elsewhere.ts'
import { stepAlone } from './worker-engine.ts'

/** What the reducer reads of the record, by what happens. */
export type Known = Recorded & {
  resets: Reset[]
  ratings: Rating[]
  runs: Run[]
  looks: Protocol<unknown>[]
  /** The plan that is followed; null for the built-in one. */
  plan: AcceptedPlan | null
  /** The rows that are to be deleted. */
  found: Found[]
}

const NOTHING_KNOWN: Known = {
  bouts: [],
  corrections: [],
  resets: [],
  ratings: [],
  runs: [],
  looks: [],
  plan: null,
  found: [],
}

/** By the user's own hand: what was off comes back with it. */
function onChosen(before: State, change: SettingsChange, at: number, timeZone: string): Result {
  const { state, facts } = onSettings(before, change)
  if (!before.settings.usedElsewhere || state.settings.usedElsewhere) return { state, facts }
  const back = turnedBack(state, at, timeZone)
  return { state: back.state, facts: [...facts, ...back.facts] }
}

export function step(before: State, event: Event, given: Partial<Known> = {}): Result {
  if (event.type === 'sample') return stepAlone(before, event)
  const rules = rulesFrom(before.settings)
  const known = { ...NOTHING_KNOWN, ...given }
  const { at, timeZone } = event
  switch (event.type) {
    case 'pause':
      refuseNoTime(event)
      return { state: { ...before, nudger: { ...before.nudger, pausedUntil: event.until } }, facts: [] }
    case 'meeting':
      refuseNoTime(event)
      return { state: { ...before, tracker: { ...before.tracker, meetingUntil: event.until } }, facts: [] }
    case 'standing': {
      const { state, facts } = onStanding(before.nudger, event.answer, at, timeZone, rules)
      return { state: { ...before, nudger: state }, facts }
    }
    case 'daysOff':
      return onDaysOff(before, event, at, timeZone, rules)
    case 'gentle':
      return onGentle(before, event, at, timeZone, rules)
    case 'watchFirst':
      return onWatchFirst(before, event, at, timeZone, rules)
    case 'asked':
      return onAsked(before, event, at, timeZone, rules)
    case 'settled':
      return onSettled(before, event, at, timeZone, rules)
    case 'rate':
      return onRate(before, event, at, timeZone, known.ratings)
    case 'annotate':
      return onAnnotate(before, event, at, timeZone, known.ratings)
    case 'skipRating':
      return onSkipRating(before, event, at, timeZone)
    case 'asking':
      return onAsking(before, event, at, timeZone)
    case 'run':
      return onRun(before, event, at, timeZone, known.runs)
    case 'forget':
    case 'forgetDay':
      return onForget(before, known.found, known.resets)
    case 'putBack':
      return onPutBack(before, event, at, timeZone)
    case 'correct':
      return onCorrect(before, event, at, timeZone, known, rules)
    case 'undoCorrection':
      return onUndo(before, event.correction, at, known, rules)
    case 'absenceAsked':
    case 'absenceSettled':
      return onQuestion(before, event.type)
    case 'noticeRead':
      return { state: { ...before, notice: { setAsideAt: null } }, facts: [] }
    case 'routine':
      return event.do === 'leave'
        ? stepAlone(before, { ...event, do: 'leave' })
        : onRoutine(before, event, at, timeZone, rules)
    case 'practice':
      return onPractice(before, event, at)
    case 'takePlan':
      return onTakePlan(before, event, at, timeZone, known.plan, known.resets)
    case 'untakePlan':
      return onUntakePlan(before, at, timeZone, known.plan)
    case 'declinePlan':
      return onDeclinePlan(before, event)
    case 'dropPlan':
      return onDropPlan(before, at, known.plan)
    case 'visit':
      return onVisit(before, event, at, timeZone)
    case 'selfLog':
      return onSelfLog(before, event, at, timeZone, known.resets)
    case 'feltAfter':
      return onFeltAfter(before, event, known.resets)
    case 'check':
      return onCheck(before, event, at, timeZone, known.looks)
    case 'policy':
      return onPolicy(before, event.policy)
    case 'settings':
      refuseLocked(before, event.settings)
      return onChosen(before, event.settings, at, timeZone)
    default:
      return stepAlone(before, event)
  }
}

/** Compared with the clock it would be neither over nor ever end. */
function refuseNoTime({ type, until }: Extract<Action, { type: 'pause' | 'meeting' }>): void {
  if (until !== null && !Number.isFinite(until)) throw new RefusedError(`${type}.until: ${until} is no time`)
}
