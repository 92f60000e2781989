/**
 * One event in, the next state and the facts out: everything that happens without a page of ours. The
 * background holds no more of the reducer than this.
 */

import { dayOf } from './day.ts'
import { dayBegins } from './day-begins.ts'
import { isEasy } from './easy.ts'
import type { WorkerEvent } from './events.ts'
import { accepted, answer, closedByHand, opened, restarted } from './nudge-answers.ts'
import { nudge, standWindow } from './nudger.ts'
import { inMeeting, whyQuiet } from './quiet.ts'
import { stretchAt } from './reliability.ts'
import { onLeave, routineLeft } from './routine-left.ts'
import { closedWithBrowser } from './routine-run.ts'
import { type Rules, rulesFrom } from './rules.ts'
import type { Sample } from './sample.ts'
import { shiftState } from './shift.ts'
import type { Look, Result, State } from './state.ts'
import { type Tracked, track } from './tracker.ts'

export function stepAlone(before: State, event: WorkerEvent): Result {
  const rules = rulesFrom(before.settings)
  if (event.type === 'sample') return onSample(afterLook(before, event.looked), event.sample, rules)
  const { at } = event
  switch (event.type) {
    case 'accepted':
      return { state: { ...before, nudger: accepted(before.nudger, at, event) }, facts: [] }
    case 'restarted': {
      const lastAt = before.tracker.last?.at ?? at
      const { routine: open } = before
      const wasOpen = open !== null && open.startedAt < at // or begun in this browser, told late
      const run = wasOpen ? closedWithBrowser(open, Math.min(at, lastAt)) : open
      return { state: { ...before, nudger: restarted(before.nudger, at), routine: run }, facts: [] }
    }
    case 'answer': {
      const { state, facts } = answer(before.nudger, event.answer, at, rules, event.minutes)
      return { state: { ...before, nudger: state }, facts }
    }
    case 'nudgeOpened':
      return { state: { ...before, nudger: opened(before.nudger) }, facts: [] }
    case 'nudgeClosed': {
      const { state, facts } = closedByHand(before.nudger, at, rules)
      return { state: { ...before, nudger: state }, facts }
    }
    case 'routine':
      return onLeave(before, at)
  }
}

/** While nobody was there nothing changed, and the latest look was not worth a row. One of before the clock was set is none. */
function afterLook(before: State, look: Look | undefined): State {
  const { last, phase } = before.tracker
  if (!look || last === null || phase.kind !== 'away') return before
  if (look.lastInput !== last.lastInput || look.at <= last.at) return before
  return { ...before, tracker: { ...before.tracker, last: { ...last, at: look.at } } }
}

function goneSince({ back, state: { phase } }: Tracked): number | null {
  return back?.start ?? (phase.kind === 'away' ? phase.since : null)
}

/** Used in another browser: nobody is here, whatever is seen, as behind a locked screen. A routine goes on. */
const asSeen = (sample: Sample, { routine, settings }: State): Sample =>
  settings.usedElsewhere && !routine
    ? { ...sample, idleMs: null, locked: true, watching: false, edge: null }
    : sample

function onSample(given: State, sample: Sample, rules: Rules): Result {
  const previousAt = given.tracker.last?.at ?? sample.at
  const backMs = previousAt - sample.at
  if (backMs > 0 && backMs <= rules.lateSampleMs) return { state: given, facts: [] }
  // The clock went back: what was begun keeps its length.
  const shifted = backMs > 0 ? shiftState(given, -backMs) : given
  const today = dayOf(sample.at, sample.timeZone, rules.settings.dayStartHour)
  const begun = (shifted.markedDay ?? '') >= today ? null : dayBegins(shifted, today, sample, rules)
  const before = begun?.state ?? shifted

  const tracked = track(before.tracker, asSeen(sample, before), standWindow(before.nudger, rules), rules)
  let state: State = { ...before, tracker: tracked.state }
  const facts = [...(begun?.facts ?? []), ...tracked.facts]
  if (state.routine) {
    const left = routineLeft(state, tracked, sample, rules)
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
          today,
          input: tracked.input,
          quiet: tracked.quiet,
          broke: tracked.broke,
          back: tracked.back,
          goneSince: goneSince(tracked),
          stretch: stretchAt(state, sample.at),
          unreliable: [before, state].some(({ tracker }) => tracker.phase.kind === 'unreliable'),
          quietUntil: tracked.state.quietUntil,
          gap: tracked.gap,
          meeting: inMeeting(state, sample.at),
          why: whyQuiet(state, sample.at, sample.timeZone),
          gentle: isEasy(state.course, today),
        },
        sample,
        rules,
      )
  return { state: { ...state, nudger: nudged.state }, facts: [...facts, ...nudged.facts] }
}
