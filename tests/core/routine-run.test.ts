import { describe, expect, test } from 'vitest'
import { DEFAULT_PRACTICE } from '../../lib/core/practice.ts'
import type { Side, Step } from '../../lib/core/routine.ts'
import { INITIAL_STATE, RefusedError, type State } from '../../lib/core/state.ts'
import { BEGIN, RESET, runAt } from '../support/begin.ts'
import { clock, type Run, run, wall, ZONE } from './make.ts'
import { begun, type Do, followed, page, press, reset } from './routines.ts'

/** A step done as planned. */
const done = (id: string, exercise: string, seconds: number) => ({
  id,
  exercise,
  played: exercise,
  level: 'standard',
  result: 'done',
  side: null,
  seconds,
})

describe('a routine followed to its end', () => {
  test('leaves one fact, with what was done and for how long', () => {
    const desk = followed(['next', 'next', 'next', 'next'])
    expect(reset(desk)).toEqual([
      {
        startedAt: clock('12:00'),
        endedAt: clock('12:03:50'),
        plan: { id: 'article', version: 1 },
        routine: 'midday-reset',
        version: 'full',
        how: 'played',
        finished: true,
        steps: [
          done('R1', 'stand', 23),
          done('R2', 'hipExtension', 58),
          done('R3', 'thoracicRotation', 53),
          done('R4', 'breathing', 53),
        ],
        before: null,
        after: null,
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
    desk.act('12:01', BEGIN)
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
    expect(desk.state.routine?.spent[0]).toBe(10)
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
    expect(reset(desk)[0]?.steps).toEqual([done('R1', 'stand', 23)])
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

describe('"Stop: it hurts"', () => {
  const hurt = (desk: Run, at: string, step: number, side: Side | null) =>
    desk.send({ type: 'routine', do: 'hurts', step, side, at: clock(at), timeZone: ZONE })

  test('ends the step, keeps the side, and waits before the next', () => {
    const desk = followed(['next'])
    hurt(desk, '12:01:20', 1, 'left')
    expect(desk.state.routine).toMatchObject({
      step: 2,
      pausedAt: clock('12:01:20'),
      results: ['done', 'stopped', null, null],
    })
    press(desk, '12:02', 'resume', 2)
    press(desk, '12:03', 'next', 2)
    press(desk, '12:04', 'next', 3)
    const [row] = reset(desk)
    expect(row?.steps[1]).toEqual({ ...done('R2', 'hipExtension', 30), result: 'stopped', side: 'left' })
    expect(row?.finished).toBe(true)
  })

  test('is recorded also when nothing else was done', () => {
    const desk = begun()
    hurt(desk, '12:00:10', 0, null)
    page(desk, '12:00:20', 'stop')
    expect(reset(desk)).toMatchObject([{ finished: false, steps: [{ id: 'R1', result: 'stopped' }] }])
  })

  test('in the last step ends the run', () => {
    const desk = followed(['next', 'next', 'next'])
    hurt(desk, '12:03:20', 3, null)
    expect(desk.state.routine).toBeNull()
    expect(reset(desk)[0]?.steps.at(-1)).toMatchObject({ id: 'R4', result: 'stopped' })
  })

  test('that arrives twice stops one step', () => {
    const desk = begun()
    hurt(desk, '12:00:10', 0, null)
    hurt(desk, '12:00:11', 0, null)
    expect(desk.state.routine).toMatchObject({ step: 1, results: ['stopped', null, null, null] })
  })
})

describe('"it hurts", said a moment late', () => {
  const hurts = (desk: Run, at: string, step: number) =>
    desk.send({ type: 'routine', do: 'hurts', step, side: 'right', at: clock(at), timeZone: ZONE })

  test.each([
    ['for the step that is just over', '12:00:51', 0],
    ['while getting ready for the next', '12:00:52', 1],
  ])('%s: it is that one, and the next waits', (_, at, step) => {
    const desk = followed(['next'])
    hurts(desk, at, step)
    expect(desk.state.routine).toMatchObject({
      step: 1,
      pausedAt: clock(at),
      stepStartedAt: clock(at),
      results: ['stopped', null, null, null],
      stoppedSides: ['right', null, null, null],
    })
  })

  test('once the next is under way it is the next', () => {
    const desk = followed(['next'])
    hurts(desk, '12:00:53', 1)
    expect(desk.state.routine).toMatchObject({ step: 2, results: ['done', 'stopped', null, null] })
  })

  test('after a step that was skipped it is the one that is shown', () => {
    const desk = followed(['skip'])
    hurts(desk, '12:00:51', 1)
    expect(desk.state.routine).toMatchObject({ step: 2, results: ['skipped', 'stopped', null, null] })
  })

  test('back goes past what hurt, to the step before it', () => {
    const desk = followed(['next', 'next'])
    hurts(desk, '12:02', 2)
    press(desk, '12:03', 'back', 3)
    expect(desk.state.routine).toMatchObject({ step: 1, results: ['done', null, 'stopped', null] })
  })

  test('back from the first that hurt begins what is shown anew', () => {
    const desk = begun()
    hurts(desk, '12:00:10', 0)
    press(desk, '12:00:30', 'back', 1)
    expect(desk.state.routine).toMatchObject({ step: 1, results: ['stopped', null, null, null] })
  })
})

test('no exercise begins while a clinician is asked; standing and breathing do', () => {
  const practice = { ...DEFAULT_PRACTICE, safety: { answer: 'asking', at: 1 } } as const
  const desk = run({ ...INITIAL_STATE, practice })
  expect(() => desk.act('12:00', BEGIN)).toThrow('until a clinician said yes')
  const steps = RESET.steps.filter(({ always }) => always)
  desk.act('12:01', { ...BEGIN, routine: { ...RESET, steps } })
  expect(desk.state.routine?.steps.map(({ id }) => id)).toEqual(['R1', 'R4'])
})

test('a run that no page can read gives way to a new one', () => {
  const damaged = { ...runAt(clock('11:00')), version: 'odd' } as unknown as State['routine']
  const desk = run({ ...INITIAL_STATE, routine: damaged })
  desk.act('12:00', BEGIN)
  expect(desk.state.routine).toMatchObject({ version: 'full', startedAt: clock('12:00') })
})

test('step by step, each step waits for a press', () => {
  const desk = run()
  desk.act('12:00', { ...BEGIN, handsFree: false })
  expect(desk.state.routine).toMatchObject({ pausedAt: null })
  press(desk, '12:00:23', 'next', 0)
  expect(desk.state.routine).toMatchObject({ step: 1, pausedAt: clock('12:00:23') })
  press(desk, '12:01', 'resume', 1)
  expect(desk.state.routine).toMatchObject({ step: 1, pausedAt: null, stepStartedAt: clock('12:01') })
})

test('an easier version begins the step anew, under its name and place', () => {
  const desk = followed(['next'])
  const hip = RESET.steps[1] as Step
  const easier = {
    ...hip,
    id: 'other',
    planned: 'other',
    exercise: 'hipExtensionToes',
    level: 'easier',
  } as const
  desk.send({ type: 'routine', do: 'easier', step: 1, with: easier, at: clock('12:01:10'), timeZone: ZONE })
  expect(desk.state.routine).toMatchObject({ step: 1, stepStartedAt: clock('12:01:10'), pausedAt: null })
  press(desk, '12:02:30', 'next', 1)
  page(desk, '12:03', 'stop')
  expect(reset(desk)[0]?.steps[1]).toEqual({
    ...done('R2', 'hipExtension', 58),
    played: 'hipExtensionToes',
    level: 'easier',
  })
})

test.each([
  ['no step', []],
  ['a step without end', [{ ...RESET.steps[0], readySeconds: Number.POSITIVE_INFINITY } as Step]],
  ['more than an hour', Array.from({ length: 80 }, () => RESET.steps[1] as Step)],
])('a routine of %s is refused, and nothing begins', (_, steps) => {
  const desk = run()
  expect(() => desk.act('12:00', { ...BEGIN, routine: { ...RESET, steps } })).toThrow(RefusedError)
  expect(desk.state.routine).toBeNull()
})

test('a finished mobility set is no midday reset', () => {
  const at = (id: 'midday-reset' | 'mobility') => {
    const desk = run()
    desk.act('12:00', { ...BEGIN, routine: { ...RESET, id } })
    for (const step of RESET.steps.keys()) press(desk, `12:0${step}:50`, 'next', step)
    expect(reset(desk)).toMatchObject([{ routine: id, finished: true }])
    return desk.state.nudger.resetDay
  }
  expect(at('midday-reset')).toBe('2026-03-02')
  expect(at('mobility')).toBeNull()
})
