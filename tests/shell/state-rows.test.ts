import { describe, expect, test } from 'vitest'
import { askingFrom } from '../../lib/core/asking.ts'
import { practiceFrom } from '../../lib/core/practice.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { decodeState, encodeState } from '../../lib/shell/state-rows.ts'
import { clock, MINUTE, MONDAY, run } from '../core/make.ts'
import { BEGIN } from '../support/begin.ts'
import { atWork } from './fake-browser.ts'

function lived(): State {
  const desk = run()
  desk.work('09:00', '10:02')
  desk.act('10:02', BEGIN)
  desk.act('10:02', { type: 'settings', settings: { ...desk.state.settings, intervalMinutes: 45 } })
  return desk.state
}
const rowsOf = (state: State) => structuredClone(encodeState(state))
const replaced = (name: string, row: object) =>
  rowsOf(lived()).map((each) => (each.name === name ? { ...each, ...row } : each))

test('a state survives its rows', () => expect(decodeState(rowsOf(lived())).state).toEqual(lived()))

test('one stored before words were laid over the record is read, and nothing of it is set aside', () => {
  const state = lived()
  const older = rowsOf(state).map((row) => {
    if (row.name !== 'tracker' && row.name !== 'nudger') return row
    const { said, notBefore, ...value } = row.value as Record<string, unknown>
    return { ...row, value: { ...value, nextAtMs: 3_600_000 } }
  })
  const nudger = { ...state.nudger, notBefore: 0 }
  expect(decodeState(older)).toEqual({ state: { ...state, nudger }, unread: [] })
})

describe('what cannot be read falls back', () => {
  test.each<[string, unknown]>([
    ['nothing stored', []],
    ['no rows at all', undefined],
    ['something else', 'rows'],
    ['rows of another shape', [{ key: 1 }]],
    ['only rows of another version', rowsOf(lived()).map((row) => ({ ...row, version: 99 }))],
  ])('%s: there is no state', (_, stored) => expect(decodeState(stored).state).toBeNull())

  test('one part of another version begins anew, the others stay', () => {
    expect(decodeState(replaced('tracker', { version: 0 })).state).toEqual({
      ...lived(),
      tracker: INITIAL_STATE.tracker,
    })
  })

  test.each([
    ['no settings', null],
    ['an interval out of range', { ...INITIAL_STATE.settings, intervalMinutes: 5 }],
    ['six days of hours', { ...INITIAL_STATE.settings, workingHours: Array(6).fill([]) }],
    ['hours that are no numbers', { ...INITIAL_STATE.settings, workingHours: Array(7).fill(['9-5']) }],
  ])('%s: the settings are the defaults, the rest stays', (_, value) => {
    expect(decodeState(replaced('settings', { value })).state).toEqual({
      ...lived(),
      settings: INITIAL_STATE.settings,
    })
  })

  test('a part that is missing begins anew', () => {
    const rows = rowsOf(lived()).filter(({ name }) => name !== 'nudger')
    expect(decodeState(rows).state).toEqual({ ...lived(), nudger: INITIAL_STATE.nudger })
  })

  test('a part that nobody knows is left out', () => {
    expect(decodeState([...rowsOf(lived()), { name: 'later', version: 1, value: 1 }]).state).toEqual(lived())
  })
})

const NO_DAY = '2026-02-30'
/** Each with one date that is none. */
const COURSES: { [Field in keyof State['course']]?: unknown }[] = [
  { off: { kind: 'sick', from: NO_DAY, to: MONDAY } },
  { off: { kind: 'sick', from: MONDAY, to: NO_DAY } },
  { gentle: NO_DAY },
  { away: { from: NO_DAY, to: MONDAY } },
  { away: { from: MONDAY, to: NO_DAY } },
  { watching: [MONDAY, NO_DAY] },
  { ignoredDay: NO_DAY },
  { asked: { day: NO_DAY, what: 'music' } },
  { settled: { music: NO_DAY } },
  { settled: { music: MONDAY, rhythm: '' } },
]

test('every date of the course is read, if it is one', () => {
  const course: State['course'] = {
    off: { kind: 'sick', from: MONDAY, to: '2028-02-29' },
    gentle: MONDAY,
    away: { from: MONDAY, to: MONDAY },
    watching: [MONDAY],
    ignoredDay: MONDAY,
    asked: { day: MONDAY, what: 'music' },
    settled: { music: MONDAY },
    fewerOffers: 1,
    easy: { from: MONDAY, to: MONDAY },
  }
  const state = { ...lived(), course, checkIn: askingFrom({ skipped: { stiffness_day: MONDAY } }) }
  expect(decodeState(rowsOf(state))).toEqual({ state, unread: [] })
})

test.each(['checkIn', 'practice'] as const)(
  '%s is read by pages alone, which take what is right of it',
  (name) => {
    const { state, unread } = decodeState(replaced(name, { value: 7 }))
    expect(unread).toEqual([])
    expect([askingFrom(state?.checkIn), practiceFrom(state?.practice)]).toEqual([
      askingFrom(null),
      practiceFrom(null),
    ])
  },
)

describe('a part that is damaged', () => {
  const DAMAGED: [string, unknown][] = [
    ['tracker', { ...lived().tracker, phase: { kind: 'atScreen', bout: null } }],
    ['tracker', { ...lived().tracker, phase: { kind: 'dozing' } }],
    ['tracker', { ...lived().tracker, quietUntil: Number.NaN }],
    ['nudger', { ...lived().nudger, phase: { kind: 'shown' } }],
    ['routine', { step: 'one' }],
    ['settings', 'none'],
    // A date that is none would stop every day that is counted from it.
    ['markedDay', ''],
    ['markedDay', '2026-02-30'],
    ['markedDay', 'yesterday'],
    ['markedDay', '2026-03-02T00:00'],
    ['markedDay', 20260302],
    ...COURSES.map((over): [string, unknown] => ['course', { ...INITIAL_STATE.course, ...over }]),
  ]
  test.each(DAMAGED)('%s begins anew and is told apart: %j', (name, value) => {
    const { state, unread } = decodeState(replaced(name, { value }))
    expect(state).toEqual({ ...lived(), [name]: INITIAL_STATE[name as keyof State] })
    expect(unread).toEqual([{ name, version: 1, value }])
  })

  test.each([
    ['no version', { name: 'tracker', value: 1 }],
    ['no value', { name: 'tracker', version: 1 }],
    ['a version that is no number', { name: 'tracker', version: '1', value: lived().tracker }],
  ])('with %s it is told apart, and the other parts stay', (_, row) => {
    const { state, unread } = decodeState(
      rowsOf(lived()).map((each) => (each.name === 'tracker' ? row : each)),
    )
    expect(state).toEqual({ ...lived(), tracker: INITIAL_STATE.tracker })
    expect(unread).toEqual([row])
  })

  test.each<[string, unknown]>([
    ['as a whole', 'none'],
    ['in one field', { ...INITIAL_STATE.settings, intervalMinutes: 45, workingHours: 'always' }],
  ])('the settings, %s: what was chosen is in the copy, and the row is kept', async (_, value) => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:10')
    await browser.happen(browser.ports, { type: 'settings', settings: { intervalMinutes: 45 } })
    await browser.store.write('strict', (tx) => tx.put('state', { name: 'settings', version: 1, value }))
    browser.workTo('09:11')
    const state = await browser.look()
    expect(state?.settings).toEqual({ ...INITIAL_STATE.settings, intervalMinutes: 45 })
    expect(state?.notice.setAsideAt).toBe(clock('09:11'))
    const aside = browser.rows('state').filter(({ name }) => name.startsWith('set aside settings'))
    expect(aside.map((row) => row.value)).toEqual([value])
  })

  test('is set aside as it was, the user is told once, and nothing recorded is touched', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('10:30')
    browser.wait(6 * MINUTE)
    await browser.look()
    const bouts = browser.rows('bouts')
    const damage = (name: string, value: unknown) =>
      browser.store.write('strict', (tx) => tx.put('state', { name, version: 1, value }))
    await damage('tracker', { phase: 'gone' })
    await damage('nudger', [])
    browser.workTo('10:40')
    const state = await browser.look()
    expect(state?.notice.setAsideAt).toBe(clock('10:40'))
    expect(state?.tracker.phase).toMatchObject({ kind: 'atScreen', bout: { start: clock('10:40') } })
    expect(state?.nudger.shownOn.count).toBe(browser.rows('nudges').filter((n) => n.shownAt !== null).length)
    expect(browser.rows('bouts')).toEqual(bouts)
    const aside = browser.rows('state').filter(({ name }) => name.startsWith('set aside'))
    expect(aside.map(({ value }) => value)).toEqual([[], { phase: 'gone' }])

    await browser.happen(browser.ports, { type: 'noticeRead' })
    browser.workTo('10:41')
    expect((await browser.look())?.notice.setAsideAt).toBeNull()
    expect(browser.rows('state').filter(({ name }) => name.startsWith('set aside'))).toHaveLength(2)
  })

  test('of the right shape, but beyond reason, is set aside too', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:30')
    const state = decodeState(browser.rows('state')).state as State
    const { phase } = state.tracker
    if (phase.kind !== 'atScreen') throw new Error('not at the screen')
    const value = { ...state.tracker, phase: { ...phase, bout: { ...phase.bout, timeZone: 'Mars/Olympus' } } }
    await browser.store.write('strict', (tx) => tx.put('state', { name: 'tracker', version: 1, value }))
    browser.workTo('09:31')
    expect((await browser.look())?.notice.setAsideAt).toBe(clock('09:31'))
    expect(browser.rows('state').some((row) => row.name.startsWith('set aside tracker'))).toBe(true)
  })
})

describe('while nobody is there', () => {
  test('a look writes nothing, and the return is still told to the half minute', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:30')
    const look = async (ms: number) => {
      browser.wait(ms)
      return browser.look()
    }
    for (let minute = 1; minute <= 7; minute++) await look(MINUTE)
    const stored = new Map(browser.desk.stored)
    for (let minute = 8; minute <= 40; minute++) await look(MINUTE)
    expect(browser.desk.stored).toEqual(stored)
    browser.wait(20_000)
    browser.desk.lastInput = browser.desk.now // back at 10:10:20
    browser.wait(40_000)
    const state = await browser.look()
    expect(state?.tracker.phase).toMatchObject({
      kind: 'atScreen',
      bout: { start: clock('10:10:10'), lastInput: clock('10:10:20') },
    })
    expect(state?.tracker.quietUntil).toBe(0) // no gap
  })
})
