/** What a routine does to the stretch that it ends, and to the one after it. */
import { describe, expect, test } from 'vitest'
import { boutLine, LOCKED } from './make.ts'
import { begun, type Do, followed, page, press } from './routines.ts'

describe('the stretch', () => {
  test('after it begins with work, not with the last click of the routine', () => {
    const desk = followed(['next', 'next', 'next', 'next'])
    desk.look('12:04', 0)
    expect(desk.state.tracker.phase).toMatchObject({ kind: 'away', why: 'reset' })
    desk.still('12:03:50', '12:20')
    expect(desk.state.tracker.phase.kind).toBe('away')
  })

  test('ends at the click, and the input until the routine ends belongs to it', () => {
    const desk = followed(['next', 'next', 'next', 'next'])
    desk.work('12:05', '12:20')
    desk.still('12:20', '12:26')
    expect(desk.bouts().map(boutLine)).toEqual(['11:30:00-12:00:00 reset', '12:05:00-12:20:00 idle'])
  })

  test('is joined again when the routine is closed before its first step', () => {
    const desk = begun()
    desk.act('12:00:15', { type: 'routine', do: 'stop' })
    desk.work('12:01', '12:20')
    desk.still('12:20', '12:26')
    expect(desk.bouts().map(boutLine)).toEqual(['11:30:00-12:20:00 idle'])
  })

  test('and a look into the routine does not put off the nudge', () => {
    const desk = begun()
    desk.act('12:00:15', { type: 'routine', do: 'stop' })
    desk.work('12:01', '12:30')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('begins anew where work went on after the page was left with a step done', () => {
    const desk = followed(['next'])
    desk.act('12:01', { type: 'routine', do: 'leave' })
    desk.work('12:01:30', '12:20:30')
    desk.still('12:20:30', '12:26:30')
    expect(desk.bouts().map(boutLine)).toEqual(['11:30:00-12:00:00 reset', '12:01:00-12:20:30 idle'])
  })

  test('goes on where work went on after the page was left with none', () => {
    const desk = begun()
    desk.act('12:00:30', { type: 'routine', do: 'leave' })
    desk.work('12:01', '12:20')
    desk.still('12:20', '12:26')
    expect(desk.bouts().map(boutLine)).toEqual(['11:30:00-12:20:00 idle'])
    expect(desk.state.routine).not.toBeNull()
  })

  test.each<Do>(['resume', 'next'])('ends again when a routine left is taken up by "%s"', (what) => {
    const desk = followed(['next'])
    desk.act('12:01', { type: 'routine', do: 'leave' })
    desk.work('12:02', '12:20')
    press(desk, '12:20', what, 1)
    expect(desk.state.tracker.phase.kind).toBe('inReset')
    page(desk, '12:21', 'stop')
    expect(desk.bouts().map((bout) => bout.endedBy)).toEqual(['reset', 'reset'])
  })

  test('is not begun by a lock while the routine runs', () => {
    const desk = begun()
    desk.look('12:00:40', 0, { ...LOCKED, edge: 'locked' })
    expect(desk.state.tracker.phase.kind).toBe('inReset')
  })
})
