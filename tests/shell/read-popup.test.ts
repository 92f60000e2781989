/** What the popup is given to show: of the nudge, the midday reset, watching, and what is asked. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Reset } from '../../lib/core/facts.ts'
import type { State } from '../../lib/core/state.ts'
import { readPopup } from '../../lib/shell/read-popup.ts'
import { encodeState } from '../../lib/shell/state-rows.ts'
import { clock, MONDAY, type Run, resetAt, run, ZONE } from '../core/make.ts'
import { offered, phase, shown } from '../core/nudged.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'

async function popup({ state }: { state: State }, time: string, resets: Reset[] = []) {
  const store = new MemoryDatabase().connect()
  await store.write('strict', async (tx) => {
    for (const row of encodeState(state)) await tx.put('state', row)
    for (const row of resets) await tx.put('resets', row)
  })
  return readPopup(store, clock(time), ZONE)
}

/** Told by a page, and no look at the computer since. */
const told = (desk: Run, time: string, action: Action) => {
  desk.send({ ...action, at: clock(time), timeZone: ZONE })
  return desk
}
const DAY_OFF = { type: 'daysOff', kind: 'sick', from: MONDAY, to: MONDAY } as const

describe('the nudge', () => {
  test.each<[string, Action]>([
    ['paused', { type: 'pause', until: clock('12:00') }],
    ['a meeting', { type: 'meeting', until: clock('12:00') }],
    ['a day off', DAY_OFF],
    ['watching', { type: 'watchFirst', on: true }],
    ['used elsewhere', { type: 'settings', settings: { usedElsewhere: true } }],
  ])('goes from the popup at once: %s', async (_, action) => {
    const desk = shown()
    expect((await popup(desk, '10:01')).nudge).toEqual({
      kind: 'stand',
      answers: ['up', 'snooze', 'notNow'],
      minutes: 60,
    })
    told(desk, '10:01', action)
    expect(phase(desk).kind).toBe('shown') // it is still open
    expect((await popup(desk, '10:01')).nudge).toBeNull()
  })

  test('is there again when the meeting was short', async () => {
    const desk = told(shown(), '10:01', { type: 'meeting', until: clock('10:02') })
    expect((await popup(desk, '10:01:59')).nudge).toBeNull()
    expect((await popup(desk, '10:02')).nudge).not.toBeNull()
  })

  test('that waits or is held has a card only if it was seen before', async () => {
    const waiting = run()
    waiting.work('09:00', '10:02')
    expect(phase(waiting).kind).toBe('waiting')
    expect((await popup(waiting, '10:02')).nudge).toBeNull()

    const held = run()
    held.work('09:00', '10:02', { fullScreen: true })
    expect(phase(held).kind).toBe('holding')
    expect((await popup(held, '10:02')).nudge).toBeNull()

    for (const desk of [waiting, held]) {
      const { phase } = desk.state.nudger
      if (!('nudge' in phase)) throw new Error(phase.kind)
      phase.nudge.shownAt = clock('10:01')
      expect((await popup(desk, '10:02')).nudge).not.toBeNull()
    }
  })

  test('is there while the browser is asked to show it, and not while it is put off', async () => {
    expect((await popup(offered(), '10:00:30')).nudge).not.toBeNull()
    const later = told(shown(), '10:01', { type: 'answer', answer: 'snooze' })
    expect((await popup(later, '10:01')).nudge).toBeNull()
  })
})

describe('the midday reset', () => {
  const reset = (over: Partial<Reset>) => resetAt('12:00', over)
  const since = async (middayAt: number | null, resets: Reset[]) => {
    const desk = run()
    desk.state.nudger.middayAt = middayAt
    return (await popup(desk, '14:00', resets)).middaySince
  }
  test('is kept until one was done, or the day is over', async () => {
    const at = clock('11:40')
    expect(await since(at, [])).toBe(at)
    expect(await since(at, [reset({ finished: false })])).toBe(at)
    expect(await since(at, [reset({ day: addDays(MONDAY, -1) })])).toBe(at)
    expect(await since(at, [reset({})])).toBeNull()
    expect(await since(clock('11:40', addDays(MONDAY, -1)), [])).toBeNull()
    expect(await since(null, [])).toBeNull()
  })
})

describe('watching', () => {
  test.each<[string, number[] | null, number | null]>([
    ['nudges come', null, null],
    ['before the first day', [], 0],
    ['on the second', [-3, 0], 2],
    ['on the third', [-4, -3, 0], 3],
    ['when the third is over', [-5, -4, -3], null],
  ])('%s', async (_, days, watched) => {
    const desk = run()
    desk.state.course.watching = days?.map((index) => addDays(MONDAY, index)) ?? null
    expect((await popup(desk, '10:00')).watched).toBe(watched)
  })
})

describe('"watching, or away?" is the day’s one question', () => {
  const asked = async (course: Partial<State['course']>, about: 'watched' | 'break' = 'watched') => {
    const desk = run()
    desk.work('10:00', '10:01')
    const absence = { about, from: clock('09:30'), to: clock('10:00'), asked: false }
    desk.state.tracker.question = absence
    Object.assign(desk.state.course, course)
    return (await popup(desk, '10:01')).question?.about ?? null
  }
  test.each<[string, Partial<State['course']>, string | null]>([
    ['nothing was asked yet', {}, 'watched'],
    ['another one was asked today', { asked: { day: MONDAY, what: 'music' } }, null],
    ['it was itself put today', { asked: { day: MONDAY, what: 'watched' } }, 'watched'],
    ['another one was asked yesterday', { asked: { day: addDays(MONDAY, -1), what: 'music' } }, 'watched'],
  ])('%s', async (_, course, expected) => {
    expect(await asked(course)).toBe(expected)
    expect(await asked(course, 'break')).toBe('break') // that is told, and no question
  })
})
