/** Mistakes in the routines: where one is in a dose, which version is played, what hurt, who must ask first. */
import type { SeededFault } from './faults.ts'

const DOSES = 'tests/core/routine-doses.test.ts'
const RUN = 'tests/core/routine-run.test.ts'
const COMPOSE = 'tests/core/compose.test.ts'
const PRACTICE = 'tests/core/practice.test.ts'
const TOLD = 'tests/core/practice-events.test.ts'

export const ROUTINE_FAULTS: SeededFault[] = [
  {
    name: 'the left side comes first',
    file: 'lib/core/routine.ts',
    from: "inSet < right * repMs ? 'right' : 'left'",
    to: "inSet < right * repMs ? 'left' : 'right'",
    foundBy: DOSES,
  },
  {
    name: 'there is a rest after the last set',
    file: 'lib/core/routine.ts',
    from: '(sets - 1) * restSeconds',
    to: 'sets * restSeconds',
    foundBy: DOSES,
  },
  {
    name: 'the rest tells the set that is over',
    file: 'lib/core/routine.ts',
    from: "kind: 'rest', set: set + 1",
    to: "kind: 'rest', set",
    foundBy: DOSES,
  },
  {
    name: 'after "it hurts" the next step begins at once',
    file: 'lib/core/routine-run.ts',
    from: 'pausedAt: stops || !run.handsFree ? at : null',
    to: 'pausedAt: run.handsFree ? null : at',
    foundBy: RUN,
  },
  {
    name: 'the side that hurt is forgotten',
    file: 'lib/core/routine-run.ts',
    from: 'stoppedSides: run.stoppedSides.with(step, side)',
    to: 'stoppedSides: run.stoppedSides',
    foundBy: RUN,
  },
  {
    name: 'a run in which all hurt leaves no line',
    file: 'lib/core/routine-run.ts',
    from: "anyDone(run) || run.results.includes('stopped')",
    to: 'anyDone(run)',
    foundBy: RUN,
  },
  {
    name: 'any finished routine is the midday reset',
    file: 'lib/core/routine-left.ts',
    from: "reset.row.finished && run.routine === 'midday-reset'",
    to: 'reset.row.finished',
    foundBy: RUN,
  },
  {
    name: 'exercises are played while a clinician is asked',
    file: 'lib/core/compose.ts',
    from: 'if (like.waiting && !planned.always) continue\n',
    to: '',
    foundBy: COMPOSE,
  },
  {
    name: 'the first hip extensions lift the foot',
    file: 'lib/core/compose.ts',
    from: "if (firstHip && exercise === 'hipExtension') return 'easier'\n",
    to: '',
    foundBy: COMPOSE,
  },
  {
    name: 'on an easy day the harder version is played',
    file: 'lib/core/compose.ts',
    from: "if (easy) return choice === 'asPlanned' && word && word.at >= since ? planned : lower\n",
    to: '',
    foundBy: COMPOSE,
  },
  {
    name: 'an easier version is played though it is left out',
    file: 'lib/core/compose.ts',
    from: '!isLeftOut(exercise, stops, practice) && !wasStopped',
    to: '!wasStopped',
    foundBy: COMPOSE,
  },
  {
    name: 'who sits stands for what has no seated version',
    file: 'lib/core/compose.ts',
    from: "(base.floor && practice.floor) ? as(exercise, 'standard') : null",
    to: "(base.floor && practice.floor) ? as(exercise, 'standard') : as(exercise, 'standard')",
    foundBy: COMPOSE,
  },
  {
    name: 'back does what hurt once more',
    file: 'lib/core/routine-run.ts',
    from: "findLastIndex((result) => result !== 'stopped')",
    to: 'findLastIndex(() => true)',
    foundBy: RUN,
  },
  {
    name: 'said while getting ready for the next, it is the next that hurt',
    file: 'lib/core/routine-run.ts',
    from: '(step === run.step && ready && run.pausedAt === null)',
    to: 'false',
    foundBy: RUN,
  },
  {
    name: 'exercises that wait begin all the same',
    file: 'lib/core/routine-events.ts',
    from: "safety?.answer === 'asking' && ",
    to: 'safety === undefined && ',
    foundBy: RUN,
  },
  {
    name: 'a second stop counts for a week only',
    file: 'lib/core/stops.ts',
    from: '14 * DAY_MS',
    to: '7 * DAY_MS',
    foundBy: PRACTICE,
  },
  {
    name: 'what was put back is left out again by its old stops',
    file: 'lib/core/stops.ts',
    from: 'time > (word?.backAt ?? 0)',
    to: 'time > 0',
    foundBy: PRACTICE,
  },
  {
    name: 'nobody is asked what is new',
    file: 'lib/core/safety.ts',
    from: '>= ANEW_AFTER_MS',
    to: '>= 10 * ANEW_AFTER_MS',
    foundBy: PRACTICE,
  },
  {
    name: 'a hard day is one above the usual',
    file: 'lib/core/hard-day.ts',
    from: 'const ABOVE_USUAL = 2',
    to: 'const ABOVE_USUAL = 1',
    foundBy: TOLD,
  },
  {
    name: 'after a hard day the midday reset is offered',
    file: 'lib/core/worker-engine.ts',
    from: 'gentle: isEasy(state.course, today)',
    to: 'gentle: state.course.gentle === today',
    foundBy: 'tests/core/midday.test.ts',
  },
  {
    name: 'what was done yesterday fulfils today',
    file: 'lib/core/practice-events.ts',
    from: "routine === 'midday-reset' && day === today",
    to: "routine === 'midday-reset'",
    foundBy: TOLD,
  },
  {
    name: 'the mobility set is offered after the run',
    file: 'lib/core/offer-routine.ts',
    from: 'now < running.at && ',
    to: '',
    foundBy: TOLD,
  },
]
