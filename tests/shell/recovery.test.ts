import { afterEach, describe, expect, test, vi } from 'vitest'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { recovered } from '../../lib/shell/recovery.ts'
import { clock, MINUTE, MONDAY, SECOND, wall } from '../core/make.ts'
import { BEGIN } from '../support/begin.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

/** When the copy was last brought up to date. */
const copiedAt = async ({ ports }: Awaited<ReturnType<typeof atWork>>) => {
  const { tracker } = await recovered(ports)
  return tracker.last && wall(tracker.last.at)
}

describe('the recovery copy', () => {
  test('is made at the first sample, and then once a quarter of an hour', async () => {
    const browser = await atWork('09:01')
    await browser.look()
    expect(await copiedAt(browser)).toBe('09:01:00')
    await browser.heartbeatsTo('09:14')
    expect(await copiedAt(browser)).toBe('09:01:00')
    await browser.heartbeatsTo('09:29')
    expect(await copiedAt(browser)).toBe('09:15:00')
  })

  test('is made after each action of the user', async () => {
    const browser = await atWork('09:01')
    await browser.heartbeatsTo('09:05')
    await browser.happen(browser.ports, { type: 'pause', until: clock('12:00') })
    expect((await recovered(browser.ports)).nudger.pausedUntil).toBe(clock('12:00'))
  })

  test('is where one goes on when the stores are empty', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:30')
    const settings = { ...INITIAL_STATE.settings, intervalMinutes: 45 }
    await browser.happen(browser.ports, { type: 'settings', settings })
    browser.desk.stored.delete('rows') // the browser lost its database
    browser.workTo('09:31')
    const state = await browser.look()
    expect(state?.settings.intervalMinutes).toBe(45)
    expect(state?.tracker.phase).toMatchObject({ kind: 'atScreen', bout: { start: clock('09:00') } })
  })

  test.each([
    ['nothing', undefined],
    ['no rows', '{}'],
    ['rows nobody can read', '[1,2]'],
  ])('with %s in it one begins anew', async (_, copy) => {
    const { desk, ports } = await atWork()
    if (copy) desk.stored.set('recovery', copy)
    expect(await recovered(ports)).toEqual(INITIAL_STATE)
  })

  test('that cannot be written loses nothing: what happened is stored, and seen', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('10:00')
    browser.wait(25 * SECOND)
    await browser.look()
    browser.desk.refuses.add('set recovery')
    await browser.happen(browser.ports, { type: 'answer', answer: 'notNow' })
    expect(browser.rows('nudges')).toHaveLength(1)
    expect(browser.desk.nudgeUp).toBe(false)
  })
})

describe('the caches', () => {
  test('built from facts alone are what was kept up on the way', async () => {
    const browser = await atWork('16:00')
    const { ports, desk, store } = browser
    const routine = async (what: 'next' | 'skip') => {
      await browser.happen(ports, BEGIN)
      for (let step = 0; step < 4; step++) {
        browser.wait(50 * SECOND)
        await browser.happen(ports, { type: 'routine', do: what, step })
      }
    }
    for (let day = 0; day < 9; day++) {
      desk.now = clock('16:00') + day * 24 * 60 * MINUTE
      desk.lastInput = desk.now
      const from = desk.now
      for (let minute = 0; minute < 75; minute += 2) {
        desk.now = from + minute * MINUTE
        desk.lastInput = desk.now
        await browser.look()
      }
      if (day !== 2) await routine(day === 3 ? 'skip' : 'next')
      const date = new Date(desk.now).toISOString().slice(0, 10)
      await browser.happen(ports, {
        type: 'rate',
        item: 'stiffness_day',
        day: date,
        value: day,
        recallDays: 1,
      })
      browser.wait(10 * MINUTE)
      await browser.look()
    }
    // One night through 04:00, which makes one stretch of two days.
    for (let minute = 0; minute < 120; minute += 2) {
      desk.now = clock('27:00') + 9 * 24 * 60 * MINUTE + minute * MINUTE
      desk.lastInput = desk.now
      await browser.look()
    }
    browser.wait(10 * MINUTE)
    await browser.look()

    const kept = { days: browser.rows('days'), streaks: browser.rows('streaks') }
    expect(kept.days).toHaveLength(11)
    const { rebuildCaches } = await import('../../lib/shell/caches.ts')
    const today = kept.streaks[0]?.through ?? ''
    const tables = JSON.parse(desk.stored.get('rows') ?? '{}')
    desk.stored.set('rows', JSON.stringify({ ...tables, days: [], streaks: [] }))
    await store.write('strict', (tx) => rebuildCaches(tx, today))
    const byDay = (rows: typeof kept.days) => rows.toSorted((a, b) => a.day.localeCompare(b.day))
    expect(byDay(browser.rows('days'))).toEqual(byDay(kept.days))
    expect(browser.rows('streaks')).toEqual(kept.streaks)
    expect(kept.streaks[0]).toMatchObject({ streak: { current: 5, doneDays: 5 } })
  })

  test('that are missing are built at the next event', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:30')
    browser.wait(400 * SECOND)
    await browser.look()
    const kept = browser.rows('days')
    const tables = JSON.parse(browser.desk.stored.get('rows') ?? '{}')
    browser.desk.stored.set('rows', JSON.stringify({ ...tables, days: [], streaks: [] }))
    await browser.look()
    expect(browser.rows('days')).toEqual(kept)
    expect(kept).toMatchObject([{ day: MONDAY, screenMs: 30 * MINUTE }])
  })
})
