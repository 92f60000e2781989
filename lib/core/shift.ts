/** The clock went back: everything that lies ahead or was begun moves with it. */
import type { State } from './state.ts'

type Moment<T> = { [K in keyof T]-?: T[K] extends number | null | undefined ? K : never }[keyof T]

/** A copy in which these moments are moved, as far as there are any. */
function moved<T extends object | null>(given: T, by: number, ...moments: Moment<NonNullable<T>>[]): T {
  if (given === null) return given
  const copy: Record<PropertyKey, unknown> = { ...given }
  for (const name of moments) {
    const at = copy[name]
    if (typeof at === 'number') copy[name] = at + by
  }
  return copy as T
}

export function shiftState(state: State, by: number): State {
  const { tracker, nudger, routine } = state
  const phase = moved(tracker.phase as { kind: string; since?: number }, by, 'since') as typeof tracker.phase
  if ('bout' in phase) {
    phase.bout = moved(phase.bout, by, 'start', 'stretchStart', 'lastInput', 'passiveUntil')
  }
  const asking = moved(
    nudger.phase as { kind: string; since?: number; until?: number; at?: number },
    by,
    'since',
    'until',
    'at',
  ) as typeof nudger.phase
  // A nudge keeps its key and first showing, which are facts by now; what is measured from moves.
  if ('nudge' in asking) asking.nudge = moved(asking.nudge, by, 'lastShownAt')
  return {
    ...state,
    tracker: {
      ...moved(tracker, by, 'quietUntil', 'meetingUntil'),
      phase,
      last: moved(tracker.last, by, 'at', 'lastInput'),
      steady: moved(tracker.steady, by, 'since', 'at'),
      question: null, // the rows that it asks about keep their times
      said: moved(tracker.said, by, 'from', 'to'),
    },
    nudger: {
      ...moved(
        nudger,
        by,
        'notBefore',
        'quietUntil',
        'pausedUntil',
        'soundSince',
        'silentSince',
        'lastShownAt',
      ),
      phase: asking,
      call: moved(nudger.call, by, 'since', 'from'),
    },
    routine: moved(routine, by, 'startedAt', 'stepStartedAt', 'pausedAt'),
  }
}
