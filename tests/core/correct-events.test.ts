/** The user's word about the time behind: what is stored, and what it changes from now on. */
import { describe, expect, test } from 'vitest'
import type { Correction } from '../../lib/core/facts.ts'
import { RefusedError } from '../../lib/core/state.ts'
import { clock, HOUR, stretchMinutes as length, MINUTE, nudgeLine, type Run, run, ZONE } from './make.ts'
import { lines, next, type Told, told, undo, words } from './words.ts'

function working(to: string): Run {
  const desk = run()
  desk.work('09:00', to)
  return desk
}

describe('a word about the time behind', () => {
  test('is stored with its day and zone, and changes no row', () => {
    const desk = working('09:40')
    expect(desk.act('09:40', told('call', '09:10', '09:20'))).toEqual([
      {
        store: 'corrections',
        row: {
          at: clock('09:40'),
          from: clock('09:10'),
          to: clock('09:20'),
          meaning: 'call',
          undone: false,
          day: '2026-03-02',
          timeZone: ZONE,
        },
      },
    ])
    expect(desk.bouts()).toEqual([])
  })

  test('of the evening, told after midnight, is of the evening’s day', () => {
    const desk = run()
    desk.work('25:00', '25:30')
    desk.act('25:30', told('up', '23:00', '23:10'))
    expect(words(desk)[0]?.day).toBe('2026-03-02')
  })

  test.each<[string, Told, boolean]>([
    ['on a call until the day begins', told('call', '27:40', '28:00'), true],
    ['on a call where the day begins', told('call', '27:40', '28:00:01'), false],
    ['sitting where the day begins', told('sitting', '27:59', '28:10'), false],
    ['up where the day begins', told('up', '27:40', '28:10'), true],
  ])('%s', (_, action, taken) => {
    const desk = run()
    desk.work('27:00', '28:20')
    const before = structuredClone(desk.state)
    if (taken) expect(desk.act('28:20', action)).toHaveLength(1)
    else {
      expect(() => desk.act('28:20', action)).toThrow(/^correction\.to: /)
      expect(desk.state).toEqual(before)
    }
  })

  const now = clock('09:40')
  test.each([
    ['that ends where it begins', clock('09:10'), clock('09:10'), false],
    ['that ends before it begins', clock('09:20'), clock('09:10'), false],
    ['that has not passed', clock('09:30'), now + 1, false],
    ['that has just passed', clock('09:30'), now, true],
    ['of a day ago', now - 24 * HOUR, now - 23 * HOUR, true],
    ['of longer ago', now - 24 * HOUR - 1, now - 23 * HOUR, false],
    ['that is no time', Number.NaN, now, false],
    ['that never began', Number.NEGATIVE_INFINITY, now, false],
  ])('about a time %s', (_, from, to, taken) => {
    const desk = working('09:40')
    const before = structuredClone(desk.state)
    const tell = () => desk.act('09:40', { type: 'correct', meaning: 'up', from, to })
    if (taken) expect(tell()).toHaveLength(1)
    else {
      expect(tell).toThrow(RefusedError)
      expect(desk.state).toEqual(before)
      expect(words(desk)).toEqual([])
    }
  })
})

describe('the stretch that is nudged by, after', () => {
  test.each<[string, Told, number]>([
    ['having been up in it', told('up', '09:20', '09:30'), 15],
    ['having been away', told('away', '09:20', '09:30'), 15],
    ['having been up until now', told('up', '09:20', '09:45'), 0],
    ['having been up before it', told('up', '08:00', '08:50'), 45],
    ['a call', told('call', '09:20', '09:30'), 45],
    ['sitting still', told('sitting', '09:20', '09:30'), 45],
    ['watching', told('watching', '09:20', '09:30'), 45],
  ])('%s', (_, action, expected) => {
    const desk = working('09:45')
    desk.act('09:45', action)
    expect(length(desk)).toBe(expected)
  })

  test('is not asked about again: the next nudge is one interval after', () => {
    const desk = working('09:45')
    desk.act('09:45', told('up', '09:20', '09:30'))
    desk.work('09:46', '10:29')
    expect(desk.state.nudger.phase.kind).toBe('notDue')
    desk.look('10:30')
    expect(desk.state.nudger.phase.kind).toBe('waiting')
  })

  test('two words: from the later of the two, in whatever order they are told', () => {
    const desk = working('09:45')
    desk.act('09:45', told('up', '09:20', '09:30'))
    desk.act('09:45:10', told('up', '09:05', '09:10'))
    expect(length(desk)).toBeCloseTo(15, 0)
  })

  test('told when the stretch is over, none is changed', () => {
    const desk = working('09:45')
    desk.still('09:45', '09:51')
    desk.send({ ...told('up', '09:20', '09:30'), at: clock('09:51'), timeZone: ZONE })
    expect(desk.state.tracker.phase).toMatchObject({ kind: 'away', since: clock('09:45') })
    expect(lines(desk)).toEqual(['09:20:00-09:30:00 up'])
  })

  test('is whole again in the record when it ends: the word lies over it', () => {
    const desk = working('09:45')
    desk.act('09:45', told('up', '09:20', '09:30'))
    desk.still('09:45', '09:51')
    expect(desk.bouts()).toMatchObject([
      { start: clock('09:00'), end: clock('09:45'), activeMs: 45 * MINUTE },
    ])
  })
})

describe('a nudge that is open', () => {
  const nudged = (): Run => {
    const desk = working('10:00')
    desk.look('10:00:25', 25)
    desk.accept('10:00:25')
    return desk
  }

  test.each<[string, Told, string[], string]>([
    ['ends with it: they were up', told('up', '09:40', '09:50'), ['10:00:00 natural (shown 1)'], 'notDue'],
    ['stays when they were at the screen', told('call', '09:40', '09:50'), [], 'shown'],
    ['stays when they were up before the stretch began', told('up', '08:00', '08:30'), [], 'shown'],
  ])('%s', (_, action, nudges, phase) => {
    const desk = nudged()
    desk.act('10:01', action)
    expect(desk.nudges().map(nudgeLine)).toEqual(nudges)
    expect(desk.state.nudger.phase.kind).toBe(phase)
  })

  test('stays when they were up so long ago that it would have come all the same', () => {
    const desk = working('09:00')
    desk.workAccepting('09:01', '10:06')
    desk.act('10:06', { type: 'answer', answer: 'notNow' })
    desk.workAccepting('10:07', '11:12')
    expect(desk.state.nudger.phase.kind).toBe('shown')
    desk.act('11:12', told('up', '09:05', '09:10'))
    expect(desk.state.nudger.phase.kind).toBe('shown')
    expect(length(desk)).toBe(122)
  })

  test('was put off: it ends too', () => {
    const desk = nudged()
    desk.act('10:01', { type: 'answer', answer: 'snooze' })
    desk.act('10:03', told('up', '09:50', '10:00'))
    expect(desk.nudges().map(nudgeLine)).toEqual(['10:00:00 natural (shown 1, snoozed 1)'])
  })
})

test('between two nudges the time to the next stays, when they were up long before', () => {
  const desk = working('09:00')
  desk.workAccepting('09:01', '10:06')
  desk.act('10:06', { type: 'answer', answer: 'notNow' })
  desk.work('10:07', '10:30')
  const before = next(desk)
  desk.act('10:30', told('up', '09:05', '09:10'))
  expect([length(desk), next(desk)]).toEqual([80, before])
  undo(desk, '10:30')
  expect([length(desk), next(desk)]).toEqual([90, before])
})

describe('undone', () => {
  test('the word stays on record and counts for nothing, the stretch is as long as it was', () => {
    const desk = working('09:45')
    desk.act('09:45', told('up', '09:20', '09:30'))
    const before = next(desk)
    undo(desk, '09:45')
    expect(lines(desk)).toEqual(['09:20:00-09:30:00 up', '09:20:00-09:30:00 up undone'])
    expect(words(desk)[1]?.at).toBe(words(desk)[0]?.at)
    expect([length(desk), next(desk)]).toEqual([45, 15])
    expect(before).toBe(45)
  })

  test('after a nudge was answered, no nudge comes sooner than it would have', () => {
    const desk = working('09:00')
    desk.workAccepting('09:01', '10:06')
    desk.act('10:06', { type: 'answer', answer: 'notNow' })
    desk.act('10:10', told('up', '09:50', '10:05'))
    expect([length(desk), next(desk)]).toEqual([5, 56]) // not twice within an interval
    undo(desk, '10:10')
    expect([length(desk), next(desk)]).toEqual([70, 56])
  })

  test('an earlier one leaves the later: the stretch stays interrupted', () => {
    const desk = working('09:45')
    desk.act('09:45', told('up', '09:05', '09:10'))
    desk.act('09:45', told('up', '09:20', '09:30'))
    undo(desk, '09:45', words(desk)[0])
    expect(length(desk)).toBe(15)
  })

  test('when the stretch is over, nothing else changes', () => {
    const desk = working('09:45')
    desk.act('09:45', told('up', '09:20', '09:30'))
    const correction = words(desk)[0] as Correction
    desk.still('09:45', '09:51')
    const before = structuredClone(desk.state)
    desk.send({ type: 'undoCorrection', correction, at: clock('09:51'), timeZone: ZONE })
    expect(desk.state).toEqual({ ...before, tracker: { ...before.tracker, said: null } })
    expect(words(desk)[1]).toEqual({ ...correction, undone: true })
  })
})

describe('two words about one stretch', () => {
  const twice = () => {
    const desk = working('09:50')
    desk.act('09:50', told('up', '09:20', '09:30'))
    desk.act('09:50', told('up', '09:40', '09:48'))
    return desk
  }

  test('the later undone: it is as long as since the earlier', () => {
    const desk = twice()
    expect(length(desk)).toBe(2)
    undo(desk, '09:50')
    expect(length(desk)).toBe(20)
    expect(next(desk)).toBe(40)
  })

  test('the earlier undone changes nothing', () => {
    const desk = twice()
    undo(desk, '09:50', words(desk)[0])
    expect(length(desk)).toBe(2)
  })
})
