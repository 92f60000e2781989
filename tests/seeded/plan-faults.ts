/** Mistakes in taking a plan, and in what an organisation may set. */
import type { SeededFault } from './faults.ts'

const EVENTS = 'lib/core/plan/plan-events.ts'
const FOUND = 'tests/core/plan-events.test.ts'
const POLICY = 'tests/core/policy.test.ts'

export const PLAN_FAULTS: SeededFault[] = [
  {
    name: 'the same plan twice is taken twice',
    file: EVENTS,
    from: 'fingerprintIn(active.id) === print',
    to: 'fingerprintIn(active.id) !== print',
    foundBy: FOUND,
  },
  {
    name: 'a plan changes hours that are locked',
    file: EVENTS,
    from: " && !(locked && part === 'hours')",
    to: '',
    foundBy: POLICY,
  },
  {
    name: 'what a new plan says nothing of is lost',
    file: 'lib/core/plan/carry-over.ts',
    from: 'isSaid(before.plan, part) &&',
    to: 'false &&',
    foundBy: FOUND,
  },
  {
    name: 'what a clinic allowed stays allowed without its plan',
    file: EVENTS,
    from: "safety: waiting ? { answer: 'asking', at } : practice.safety,",
    to: 'safety: practice.safety,',
    foundBy: FOUND,
  },
  {
    name: 'after a new plan nothing is asked',
    file: 'lib/core/safety.ts',
    from: "if (plan !== null && acceptedAtIn(plan) > safety.at) return 'anythingNew'",
    to: '',
    foundBy: FOUND,
  },
  {
    name: 'a week without hours can be locked',
    file: 'lib/core/policy.ts',
    from: ' && hours?.some((day) => day.length > 0) === true',
    to: ' && hours !== null',
    foundBy: POLICY,
  },
]
