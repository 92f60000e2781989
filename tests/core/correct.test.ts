import { describe, expect, test } from 'vitest'
import { correct, standing, takesAway } from '../../lib/core/correct.ts'
import type { Bout, Correction } from '../../lib/core/facts.ts'
import { boutLine, clock, MINUTE, stretch, word } from './make.ts'

const NEW_YORK = 'America/New_York'
const lines = (bouts: Bout[], ...corrections: Correction[]) => correct(bouts, corrections).map(boutLine)
const minutes = (bouts: Bout[], ...corrections: Correction[]) =>
  correct(bouts, corrections).map((row) => [row.activeMs / MINUTE, row.passiveMs / MINUTE])

const hour = stretch('09:00', '10:00')
const two = [stretch('09:00', '10:00', { endedBy: 'gap' }), stretch('10:30', '11:00', { endedBy: 'locked' })]
const later = (text: string) => ({ at: clock(text) })

describe('a time away from the screen', () => {
  test.each<[string, Bout[], [string, string], string[]]>([
    [
      'inside a stretch leaves two',
      [hour],
      ['09:20', '09:30'],
      ['09:00:00-09:20:00 corrected', '09:30:00-10:00:00 idle'],
    ],
    ['at its end shortens it', [hour], ['09:50', '10:00'], ['09:00:00-09:50:00 corrected']],
    ['over its end too', [hour], ['09:50', '10:20'], ['09:00:00-09:50:00 corrected']],
    ['at its beginning lets it begin later', [hour], ['09:00', '09:10'], ['09:10:00-10:00:00 idle']],
    ['over its beginning too', [hour], ['08:00', '09:10'], ['09:10:00-10:00:00 idle']],
    ['as long as the stretch leaves nothing', [hour], ['09:00', '10:00'], []],
    ['longer than the stretch leaves nothing', [hour], ['08:00', '11:00'], []],
    ['before it changes nothing', [hour], ['08:00', '09:00'], ['09:00:00-10:00:00 idle']],
    ['after it changes nothing', [hour], ['10:00', '11:00'], ['09:00:00-10:00:00 idle']],
    [
      'over two stretches shortens both',
      two,
      ['09:50', '10:40'],
      ['09:00:00-09:50:00 corrected', '10:40:00-11:00:00 locked'],
    ],
  ])('%s', (_, bouts, [from, to], expected) => {
    for (const meaning of ['up', 'away', 'unsure'] as const) {
      expect(lines(bouts, word(meaning, from, to))).toEqual(expected)
    }
  })

  test('takes its share of active and passive time: what lies inside a row cannot be told from its sums', () => {
    const row = stretch('09:00', '10:00', { activeMs: 30 * MINUTE, passiveMs: 24 * MINUTE })
    expect(minutes([row], word('up', '09:10', '09:40'))).toEqual([
      [5, 4],
      [10, 8],
    ])
  })

  test('keeps day and zone of what is left', () => {
    const row = stretch('09:00', '10:00', { day: '2026-03-01', timeZone: NEW_YORK })
    for (const left of correct([row], [word('up', '09:20', '09:30')])) {
      expect(left).toMatchObject({ day: '2026-03-01', timeZone: NEW_YORK })
    }
  })
})

describe('a time at the screen', () => {
  test.each<[string, Bout[], [string, string], string[]]>([
    ['between two stretches joins them', two, ['10:00', '10:30'], ['09:00:00-11:00:00 locked']],
    ['reaching into both joins them', two, ['09:40', '10:40'], ['09:00:00-11:00:00 locked']],
    [
      'after a stretch lengthens it',
      two,
      ['10:00', '10:10'],
      ['09:00:00-10:10:00 corrected', '10:30:00-11:00:00 locked'],
    ],
    [
      'before a stretch lets it begin sooner',
      two,
      ['10:10', '10:30'],
      ['09:00:00-10:00:00 gap', '10:10:00-11:00:00 locked'],
    ],
    [
      'touching none is a stretch of its own',
      two,
      ['10:10', '10:20'],
      ['09:00:00-10:00:00 gap', '10:10:00-10:20:00 corrected', '10:30:00-11:00:00 locked'],
    ],
    [
      'inside a stretch changes nothing',
      two,
      ['09:10', '09:50'],
      ['09:00:00-10:00:00 gap', '10:30:00-11:00:00 locked'],
    ],
    ['around all is one', two, ['08:00', '12:00'], ['08:00:00-12:00:00 corrected']],
    ['on a day without any is one', [], ['10:00', '10:30'], ['10:00:00-10:30:00 corrected']],
  ])('%s', (_, bouts, [from, to], expected) => {
    for (const meaning of ['sitting', 'call', 'watching'] as const) {
      expect(lines(bouts, word(meaning, from, to))).toEqual(expected)
    }
  })

  test('adds what was missing as passive time', () => {
    const rows = [
      stretch('09:00', '10:00', { activeMs: 50 * MINUTE, passiveMs: 5 * MINUTE }),
      stretch('10:30', '11:00'),
    ]
    expect(minutes(rows, word('call', '09:40', '10:40'))).toEqual([[80, 35]])
  })

  test('leaves another day’s row its time, its day and its end, as one stretch', () => {
    const rows = [stretch('27:00', '27:50'), stretch('28:10', '28:40', { endedBy: 'locked' })]
    const [first, second] = correct(rows, [word('call', '27:50', '28:10')])
    expect(first).toMatchObject({ start: clock('27:00'), end: clock('28:10'), day: '2026-03-02' })
    expect(second).toEqual({ ...rows[1], continues: true })
  })

  test('leaves a row of another time zone its time and its zone', () => {
    const rows = [
      stretch('09:00', '10:00', { endedBy: 'timeZone' }),
      stretch('10:00', '10:20', { timeZone: NEW_YORK, continues: true }),
    ]
    const after = correct(rows, [word('call', '09:50', '10:40', { timeZone: NEW_YORK })])
    expect(after.map(boutLine)).toEqual([
      '09:00:00-10:00:00 timeZone',
      '10:00:00-10:40:00 corrected continues',
    ])
    expect(after.map(({ timeZone }) => timeZone)).toEqual(['Europe/Berlin', NEW_YORK])
  })

  test('told from another time zone, after the flight, fills the same time once', () => {
    const said = { timeZone: NEW_YORK, day: '2026-03-01' }
    const after = correct(two, [word('call', '10:00', '10:30', said)])
    expect(after.map(boutLine)).toEqual([
      '09:00:00-10:00:00 gap',
      '10:00:00-10:30:00 corrected continues',
      '10:30:00-11:00:00 locked continues',
    ])
  })

  test('goes around other days’ rows in the middle of it, forth and back by plane', () => {
    const rows = [
      stretch('09:00', '09:10'),
      stretch('09:20', '09:30', { day: '2026-03-01', timeZone: NEW_YORK }),
      stretch('09:40', '09:50'),
    ]
    expect(lines(rows, word('call', '09:05', '09:45'))).toEqual([
      '09:00:00-09:20:00 corrected',
      '09:20:00-09:30:00 idle continues',
      '09:30:00-09:50:00 idle continues',
    ])
  })
})

describe('a row that continues the one before', () => {
  const evening = stretch('27:00', '28:00', { endedBy: 'day' })
  const morning = stretch('28:00', '29:00', { continues: true })
  const continues = (bouts: Bout[], ...corrections: Correction[]) =>
    correct(bouts, corrections).at(-1)?.continues

  test.each<[string, Bout[], Correction[], boolean]>([
    ['does so while that reaches to it', [evening, morning], [word('up', '27:10', '27:20')], true],
    ['not when the end of that was taken away', [evening, morning], [word('up', '27:50', '28:00')], false],
    ['not when all of that was', [evening, morning], [word('up', '27:00', '28:00')], false],
    ['not when it begins later itself', [evening, morning], [word('up', '28:00', '28:10')], false],
    [
      'again when a later word gives it back',
      [evening, morning],
      [word('up', '27:50', '28:00'), word('call', '27:50', '28:00', later('29:00'))],
      true,
    ],
    [
      'whose key was taken begins a few milliseconds late',
      [evening, { ...morning, start: morning.start + 3 }],
      [word('up', '27:10', '27:20')],
      true,
    ],
    [
      'and whose evening was not read keeps saying so',
      [morning],
      [word('up', '28:30', '28:40')].map((said) => ({ ...said, from: clock('40:00'), to: clock('41:00') })),
      true,
    ],
    ['and whose evening was not read, but taken away', [morning], [word('up', '27:50', '28:00')], false],
    [
      'with another browser’s stretch in between',
      [evening, stretch('27:10', '27:20'), morning],
      [word('up', '20:00', '20:10')],
      true,
    ],
  ])('%s', (_, bouts, corrections, expected) => expect(continues(bouts, ...corrections)).toBe(expected))
})

describe('several words', () => {
  const up = word('up', '09:20', '09:40', later('11:00'))
  const call = word('call', '09:30', '10:30', later('12:00'))

  test('a call taken standing changes no stretch: it was at the screen', () => {
    expect(correct(two, [word('stood', '09:30', '10:20')])).toEqual(two)
  })

  test('the later goes over the earlier, in whatever order they are read', () => {
    const expected = ['09:00:00-09:20:00 corrected', '09:30:00-11:00:00 locked']
    expect(lines(two, up, call)).toEqual(expected)
    expect(lines(two, call, up)).toEqual(expected)
    const other = ['09:00:00-09:20:00 corrected', '09:40:00-11:00:00 locked']
    expect(lines(two, { ...up, ...later('13:00') }, call)).toEqual(other)
  })

  test('one undone counts for nothing', () => {
    expect(lines(two, up, { ...call, undone: true })).toEqual(lines(two, up))
    expect(
      correct(two, [
        { ...up, undone: true },
        { ...call, undone: true },
      ]),
    ).toEqual(two)
  })

  test('those that stand are told in the order they were made', () => {
    expect(standing([call, { ...up, undone: true, at: 1 }, up])).toEqual([up, call])
  })

  test('the user’s word stands over what the tracker found unsure', () => {
    const unsure = word('unsure', '09:00', '11:00', later('14:00'))
    expect(lines(two, call, unsure)).toEqual(['09:30:00-10:30:00 corrected'])
  })
})

test('which words take time away', () => {
  const meanings: Correction['meaning'][] = ['up', 'away', 'unsure', 'sitting', 'call', 'watching']
  expect(meanings.filter((meaning) => takesAway({ meaning }))).toEqual(['up', 'away', 'unsure'])
})

test('without a word the stretches are as recorded, in order', () => {
  expect(correct(two.toReversed(), [])).toEqual(two)
})

test('overlapping stretches, of a second browser, are counted once where they are joined', () => {
  const rows = [stretch('09:00', '10:00'), stretch('09:10', '09:20'), stretch('09:30', '10:10')]
  expect(lines(rows, word('call', '10:05', '10:20'))).toEqual([
    '09:00:00-10:00:00 idle',
    '09:10:00-09:20:00 idle',
    '09:30:00-10:20:00 corrected',
  ])
  expect(minutes(rows, word('call', '09:00', '10:20'))).toEqual([[70, 10]])
})
