/** The clock was set back: everything that lies ahead or was begun moves with it. */
import type { NudgePhase, OpenBout, OpenNudge, State, TrackerPhase } from './state.ts'

const moved = (at: number | null, by: number): number | null => (at === null ? null : at + by)

function shiftBout(bout: OpenBout, by: number): OpenBout {
  return {
    ...bout,
    start: bout.start + by,
    stretchStart: bout.stretchStart + by,
    lastInput: bout.lastInput + by,
    passiveUntil: moved(bout.passiveUntil, by),
  }
}

function shiftTracker(phase: TrackerPhase, by: number): TrackerPhase {
  switch (phase.kind) {
    case 'unseen':
      return phase
    case 'atScreen':
      return { ...phase, bout: shiftBout(phase.bout, by) }
    case 'away':
    case 'unreliable':
      return { ...phase, since: phase.since + by }
    case 'inReset':
      return { ...phase, since: phase.since + by, bout: phase.bout && shiftBout(phase.bout, by) }
  }
}

/** A nudge keeps its key and first showing, which are facts by now; what is measured from moves. */
function shiftNudge(nudge: OpenNudge, by: number): OpenNudge {
  return { ...nudge, lastShownAt: moved(nudge.lastShownAt, by) }
}

function shiftPhase(phase: NudgePhase, by: number): NudgePhase {
  switch (phase.kind) {
    case 'notDue':
    case 'badgeOnly':
      return phase
    case 'waiting':
    case 'holding':
      return { ...phase, nudge: shiftNudge(phase.nudge, by), since: phase.since + by }
    case 'offering':
    case 'shown':
      return { ...phase, nudge: shiftNudge(phase.nudge, by) }
    case 'snoozed':
      return { ...phase, nudge: shiftNudge(phase.nudge, by), until: phase.until + by }
    case 'believed':
      return { ...phase, nudge: shiftNudge(phase.nudge, by), at: phase.at + by }
  }
}

export function shiftState(state: State, by: number): State {
  const { tracker, nudger, routine } = state
  return {
    ...state,
    tracker: {
      ...tracker,
      phase: shiftTracker(tracker.phase, by),
      last: tracker.last && {
        ...tracker.last,
        at: tracker.last.at + by,
        lastInput: tracker.last.lastInput + by,
      },
      quietUntil: tracker.quietUntil + by,
      meetingUntil: moved(tracker.meetingUntil, by),
      steady: { ...tracker.steady, since: tracker.steady.since + by, at: tracker.steady.at + by },
      question: null, // the rows that it asks about keep their times
      said: tracker.said && { from: tracker.said.from + by, to: tracker.said.to + by },
    },
    nudger: {
      ...nudger,
      phase: shiftPhase(nudger.phase, by),
      notBefore: nudger.notBefore + by,
      quietUntil: nudger.quietUntil + by,
      pausedUntil: moved(nudger.pausedUntil, by),
      soundSince: moved(nudger.soundSince, by),
      silentSince: moved(nudger.silentSince, by),
    },
    routine: routine && {
      ...routine,
      startedAt: routine.startedAt + by,
      stepStartedAt: routine.stepStartedAt + by,
      pausedAt: moved(routine.pausedAt, by),
    },
  }
}
