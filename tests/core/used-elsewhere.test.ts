/** "I use it in another browser": nothing is counted meanwhile, and nothing is made of it afterwards. */
import { expect, test } from 'vitest'
import type { Fact } from '../../lib/core/facts.ts'
import { BEGIN } from '../support/begin.ts'
import { clock, type Run, run, stretchMinutes } from './make.ts'

const settings = (desk: Run, at: string, usedElsewhere: boolean) =>
  desk.act(at, { type: 'settings', settings: { usedElsewhere } })

const offAt = (at: string): Run => {
  const desk = run()
  desk.work('09:00', at)
  settings(desk, at, true)
  return desk
}
const rows = (desk: Run, wanted: Fact['store']) =>
  desk.facts.flatMap(({ store, row }) => (store === wanted ? [row] : []))

test('after the length of a break the stretch is stored as it was, and nothing more is counted, nor asked for', () => {
  const desk = offAt('09:42')
  desk.work('09:43', '12:00')
  expect(rows(desk, 'bouts')).toMatchObject([{ end: clock('09:42'), activeMs: 42 * 60_000 }])
  expect(stretchMinutes(desk)).toBeNull()
  expect(rows(desk, 'nudges')).toEqual([])
})

test('turned back, the time since is not known, no break and no question, and counting begins anew', () => {
  const desk = offAt('09:42')
  desk.work('09:43', '11:00')
  settings(desk, '11:00', false)
  const unsure = { meaning: 'unsure', from: clock('09:42'), to: clock('11:00') }
  expect(rows(desk, 'corrections')).toMatchObject([unsure])
  desk.work('11:00', '11:10')
  expect(stretchMinutes(desk)).toBe(10)
  expect(rows(desk, 'bouts')).toHaveLength(1)
  expect(desk.state.tracker.question).toBeNull()
})

test('turned back before the length of a break the stretch goes on', () => {
  const desk = offAt('09:42')
  desk.work('09:43', '09:45')
  settings(desk, '09:46', false)
  desk.work('09:46', '09:50')
  expect(stretchMinutes(desk)).toBe(50)
  expect([...rows(desk, 'bouts'), ...rows(desk, 'corrections')]).toEqual([])
})

test('another setting changed meanwhile turns nothing back', () => {
  const desk = offAt('09:42')
  desk.work('09:43', '11:00')
  desk.act('11:00', { type: 'settings', settings: { intervalMinutes: 45 } })
  expect(desk.state.tracker.phase.kind).toBe('away')
  expect(rows(desk, 'corrections')).toEqual([])
})

test('a routine that is begun meanwhile counts nothing of the time since', () => {
  const desk = offAt('09:42')
  desk.work('09:43', '11:00')
  desk.act('11:00', BEGIN)
  desk.act('11:01', { type: 'routine', do: 'stop' })
  desk.work('11:02', '11:30')
  expect(rows(desk, 'bouts')).toMatchObject([{ end: clock('09:42') }])
  expect(stretchMinutes(desk)).toBeNull()
})

test('the clock set back meanwhile moves what is stored by as much', () => {
  const desk = offAt('09:42')
  desk.work('09:43', '09:44')
  desk.work('08:44', '09:30')
  expect(rows(desk, 'bouts')).toMatchObject([{ activeMs: 42 * 60_000 }])
})
