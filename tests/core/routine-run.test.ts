import { describe, expect, test } from 'vitest'
import { clock, run, wall, ZONE } from './make.ts'
import { begun, type Do, followed, page, press, reset } from './routines.ts'

describe('a routine followed to its end', () => {
  test('leaves one fact, with what was done and for how long', () => {
    const desk = followed(['next', 'next', 'next', 'next'])
    expect(reset(desk)).toEqual([
      {
        startedAt: clock('12:00'),
        endedAt: clock('12:03:50'),
        plan: { id: 'article', version: 1 },
        routine: 'midday-reset',
        how: 'played',
        finished: true,
        steps: [
          { id: 'R1', result: 'done', seconds: 23 },
          { id: 'R2', result: 'done', seconds: 58 },
          { id: 'R3', result: 'done', seconds: 53 },
          { id: 'R4', result: 'done', seconds: 53 },
        ],
        day: '2026-03-02',
        timeZone: ZONE,
      },
    ])
    expect(desk.state.routine).toBeNull()
  })

  test.each<[string, Do[], boolean | null]>([
    ['with half its steps done is finished', ['next', 'skip', 'next', 'skip'], true],
    ['with fewer is not', ['skip', 'skip', 'next', 'skip'], false],
    ['with none leaves nothing', ['skip', 'skip', 'skip', 'skip'], null],
  ])('%s', (_, results, finished) => {
    const desk = followed(results)
    expect(reset(desk).map((row) => row.finished)).toEqual(finished === null ? [] : [finished])
    expect(desk.state.routine).toBeNull()
  })

  test('stopped on the way is not finished, and lists only what came to something', () => {
    const desk = followed(['next', 'next', 'next'])
    page(desk, '12:03', 'stop')
    expect(reset(desk)).toMatchObject([{ finished: false, endedAt: clock('12:03') }])
    expect(reset(desk)[0]?.steps.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3'])
  })
})

describe('presses', () => {
  test('one that arrives twice counts once', () => {
    const desk = begun()
    press(desk, '12:00:10', 'next', 0)
    press(desk, '12:00:10', 'next', 0)
    expect(desk.state.routine).toMatchObject({ step: 1, results: ['done', null, null, null] })
  })

  test('of a second page that shows an older step change nothing', () => {
    const desk = followed(['next', 'next'])
    const before = structuredClone(desk.state)
    for (const what of ['next', 'skip', 'back', 'pause', 'resume'] as const) press(desk, '12:02', what, 0)
    expect(desk.state).toEqual(before)
  })

  test('begin twice goes on with the run there is', () => {
    const desk = followed(['next'])
    page(desk, '12:01', 'begin')
    expect(desk.state.routine).toMatchObject({ step: 1, startedAt: clock('12:00') })
  })

  test('when nothing runs change nothing', () => {
    const desk = run()
    desk.work('11:30', '12:00')
    const before = structuredClone(desk.state)
    press(desk, '12:00', 'next', 0)
    page(desk, '12:00', 'stop')
    expect(desk.state).toEqual(before)
  })

  test('a pause stops the step’s clock', () => {
    const desk = begun()
    press(desk, '12:00:05', 'pause', 0)
    press(desk, '12:00:09', 'pause', 0)
    press(desk, '12:00:25', 'resume', 0)
    press(desk, '12:00:30', 'next', 0)
    expect(desk.state.routine?.seconds[0]).toBe(10)
  })

  test('back begins the step before anew, and takes its result away', () => {
    const desk = followed(['next', 'next'])
    press(desk, '12:02', 'back', 2)
    expect(desk.state.routine).toMatchObject({ step: 1, results: ['done', null, null, null] })
    expect(wall(desk.state.routine?.stepStartedAt ?? 0)).toBe('12:02:00')
  })

  test('back from the first step begins it anew', () => {
    const desk = begun()
    press(desk, '12:00:20', 'back', 0)
    expect(desk.state.routine).toMatchObject({ step: 0, stepStartedAt: clock('12:00:20') })
  })
})

describe('nobody there', () => {
  test('a page that opens after the step’s time ran out waits at its start', () => {
    const desk = begun()
    page(desk, '12:02', 'open')
    expect(desk.state.routine).toMatchObject({
      step: 0,
      stepStartedAt: clock('12:00:23'),
      pausedAt: clock('12:00:23'),
      results: [null, null, null, null],
    })
  })

  test('a page that opens within the step’s time takes over', () => {
    const desk = begun()
    const before = structuredClone(desk.state.routine)
    page(desk, '12:00:20', 'open')
    expect(desk.state.routine).toEqual(before)
  })

  test('leaving stops the clock, and opening again does not start it', () => {
    const desk = begun()
    page(desk, '12:00:05', 'leave')
    page(desk, '12:05', 'open')
    expect(desk.state.routine).toMatchObject({ stepStartedAt: clock('12:00'), pausedAt: clock('12:00:05') })
  })

  test('for half an hour ends the run with what was done of it', () => {
    const desk = followed(['next'])
    desk.still('12:00:50', '12:32:50')
    expect(reset(desk)).toMatchObject([{ finished: false, endedAt: clock('12:01:48') }])
    expect(reset(desk)[0]?.steps).toEqual([{ id: 'R1', result: 'done', seconds: 23 }])
    expect(desk.state.routine).toBeNull()
  })

  test('and no word of it, as when a popup closes: the run waits, and work counts from there', () => {
    const desk = begun()
    page(desk, '12:00:10', 'leave')
    desk.act('12:00:40', { type: 'routine', do: 'resume', step: 0 })
    desk.work('12:01', '12:31')
    expect(desk.bouts()).toEqual([])
    expect(desk.state.tracker.phase).toMatchObject({ kind: 'atScreen', bout: { start: clock('11:30') } })
    expect(desk.state.routine?.pausedAt).not.toBeNull()
  })

  test('after a restart of the browser the run waits: work is counted again', () => {
    const desk = followed(['next'])
    desk.send({ type: 'restarted', at: clock('12:03'), timeZone: ZONE })
    desk.work('12:03', '12:20')
    expect(desk.state.routine?.pausedAt).not.toBeNull()
    expect(desk.state.tracker.phase.kind).toBe('atScreen')
  })

  test('a restart that is told after the run was begun does not stop it', () => {
    const desk = begun() // at 12:00
    desk.send({ type: 'restarted', at: clock('11:59:59'), timeZone: ZONE })
    expect(desk.state.routine?.pausedAt).toBeNull()
  })
})

test('going on while still getting ready skips the step', () => {
  const desk = begun()
  desk.act('12:00:02', { type: 'routine', do: 'next', step: 0 })
  desk.act('12:00:06', { type: 'routine', do: 'next', step: 1 })
  expect(desk.state.routine?.results).toEqual(['skipped', 'done', null, null])
})
