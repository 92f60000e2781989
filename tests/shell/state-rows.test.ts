import { describe, expect, test } from 'vitest'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { decodeState, encodeState } from '../../lib/shell/state-rows.ts'
import { run } from '../core/make.ts'

function lived(): State {
  const desk = run()
  desk.work('09:00', '10:02')
  desk.act('10:02', { type: 'routine', do: 'begin' })
  desk.act('10:02', { type: 'settings', settings: { ...desk.state.settings, intervalMinutes: 45 } })
  return desk.state
}
const rowsOf = (state: State) => structuredClone(encodeState(state))
const replaced = (name: string, row: object) =>
  rowsOf(lived()).map((each) => (each.name === name ? { ...each, ...row } : each))

test('a state survives its rows', () => expect(decodeState(rowsOf(lived()))).toEqual(lived()))

describe('what cannot be read falls back', () => {
  test.each<[string, unknown]>([
    ['nothing stored', []],
    ['no rows at all', undefined],
    ['something else', 'rows'],
    ['rows of another shape', [{ key: 1 }]],
    ['only rows of another version', rowsOf(lived()).map((row) => ({ ...row, version: 99 }))],
  ])('%s: there is no state', (_, stored) => expect(decodeState(stored)).toBeNull())

  test('one part of another version begins anew, the others stay', () => {
    expect(decodeState(replaced('tracker', { version: 0 }))).toEqual({
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
    expect(decodeState(replaced('settings', { value }))).toEqual({
      ...lived(),
      settings: INITIAL_STATE.settings,
    })
  })

  test('a part that is missing begins anew', () => {
    const rows = rowsOf(lived()).filter(({ name }) => name !== 'nudger')
    expect(decodeState(rows)).toEqual({ ...lived(), nudger: INITIAL_STATE.nudger })
  })

  test('a part that nobody knows is left out', () => {
    expect(decodeState([...rowsOf(lived()), { name: 'later', version: 1, value: 1 }])).toEqual(lived())
  })
})
