/** Mistakes in the policy of nudges: when none comes, when the midday reset is offered, who stands already. */
import type { SeededFault } from './faults.ts'

const TABLE = 'tests/core/nudge-phase.test.ts'
const MIDDAY = 'tests/core/midday.test.ts'
const CALL = 'tests/core/call.test.ts'

export const POLICY_FAULTS: SeededFault[] = [
  {
    name: 'a day off by the user’s word is like any other',
    file: 'lib/core/quiet.ts',
    from: "if (off && off.from <= today && today <= off.to) return 'dayOff'\n",
    to: '',
    foundBy: TABLE,
  },
  {
    name: 'the third watched day is over at its first look',
    file: 'lib/core/quiet.ts',
    from: ' || watching.at(-1) === today',
    to: '',
    foundBy: 'tests/core/quiet.test.ts',
  },
  {
    name: 'a nudge that was seen is seen again minutes later',
    file: 'lib/core/offer.ts',
    from: 'sample.at - lastShownAt >= rules.reofferAfterMs',
    to: 'sample.at >= lastShownAt',
    foundBy: 'tests/core/nudge-answers.test.ts',
  },
  {
    name: 'a snooze of five minutes lasts ten',
    file: 'lib/core/offer.ts',
    from: 'return open.soon || sample.at',
    to: 'return sample.at',
    foundBy: 'tests/core/nudge-answers.test.ts',
  },
  {
    name: 'sound holds a nudge though it is music',
    file: 'lib/core/offer.ts',
    from: 'if (rules.settings.playsMusic) return null\n',
    to: '',
    foundBy: TABLE,
  },
  {
    name: 'who takes a call standing is asked to stand',
    file: 'lib/core/nudger.ts',
    from: " || state.call?.standing === 'yes'",
    to: '',
    foundBy: TABLE,
  },
  {
    name: 'the midday reset is offered again over a change of zone',
    file: 'lib/core/midday.ts',
    from: 'at - middayAt >= rules.middayAgainMs && ',
    to: '',
    foundBy: MIDDAY,
  },
  {
    name: 'the midday reset is offered though one was done',
    file: 'lib/core/midday.ts',
    from: 'if (resetDay === day) return false\n',
    to: '',
    foundBy: MIDDAY,
  },
  {
    name: 'its window’s end belongs to it',
    file: 'lib/core/midday.ts',
    from: 'at >= window.end) return null',
    to: 'at > window.end + 900_000) return null',
    foundBy: MIDDAY,
  },
  {
    name: 'coming to work is coming back from lunch',
    file: 'lib/core/midday.ts',
    from: 'return back.start >= window.start - EARLY_LUNCH_MS',
    to: 'return true',
    foundBy: MIDDAY,
  },
  {
    name: 'lunch is over with the look that found its end',
    file: 'lib/core/nudger.ts',
    from: 'seen.today : before.lunchDay,',
    to: 'seen.today : null,',
    foundBy: MIDDAY,
  },
  {
    name: 'what the day’s limit forbids is told at each look',
    file: 'lib/core/nudger.ts',
    from: ' || isFull(state, today, rules)',
    to: '',
    foundBy: MIDDAY,
  },
  {
    name: 'whoever only listens to a call has left it',
    file: 'lib/core/call.ts',
    from: 'const left = gone && (seen.gap || sample.locked)',
    to: 'const left = gone',
    foundBy: CALL,
  },
  {
    name: 'a call that was stood is not on record',
    file: 'lib/core/call.ts',
    from: 'facts: [stood] }',
    to: 'facts: [] }',
    foundBy: CALL,
  },
  {
    name: 'a stood call fills a stretch as a call does',
    file: 'lib/core/correct.ts',
    from: ".filter(({ meaning }) => meaning !== 'stood')",
    to: '',
    foundBy: 'tests/core/correct.test.ts',
  },
  {
    name: 'a declined call is offered again on the same day',
    file: 'lib/core/call.ts',
    from: ' && before.callsDeclined !== seen.today',
    to: '',
    foundBy: CALL,
  },
  {
    name: 'a line comes twice within five nudges',
    file: 'lib/core/nudge-lines.ts',
    from: '!latest.includes(line) &&',
    to: '',
    foundBy: 'tests/core/nudge-lines.test.ts',
  },
  {
    name: 'days that the user told of are asked about',
    file: 'lib/core/day-begins.ts',
    from: ' && !(off && off.from <= day && day <= off.to)',
    to: '',
    foundBy: 'tests/core/day-begins.test.ts',
  },
  {
    name: 'four of which three were ignored are a whole day of ignored nudges',
    file: 'lib/core/day-begins.ts',
    from: 'shownOn.ignored >= shownOn.count',
    to: 'shownOn.ignored >= WHOLE_DAY_OF_NUDGES',
    foundBy: 'tests/core/day-begins.test.ts',
  },
]
