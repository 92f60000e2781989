/** Why there are no nudges: what comes first of several reasons, and when each ends. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import { quietAt, whyQuiet } from '../../lib/core/quiet.ts'
import { rulesFrom } from '../../lib/core/rules.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { clock, MONDAY, ZONE } from './make.ts'

type Reason = 'offHere' | 'dayOff' | 'paused' | 'meeting' | 'outsideHours' | 'watchFirst'

/** A state with these reasons, at noon on Monday. */
function because(...reasons: Reason[]): State {
  const has = (reason: Reason) => reasons.includes(reason)
  const { tracker, nudger, course, settings } = INITIAL_STATE
  return {
    ...INITIAL_STATE,
    tracker: { ...tracker, meetingUntil: has('meeting') ? clock('12:30') : null },
    nudger: { ...nudger, pausedUntil: has('paused') ? clock('13:00') : null },
    course: {
      ...course,
      off: has('dayOff') ? { kind: 'holiday', from: MONDAY, to: addDays(MONDAY, 2) } : null,
      watching: has('watchFirst') ? [MONDAY] : null,
    },
    settings: {
      ...settings,
      usedElsewhere: has('offHere'),
      ...(has('outsideHours') && { workingHours: Array(7).fill([]) }),
    },
  }
}
const at = (state: State, time: string, day = MONDAY) => {
  const found = quietAt(state, clock(time, day), ZONE, rulesFrom(state.settings))
  return found?.kind ?? null
}

test.each<[Reason[], Reason | null]>([
  [[], null],
  [['offHere', 'dayOff', 'paused', 'meeting', 'outsideHours', 'watchFirst'], 'offHere'],
  [['dayOff', 'paused', 'meeting', 'outsideHours', 'watchFirst'], 'dayOff'],
  [['paused', 'meeting', 'outsideHours', 'watchFirst'], 'paused'],
  [['meeting', 'outsideHours', 'watchFirst'], 'meeting'],
  [['outsideHours', 'watchFirst'], 'outsideHours'],
  [['watchFirst'], 'watchFirst'],
])('%j: %s', (reasons, first) => {
  const state = because(...reasons)
  expect(at(state, '12:00')).toBe(first)
  // A meeting holds a nudge; the rest takes it back.
  const why = whyQuiet(state, clock('12:00'), ZONE)
  expect(why).toBe(first === 'meeting' ? 'outsideHours' : first)
})

describe('each ends by itself', () => {
  test('a pause and a meeting at their moment', () => {
    expect(at(because('paused'), '12:59:59')).toBe('paused')
    expect(at(because('paused'), '13:00')).toBeNull()
    expect(at(because('meeting'), '12:29:59')).toBe('meeting')
    expect(at(because('meeting'), '12:30')).toBeNull()
  })

  test('days off with the last of them', () => {
    const off = because('dayOff')
    expect(at(off, '12:00', addDays(MONDAY, 2))).toBe('dayOff')
    expect(at(off, '12:00', addDays(MONDAY, 3))).toBeNull()
    expect(at(off, '12:00', addDays(MONDAY, -3))).toBeNull()
  })

  test('watching with the third day', () => {
    const days = [0, 1, 2].map((ahead) => addDays(MONDAY, ahead))
    const third = days[2] ?? ''
    const state = because()
    const watching = { ...state, course: { ...state.course, watching: days } }
    expect(at(watching, '18:59', third)).toBe('watchFirst')
    expect(at(watching, '07:00', addDays(third, 1))).toBeNull()
  })
})

test('what it tells: which day, until when, why', () => {
  const told = (...reasons: Reason[]) => {
    const state = because(...reasons)
    return quietAt(state, clock('12:00'), ZONE, rulesFrom(state.settings))
  }
  expect(told('dayOff')).toEqual({ kind: 'dayOff', off: 'holiday', to: addDays(MONDAY, 2) })
  expect(told('paused')).toEqual({ kind: 'paused', until: clock('13:00') })
  expect(told('meeting')).toEqual({ kind: 'meeting', until: clock('12:30') })
  expect(told('watchFirst')).toEqual({ kind: 'watchFirst', day: 1 })
  expect(told('outsideHours')).toEqual({ kind: 'outsideHours', back: null })
})

test.each([0, 1, 2, 3])('watching, with %i days of it so far', (days) => {
  const state = because()
  state.course.watching = Array.from({ length: days }, (_, i) => addDays(MONDAY, i + 1 - days))
  expect(quietAt(state, clock('12:00'), ZONE, rulesFrom(state.settings))).toEqual({
    kind: 'watchFirst',
    day: days,
  })
})
