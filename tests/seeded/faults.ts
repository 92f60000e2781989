/** Mistakes that somebody could make in tracker and nudger, as small patches. Each must turn a test red. */
import { PLAN_FAULTS } from './plan-faults.ts'
import { POLICY_FAULTS } from './policy-faults.ts'
import { RECORD_FAULTS } from './record-faults.ts'
import { ROUTINE_FAULTS } from './routine-faults.ts'
import { WORD_FAULTS } from './word-faults.ts'

export type SeededFault = {
  name: string
  file: string
  /** Occurs exactly once in the file. */
  from: string
  to: string
  /** The test file that finds it. */
  foundBy: string
}

/** How many tests turned red under a fault; `broken`: what could not be loaded is no test that failed. */
export type SeededResult = { name: string; red: number; broken: string[] }

const TRACKER = 'lib/core/tracker.ts'
const NUDGER = 'lib/core/nudger.ts'

export const SEEDED_FAULTS: SeededFault[] = [
  {
    name: 'a break begins at the look that noticed it, not at the last input',
    file: TRACKER,
    from: "end(bout, boutEnd(bout), why)\n      state.phase = { kind: 'away', since: boutEnd(bout), why }",
    to: "end(bout, sample.at, why)\n      state.phase = { kind: 'away', since: sample.at, why }",
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'sleep is not noticed',
    file: TRACKER,
    from: 'elapsed > rules.gapMs &&\n    sample.idleMs !== null',
    to: 'elapsed > Number.POSITIVE_INFINITY &&\n    sample.idleMs !== null',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'a locked screen counts as input',
    file: TRACKER,
    from: 'if (sample.idleMs === null) return stored ?? sample.at',
    to: 'if (sample.idleMs === null) return sample.at',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'the return is the last input, not halfway to it',
    file: TRACKER,
    from: 'Math.round((previous.at + lastInput) / 2)',
    to: 'lastInput',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'the moment of return that Chrome tells is not used',
    file: TRACKER,
    from: "if (sample.edge === 'active') return sample.at\n  const quiet",
    to: 'const quiet',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'standing up for a minute is not believed',
    file: TRACKER,
    from: '>= standing.quietMs',
    to: '>= rules.breakMs',
    foundBy: 'tests/sim/scenarios.test.ts',
  },
  {
    name: 'a video counts for ever',
    file: TRACKER,
    from: 'sample.at : bout.lastInput + capMs',
    to: 'sample.at : sample.at',
    foundBy: 'tests/core/question.test.ts',
  },
  {
    name: 'an idle time of an hour is taken for the exact one',
    file: TRACKER,
    from: '  if (sample.idleMs >= LONGEST_IDLE_MS && stored !== null) return stored\n',
    to: '',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'pauses are counted as work',
    file: TRACKER,
    from: 'pausedMs: bout.pausedMs + uncounted',
    to: 'pausedMs: bout.pausedMs',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'a meeting goes on through sleep',
    file: TRACKER,
    from: '&& !(gap && elapsed >= rules.breakMs)',
    to: '',
    foundBy: 'tests/core/tracker-days.test.ts',
  },
  {
    name: 'a nudge may come right after sleep',
    file: TRACKER,
    from: '? sample.at + rules.quietAfterGapMs : before.quietUntil',
    to: '? before.quietUntil : before.quietUntil',
    foundBy: 'tests/core/looks.test.ts',
  },
  {
    name: 'a row after midnight does not say that it continues',
    file: 'lib/core/bout.ts',
    from: 'start: at, continues: true',
    to: 'start: at, continues: false',
    foundBy: 'tests/core/tracker-days.test.ts',
  },
  {
    name: 'a clock set back leaves the stretch where it began',
    file: 'lib/core/shift.ts',
    from: "'start', 'stretchStart'",
    to: "'stretchStart'",
    foundBy: 'tests/core/tracker-clock.test.ts',
  },
  {
    name: 'a sample that comes late is counted again',
    file: 'lib/core/worker-engine.ts',
    from: 'if (backMs > 0 && backMs <= rules.lateSampleMs) return { state: given, facts: [] }',
    to: '',
    foundBy: 'tests/core/tracker.test.ts',
  },
  {
    name: 'closer looks count as heartbeats of a computer that tells nothing',
    file: 'lib/core/reliability.ts',
    from: 'if (before.beats > 0 && at - before.at < HEARTBEAT_MS) return before',
    to: '',
    foundBy: 'tests/core/reliability.test.ts',
  },
  {
    name: 'a nudge comes due while nobody is there',
    file: NUDGER,
    from: 'if (!input || why',
    to: 'if (why',
    foundBy: 'tests/core/nudger.test.ts',
  },
  {
    name: 'a marked meeting holds nothing',
    file: 'lib/core/offer.ts',
    from: "if (seen.meeting) return 'meeting'\n",
    to: '',
    foundBy: 'tests/core/nudger.test.ts',
  },
  {
    name: 'a nudge does not wait for a pause in the input',
    file: 'lib/core/offer.ts',
    from: 'sample.idleMs >= rules.breakpointMs',
    to: 'sample.idleMs >= 0',
    foundBy: 'tests/core/nudger.test.ts',
  },
  {
    name: 'a ninth nudge is shown',
    file: NUDGER,
    from: 'shownOn.count >= rules.maxShowingsPerDay',
    to: 'shownOn.count > rules.maxShowingsPerDay',
    foundBy: 'tests/core/nudge-backoff.test.ts',
  },
  {
    name: 'four ignored nudges in a row bring no quiet',
    file: NUDGER,
    from: 'ignoredInARow >= 4',
    to: 'ignoredInARow >= 5',
    foundBy: 'tests/core/nudge-backoff.test.ts',
  },
  {
    name: 'working hours are not asked',
    file: 'lib/core/quiet.ts',
    from: "if (!inWorkingHours(at, timeZone, settings)) return 'outsideHours'\n",
    to: '',
    foundBy: 'tests/core/nudger.test.ts',
  },
  {
    name: 'a nudge is due before the stretch is an interval long',
    file: 'lib/core/open-nudge.ts',
    from: 'Math.max(notBefore, afterInterval(start, ignoredInARow, rules))',
    to: 'notBefore',
    foundBy: 'tests/core/nudge-backoff.test.ts',
  },
  {
    name: 'what was asked before a call is asked again after it',
    file: 'lib/core/open-nudge.ts',
    from: 'Math.max(notBefore, afterInterval(start, ignoredInARow, rules))',
    to: 'afterInterval(start, ignoredInARow, rules)',
    foundBy: 'tests/core/joined-nudge.test.ts',
  },
  {
    name: 'an acceptance that comes late counts for the next nudge',
    file: 'lib/core/nudge-answers.ts',
    from: 'if (open.at !== nudge || open.showings + 1 !== showing) return before\n',
    to: '',
    foundBy: 'tests/core/nudge-answers.test.ts',
  },
  {
    name: 'a snooze can be had a third time',
    file: 'lib/core/open-nudge.ts',
    from: 'open.snoozes < rules.maxSnoozes',
    to: 'open.snoozes <= rules.maxSnoozes',
    foundBy: 'tests/core/nudge-answers.test.ts',
  },
  ...POLICY_FAULTS,
  ...ROUTINE_FAULTS,
  ...PLAN_FAULTS,
  ...RECORD_FAULTS,
  ...WORD_FAULTS,
]
