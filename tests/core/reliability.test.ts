/** Computers that never tell when nobody is there. */
import { describe, expect, test } from 'vitest'
import { rulesFrom } from '../../lib/core/rules.ts'
import type { Sample } from '../../lib/core/sample.ts'
import { type DayFacts, summarise } from '../../lib/core/summary.ts'
import { wantedSurfaces } from '../../lib/core/surfaces.ts'
import { BEGIN } from '../support/begin.ts'
import { boutLine, clock, LOCKED, MINUTE, MONDAY, nudgeLine, type Run, run, wall, ZONE } from './make.ts'
import { act, at, beats, LINUX, phase, steady } from './steady.ts'

const rows = <S extends string>(desk: Run, store: S) => desk.facts.filter((fact) => fact.store === store)
const unsure = (desk: Run) =>
  rows(desk, 'corrections').map(({ row }) =>
    'from' in row ? `${wall(row.from)}-${wall(row.to)} ${row.meaning}` : '',
  )

describe('heartbeats in a row with input within 15 s', () => {
  test.each<[string, Partial<Sample>, number, string]>([
    ['299 on Linux are believed', { linux: true }, 299, 'atScreen'],
    ['300 on Linux are not', { linux: true }, 300, 'unreliable'],
    ['599 elsewhere are believed', { linux: false }, 599, 'atScreen'],
    ['600 elsewhere are not', { linux: false }, 600, 'unreliable'],
  ])('%s', (_, over, count, expected) => {
    const desk = run()
    beats(desk, '08:00', count, over)
    expect(phase(desk)).toBe(expected)
  })

  test.each<[string, (desk: Run) => void]>([
    [
      'over a sleep of the computer',
      (desk) => {
        beats(desk, '08:00', 150)
        beats(desk, '14:00', 150)
      },
    ],
    [
      'over a night',
      (desk) => {
        beats(desk, '15:00', 200)
        beats(desk, '32:00', 100)
      },
    ],
    [
      'over many days of which none has many',
      (desk) => {
        for (let day = 0; day < 10; day++) beats(desk, `${8 + 24 * day}:00`, 30)
      },
    ],
    [
      'over a change of time zone',
      (desk) => {
        beats(desk, '08:00', 150)
        beats(desk, '10:30', 150, { ...LINUX, timeZone: 'America/New_York' })
      },
    ],
    [
      'over a clock that goes back an hour',
      (desk) => {
        beats(desk, '08:00', 150)
        beats(desk, '09:30', 151) // the one that finds it out is none
      },
    ],
  ])('count %s', (_, live) => {
    const desk = run()
    live(desk)
    expect(phase(desk)).toBe('unreliable')
  })

  test('a closer look, an opened page and a click are none', () => {
    const desk = run()
    for (let n = 0; n < 200; n++) {
      for (const seconds of [0, 5, 20, 50]) at(desk, clock('08:00') + n * MINUTE + seconds * 1000)
    }
    expect(desk.state.tracker.steady.beats).toBe(200)
    expect(phase(desk)).toBe('atScreen')
  })

  test('one a little early still is', () => {
    const desk = run()
    for (let n = 0; n < 300; n++) at(desk, clock('08:00') + n * 56_000)
    expect(phase(desk)).toBe('unreliable')
  })

  test.each<[string, Partial<Sample>]>([
    ['15 s without input', { idleMs: 15_000 }],
    ['a lock', LOCKED],
    ['a return that the browser tells', { edge: 'active' }],
    ['a lock that the browser tells', { ...LOCKED, edge: 'locked' }],
  ])('%s begins the count anew', (_, honest) => {
    const desk = run()
    beats(desk, '08:00', 299)
    at(desk, clock('12:58:30'), { ...LINUX, ...honest })
    beats(desk, '12:59', 200)
    expect(phase(desk)).not.toBe('unreliable')
    expect(desk.state.tracker.steady).toMatchObject({ beats: 200, since: clock('12:59') })
  })

  test('14 s without input does not', () => {
    const desk = run()
    beats(desk, '08:00', 299)
    at(desk, clock('12:59'), { ...LINUX, idleMs: 14_000 })
    expect(phase(desk)).toBe('unreliable')
  })
})

describe('while nobody can tell', () => {
  test('the stretch has ended, and its time is marked unsure', () => {
    const desk = steady()
    expect(desk.bouts().map(boutLine)).toEqual(['08:00:00-12:58:00 unreliable'])
    expect(unsure(desk)).toEqual(['08:00:00-12:59:00 unsure'])
  })

  test('only the time of these heartbeats is: what was seen before stands', () => {
    const desk = run()
    desk.work('06:00', '07:00')
    desk.look('07:00:20', 20)
    beats(desk, '07:01', 300)
    expect(unsure(desk)).toEqual(['07:01:00-12:00:00 unsure'])
    const facts = { nudges: [], resets: [], ratings: [], marks: [] }
    const corrections = rows(desk, 'corrections').map(({ row }) => row) as DayFacts['corrections']
    const summary = summarise(MONDAY, { ...facts, bouts: desk.bouts(), corrections })
    expect([summary.screenMs, summary.longestMs]).toEqual([61 * MINUTE, 61 * MINUTE])
  })

  test('nothing is credited, over days and gaps, and nothing is marked a second time', () => {
    const desk = steady()
    beats(desk, '13:00', 900)
    beats(desk, '36:00', 300)
    expect(desk.bouts()).toHaveLength(1)
    expect(unsure(desk)).toHaveLength(1)
    expect(phase(desk)).toBe('unreliable')
  })

  test('nor is it when a routine is done meanwhile', () => {
    const desk = steady()
    act(desk, '13:00', BEGIN)
    act(desk, '13:00:40', { type: 'routine', do: 'next', step: 0 })
    act(desk, '13:03', { type: 'routine', do: 'stop' })
    beats(desk, '13:04', 10)
    expect(phase(desk)).toBe('unreliable')
    expect(unsure(desk)).toEqual(['08:00:00-12:59:00 unsure', '12:59:00-13:04:00 unsure'])
    expect(rows(desk, 'resets')).toHaveLength(1)
  })

  test('found out during a routine, it is told after it', () => {
    const desk = run()
    beats(desk, '08:00', 298)
    act(desk, '12:58', BEGIN)
    act(desk, '12:59', { type: 'routine', do: 'next', step: 0 })
    act(desk, '13:00', { type: 'routine', do: 'stop' })
    expect(phase(desk)).toBe('away')
    at(desk, clock('13:01'))
    expect(phase(desk)).toBe('unreliable')
    expect(unsure(desk)).toEqual(['08:00:00-13:01:00 unsure'])
  })

  test('the user is not asked to stand, unless they wish to be reminded by the clock', () => {
    const desk = steady()
    const before = desk.nudges().length
    beats(desk, '13:00', 300)
    expect(desk.nudges()).toHaveLength(before)
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    expect(wantedSurfaces(desk.state, clock('18:00'), ZONE, rulesFrom(desk.state.settings)).badge.tone).toBe(
      'none',
    )
  })

  test.each<[string, (desk: Run) => void, string]>([
    ['that was not shown yet is suppressed', () => {}, '09:00:00 suppressed (shown 0, noBreakpoint)'],
    [
      'is withdrawn: nobody knows of a break',
      (desk) => desk.accept('12:58'),
      '09:00:00 withdrawn (shown 1, unreliable)',
    ],
    [
      'stays with its answer',
      (desk) => {
        desk.accept('12:58')
        act(desk, '12:58:10', { type: 'answer', answer: 'up' })
      },
      '09:00:00 done (shown 1)',
    ],
  ])('a nudge %s', (_, live, expected) => {
    const desk = run()
    beats(desk, '08:00', 299)
    live(desk)
    at(desk, clock('12:59'))
    expect(desk.nudges().map(nudgeLine)).toEqual([expected])
  })
})

describe('it ends', () => {
  test.each<[string, Partial<Sample>, string]>([
    ['with 15 s without input: a stretch begins', { idleMs: 15_000 }, '13:29:45'],
    ['with a return that the browser tells', { edge: 'active' }, '13:30:00'],
    ['with a minute without input: nobody is there', { idleMs: 60_000 }, 'away'],
    ['with a lock', LOCKED, 'away'],
    ['with a lock that the browser tells', { ...LOCKED, edge: 'locked' }, 'away'],
  ])('%s', (_, honest, expected) => {
    const desk = steady()
    beats(desk, '13:00', 30)
    at(desk, clock('13:30'), { ...LINUX, ...honest })
    const now = desk.state.tracker.phase
    expect(now.kind === 'atScreen' ? wall(now.bout.start) : now.kind).toBe(expected)
  })

  test('and counting goes on as before, with the next nudge after one interval', () => {
    const desk = steady(true)
    for (let minute = 0; minute < 240; minute++) {
      at(desk, clock('13:00') + minute * MINUTE)
      if (desk.state.nudger.phase.kind === 'offering') desk.accept(wall(clock('13:00') + minute * MINUTE))
    }
    at(desk, clock('17:00'), { ...LINUX, idleMs: 15_000 })
    beats(desk, '17:01', 58)
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    beats(desk, '17:59', 1)
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    beats(desk, '18:00', 1)
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })
})
