/** The options page's own logic: what is typed, what is proposed, what is taken back. */
import { describe, expect, test } from 'vitest'
import { DAY_STARTS, keepsToday } from '../../components/options/day-start.ts'
import { type Draft, draftOf, type Edits, hoursOf, read, without } from '../../components/options/draft.ts'
import { hoursAgain, oneMore } from '../../components/options/propose.ts'
import { type Change, latest, withChange } from '../../components/options/undo.ts'
import {
  changedSettings,
  DEFAULT_SETTINGS,
  type Hours,
  LONGEST_SENTENCE,
  type Settings,
} from '../../lib/core/rules.ts'
import { clock, ZONE } from './make.ts'

/** `09:00-12:00 13:00-17:00`. */
const ranges = (text: string) =>
  text === ''
    ? []
    : text.split(' ').map((range) => {
        const [from = '', to = ''] = range.split('-')
        return { from, to }
      })

const hours = (start: number, end: number): Hours[] => [{ start: start * 60, end: end * 60 }]

describe('what is typed', () => {
  test('what is stored has no problem and changes nothing', () => {
    const { change, problems } = read(draftOf(DEFAULT_SETTINGS))
    expect(problems).toEqual([])
    expect(change).toEqual(DEFAULT_SETTINGS)
  })

  /** Every one as it is not by default. */
  const OTHER: Settings = {
    ...DEFAULT_SETTINGS,
    dayStartHour: 0,
    watchCapMinutes: 0,
    plainReminders: true,
    usedElsewhere: true,
    language: 'fr',
    appearance: 'dark',
    pace: 'second',
    anchor: 'atTime',
    midday: { start: 22 * 60, end: 26 * 60 },
    middayAt: 0,
    eveningRuns: [1, 6],
    playsMusic: true,
    sound: true,
    detailed: true,
    seated: true,
    sentence: 'When I come back from lunch, I do my reset. ',
    sentenceInNotification: true,
  }

  test('what is stored is shown, and saved as it was', () => {
    const { change, problems } = read(draftOf(OTHER))
    expect(problems).toEqual([])
    expect(changedSettings(DEFAULT_SETTINGS, change)).toEqual(OTHER)
  })

  test.each(
    (Object.keys(OTHER) as (keyof Settings)[]).filter(
      (field) => JSON.stringify(OTHER[field]) !== JSON.stringify(DEFAULT_SETTINGS[field]),
    ),
  )('%s alone is saved alone', (field) => {
    const edits = { [field]: draftOf(OTHER)[field as keyof Draft] } as Edits
    const { change, saved } = read(edits)
    expect(change).toEqual({ [field]: OTHER[field] })
    expect(saved).toEqual(edits)
  })

  test('only what was touched is a change', () => {
    expect(read({ interval: '45' }).change).toEqual({ intervalMinutes: 45 })
    const { change } = read({ 2: ranges('22:00-06:00') })
    expect(change).toEqual({
      workingHours: [null, null, [{ start: 1320, end: 1800 }], null, null, null, null],
    })
  })

  test('what is wrong keeps nothing else from being saved', () => {
    const { change, saved, problems } = read({ interval: '4', 0: ranges('09:00-'), 1: ranges('09:00-10:00') })
    expect(problems).toEqual([{ kind: 'interval' }, { kind: 'missing', day: 0, row: 1 }])
    expect(change).toEqual({ workingHours: [null, [{ start: 540, end: 600 }], ...Array(5).fill(null)] })
    expect(Object.keys(saved)).toEqual(['1'])
  })

  test.each([
    ['29', 1],
    ['91', 1],
    ['30', 0],
    ['90', 0],
    ['45.5', 1],
    ['', 1],
    [' ', 1],
  ])('an interval of "%s": %i problems', (interval, count) => {
    expect(read({ interval }).problems).toHaveLength(count)
  })

  test.each([
    ['09:00-09:00', [{ kind: 'same', day: 3, row: 1 }]],
    ['09:00-12:00 11:00-13:00', [{ kind: 'overlap', day: 3, row: 1, other: 2 }]],
    ['13:00-17:00 09:00-13:00', []],
    ['-', [{ kind: 'missing', day: 3, row: 1 }]],
  ])('hours %s', (text, expected) => {
    expect(read({ 3: ranges(text) }).problems).toEqual(expected)
  })

  test.each([
    ['11:30', '13:30', { start: 690, end: 810 }],
    ['22:00', '02:00', { start: 1320, end: 1560 }],
    ['10:00', '22:00', { start: 600, end: 1320 }],
    ['10:00', '22:01', 'middayLong'],
    ['13:30', '11:30', 'middayLong'],
    ['12:00', '12:00', 'middaySame'],
    ['', '13:30', 'middayMissing'],
    ['11:30', '', 'middayMissing'],
  ])('a midday window from "%s" to "%s"', (from, to, expected) => {
    const { change, saved, problems } = read({ midday: { from, to }, sound: true })
    const wrong = typeof expected === 'string'
    expect(problems).toEqual(wrong ? [{ kind: expected }] : [])
    // What is wrong keeps nothing else from being saved.
    expect(change).toEqual(wrong ? { sound: true } : { midday: expected, sound: true })
    expect(Object.keys(saved)).toEqual(wrong ? ['sound'] : ['midday', 'sound'])
    const hours = hoursOf({ from, to })
    if (hours) expect(changedSettings(DEFAULT_SETTINGS, { midday: hours }) === null).toBe(wrong)
  })

  test('a time of its own that is missing names its place, and what chose it is saved', () => {
    expect(read({ middayAt: '', anchor: 'atTime' })).toEqual({
      change: { anchor: 'atTime' },
      saved: { anchor: 'atTime' },
      problems: [{ kind: 'middayAt' }],
    })
    expect(read({ middayAt: '00:05' }).change).toEqual({ middayAt: 5 })
  })

  test.each([
    ['as long as may be', 'x'.repeat(LONGEST_SENTENCE), 'x'.repeat(LONGEST_SENTENCE)],
    ['still being typed', 'When I ', 'When I '],
    ['of blanks', '  ', ''],
  ])('a sentence %s', (_, sentence, stored) => {
    expect(read({ sentence })).toEqual({ change: { sentence: stored }, saved: { sentence }, problems: [] })
  })

  test('a sentence too long is named by how much, and kept', () => {
    const sentence = 'x'.repeat(LONGEST_SENTENCE + 3)
    expect(read({ sentence })).toEqual({ change: {}, saved: {}, problems: [{ kind: 'sentence', over: 3 }] })
  })

  test('what went on being typed while it was saved is kept', () => {
    const day = ranges('09:00-10:00')
    expect(
      without({ interval: '4', breakLength: '6', 1: day }, { interval: '45', breakLength: '6', 1: day }),
    ).toEqual({
      interval: '4',
    })
  })
})

describe('one more range of hours', () => {
  test.each([
    ['an hour after the last', '07:00-19:00', '', '20:00-21:00'],
    ['after the last to end, whatever their order', '14:00-16:00 09:00-12:00', '', '17:00-18:00'],
    ['between, where the evening is full', '09:00-12:00 15:00-23:30', '', '13:00-14:00'],
    ['an hour before the first', '04:00-23:00', '', '02:00-03:00'],
    ['right before the first, where no hour can be left between', '01:00-00:00', '', '00:00-01:00'],
    ['to midnight', '00:00-22:00', '', '23:00-00:00'],
    ['right after', '00:00-23:00', '', '23:00-00:00'],
    ['not into the next day', '00:30-22:30', '', '22:30-23:30'],
    ['clear of the night before', '04:00-23:30', '22:00-03:00', '03:00-04:00'],
    ['none: less than an hour is left', '00:00-23:30', '', null],
    ['none: the night goes on', '00:30-00:00', '', null],
    ['as if hours still without a time were not there', '09:00-12:00 -', '', '13:00-14:00'],
  ])('%s', (_, day, before, expected) => {
    expect(oneMore(ranges(day), ranges(before))).toEqual(expected && ranges(expected)[0])
  })
})

describe('a day that becomes a working day', () => {
  test('has the hours it had', () => {
    expect(hoursAgain(hours(10, 15), [hours(8, 16)])).toEqual(ranges('10:00-15:00'))
  })

  test('has the commonest of the other days', () => {
    expect(hoursAgain(undefined, [[], hours(9, 12), hours(8, 16), [], hours(8, 16)])).toEqual(
      ranges('08:00-16:00'),
    )
  })

  test('has the default where no other day has any', () => {
    expect(hoursAgain(undefined, [[], []])).toEqual(ranges('07:00-19:00'))
  })
})

describe('taking back', () => {
  const stored = draftOf(DEFAULT_SETTINGS)
  const interval = (from: string, to: string): Change => ({
    control: 'interval',
    before: { interval: from },
    after: { interval: to },
  })
  const shown = (edits: Edits): Draft => ({ ...stored, ...edits })

  test('typing on is one change, from its first key', () => {
    const done = withChange(withChange([], interval('60', '4'), 'typed'), interval('4', '45'), 'typed on')
    expect(done).toEqual([interval('60', '45')])
  })

  test('coming back to a control is another change', () => {
    const done = withChange(withChange([], interval('60', '45'), 'typed'), interval('45', '50'), 'typed')
    expect(done).toHaveLength(2)
  })

  test('what was wrong is no place to go back to', () => {
    const done = withChange(withChange([], interval('60', '4'), 'typed'), interval('4', '45'), 'typed')
    expect(done).toEqual([interval('60', '45')])
  })

  test('a button pressed twice is two changes', () => {
    const add = (n: number): Change => ({
      control: 'add-0',
      before: { 0: ranges('09:00-').concat(ranges('10:00-11:00 '.repeat(n).trim())) },
      after: { 0: ranges('09:00-').concat(ranges('10:00-11:00 '.repeat(n + 1).trim())) },
    })
    expect(withChange(withChange([], add(0), 'pressed'), add(1), 'pressed')).toHaveLength(2)
  })

  test('what is as before is no change', () => {
    expect(withChange([], interval('60', '060'), 'typed')).toEqual([])
    expect(withChange(withChange([], interval('60', '6'), 'typed'), interval('6', '60'), 'typed on')).toEqual(
      [],
    )
  })

  test.each<[string, Edits, Edits]>([
    ['pace', { pace: 'each' }, { pace: 'second' }],
    ['sentence', { sentence: 'one' }, { sentence: 'two' }],
    ['sentence', { sentence: '45' }, { sentence: '045' }],
    ['eveningRuns', { eveningRuns: [1] }, { eveningRuns: [1, 2] }],
    ['sound', { sound: false }, { sound: true }],
  ])('another %s is a change, and the way back', (control, before, after) => {
    const change = { control, before, after }
    const done = withChange([], change, 'pressed')
    expect(done).toEqual([change])
    expect(latest(done, shown(after))?.change).toEqual(change)
    expect(latest(done, shown(before))).toBeNull()
  })

  test('the latest comes first, then the one before it', () => {
    const first = interval('60', '45')
    const second: Change = { control: 'works-0', before: { 0: stored[0] }, after: { 0: [] } }
    const both = latest([first, second], shown({ interval: '45', 0: [] }))
    expect(both).toEqual({ change: second, earlier: [first] })
    expect(latest(both?.earlier ?? [], shown({ interval: '45' }))).toEqual({ change: first, earlier: [] })
  })

  test('what another page changed since is left alone', () => {
    expect(latest([interval('60', '45')], shown({ interval: '70' }))).toBeNull()
  })
})

describe('the hour at which a day begins', () => {
  test.each([
    ['03:59', 4, '4 5 6 7 8 9 10 11 12'],
    ['04:00', 4, '0 1 2 3 4'],
    ['09:30', 4, '0 1 2 3 4 5 6 7 8 9'],
    ['09:30', 11, '10 11 12'],
    ['12:00', 4, DAY_STARTS.join(' ')],
    ['23:59', 0, DAY_STARTS.join(' ')],
  ])('at %s, when it is %i, may be %s', (time, before, hours) => {
    const free = DAY_STARTS.filter((hour) => keepsToday(hour, before, clock(time), ZONE))
    expect(free.join(' ')).toBe(hours)
  })
})
