/** Mistakes about the user's word, and about what is asked and told of breaks. */
import type { SeededFault } from './faults.ts'

export const WORD_FAULTS: SeededFault[] = [
  {
    name: 'a word that was undone still counts',
    file: 'lib/core/correct.ts',
    from: 'corrections.filter(({ undone }) => !undone)',
    to: 'corrections.filter(() => true)',
    foundBy: 'tests/core/correct.test.ts',
  },
  {
    name: 'undoing one word forgets the others',
    file: 'lib/core/correct-events.ts',
    from: 'standing([...known, row])',
    to: 'standing([row])',
    foundBy: 'tests/core/correct-events.test.ts',
  },
  {
    name: 'after a call the status counts from the return',
    file: 'lib/core/stretch.ts',
    from: 'said !== null && stretchStart <= said.to ? said.from : stretchStart',
    to: 'Math.max(stretchStart, said?.from ?? 0)',
    foundBy: 'tests/core/joined.test.ts',
  },
  {
    name: 'a call lengthens every stretch to come',
    file: 'lib/core/stretch.ts',
    from: 'said !== null && stretchStart <= said.to',
    to: 'said !== null',
    foundBy: 'tests/core/joined.test.ts',
  },
  {
    name: 'a word that was undone still counts for the stretch that goes on',
    file: 'lib/core/correct-events.ts',
    from: 'recorded.corrections.filter((word) => word.at !== row.at)',
    to: 'recorded.corrections',
    foundBy: 'tests/core/joined.test.ts',
  },
  {
    name: 'a clock set back makes another stretch of one that was joined',
    file: 'lib/core/shift.ts',
    from: 'tracker.said.from + by',
    to: 'tracker.said.from',
    foundBy: 'tests/core/joined.test.ts',
  },
  {
    name: 'a word said after the clock was set back is under the older ones',
    file: 'lib/core/correct-events.ts',
    from: 'Math.max(at, ...recorded.corrections.map((word) => word.at + 1))',
    to: 'at',
    foundBy: 'tests/core/joined.test.ts',
  },
  {
    name: 'there is a break after a second browser’s stretch inside another',
    file: 'lib/core/breaks.ts',
    from: '(other.end < one.end ? one : other)',
    to: '(one.end < 0 ? one : other)',
    foundBy: 'tests/core/breaks.test.ts',
  },
  {
    name: 'a night is asked about',
    file: 'lib/core/question.ts',
    from: 'sameDay && ',
    to: '',
    foundBy: 'tests/core/question.test.ts',
  },
  {
    name: 'a break of which nobody said a word is confirmed',
    file: 'lib/core/breaks.ts',
    from: 'const confirmed = told.length > 0 ||',
    to: 'const confirmed = told.length >= 0 ||',
    foundBy: 'tests/core/breaks.test.ts',
  },
]
