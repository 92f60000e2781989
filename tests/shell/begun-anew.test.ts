/** What is begun with when stored parts cannot be gone on from: nothing but what the facts tell. */
import { describe, expect, test } from 'vitest'
import type { Nudge, Reset } from '../../lib/core/facts.ts'
import { INITIAL_STATE, type State } from '../../lib/core/state.ts'
import { apply } from '../../lib/shell/apply.ts'
import { readToday } from '../../lib/shell/read-today.ts'
import { clock, HOUR, MONDAY, resetAt, ZONE } from '../core/make.ts'
import { atWork } from './fake-browser.ts'

describe('what the nudges of today tell, when nothing else of them is left', () => {
  const nudge = (time: string, over: Partial<Nudge>): Nudge => ({
    at: clock(time),
    kind: 'stand',
    shownAt: clock(time) + 1000,
    showings: 1,
    answeredAt: null,
    outcome: 'natural',
    why: null,
    snoozes: 0,
    stretchMs: HOUR,
    day: MONDAY,
    timeZone: ZONE,
    ...over,
  })
  const begunFrom = async (nudges: Nudge[], resets: Reset[]) => {
    const browser = await atWork('14:00')
    await browser.look()
    await browser.store.write('strict', async (tx) => {
      for (const row of nudges) await tx.put('nudges', row)
      for (const row of resets) await tx.put('resets', row)
      await tx.put('state', { name: 'nudger', version: 1, value: 'gone' })
    })
    browser.workTo('14:01')
    const { shownOn, lastShownAt, middayAt, resetDay } = ((await browser.look()) as State).nudger
    return { count: shownOn.count, day: shownOn.day, lastShownAt, middayAt, resetDay }
  }

  test('how many, when the last was, that the midday reset was offered, and that it was done', async () => {
    const nudges = [
      nudge('10:00', {}),
      nudge('11:30', { kind: 'midday' }),
      nudge('12:30', {}),
      nudge('13:30', { shownAt: null, outcome: 'suppressed' }),
    ]
    expect(await begunFrom(nudges, [resetAt('12:31', {}), resetAt('12:40', { finished: false })])).toEqual({
      count: 3,
      day: MONDAY,
      lastShownAt: clock('12:30:01'),
      middayAt: clock('11:30:01'),
      resetDay: MONDAY,
    })
  })

  test('neither what was not shown, nor what was not finished, nor what yesterday was', async () => {
    const yesterday = { day: '2026-03-01' }
    const nudges = [
      nudge('11:30', { kind: 'midday', shownAt: null }),
      nudge('03:00', { kind: 'midday', ...yesterday }),
    ]
    expect(
      await begunFrom(nudges, [resetAt('12:31', { finished: false }), resetAt('03:30', yesterday)]),
    ).toEqual({
      count: 0,
      day: MONDAY,
      lastShownAt: 0,
      middayAt: null,
      resetDay: null,
    })
  })
})

test('a course that the reducer throws at is begun anew with the rest, and so is the day', async () => {
  const browser = await atWork()
  const before = (await browser.look()) as State
  const course = { ...before.course, watching: [MONDAY] }
  await browser.store.write('strict', (tx) => tx.put('state', { name: 'course', version: 1, value: course }))
  const event = { type: 'restarted', at: clock('09:31'), timeZone: ZONE } as const
  const state = await apply(browser.store, browser.ports, event, async (_tx, given) => {
    if (given.course.watching !== null || given.markedDay !== null) throw new RangeError('no such day')
    return { state: given, facts: [] }
  })
  expect(state).toMatchObject({
    course: INITIAL_STATE.course,
    markedDay: null,
    settings: before.settings,
    notice: { setAsideAt: clock('09:31') },
  })
  const aside = browser.rows('state').filter(({ name }) => name.startsWith('set aside'))
  expect(
    aside
      .map(({ name }) => name.split(' ')[2])
      .sort()
      .join(' '),
  ).toBe('course markedDay nudger routine tracker')
  expect(aside.find(({ name }) => name.includes('course'))?.value).toEqual(course)
})

test('a marked day that is none stops nothing: days are counted on from today', async () => {
  const browser = await atWork()
  await browser.look()
  await browser.store.write('strict', (tx) => tx.put('state', { name: 'markedDay', version: 1, value: '' }))
  browser.workTo('09:01')
  const state = await browser.look()
  expect(state).toMatchObject({ markedDay: MONDAY, notice: { setAsideAt: clock('09:01') } })
  expect((await readToday(browser.store, browser.desk.now, ZONE)).stretches).toHaveLength(1)
})
