import { afterEach, describe, expect, test, vi } from 'vitest'
import { reduceAll } from '../../lib/shell/act.ts'
import { apply } from '../../lib/shell/apply.ts'
import { clock, MONDAY, SECOND, sampleAt, ZONE } from '../core/make.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

const rate = (value: number, time: string) =>
  ({
    type: 'rate',
    item: 'stiffness_day',
    day: MONDAY,
    value,
    recallDays: 1,
    at: clock(time),
    timeZone: ZONE,
  }) as const

/** At work since 09:00, due since 10:00, and quiet for 25 s. */
async function due() {
  const browser = await atWork()
  await browser.heartbeatsTo('10:00')
  browser.wait(25 * SECOND)
  return browser
}
const phase = async (browser: Awaited<ReturnType<typeof due>>) =>
  (await browser.currentState(browser.ports)).nudger.phase.kind

describe('one event is one transaction', () => {
  test('a throw inside it leaves nothing, neither facts nor state', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:10')
    const before = browser.desk.stored.get('rows')
    await expect(apply(browser.store, browser.ports, rate(11, '09:10'), reduceAll)).rejects.toThrow(
      'rating.value',
    )
    expect(browser.desk.stored.get('rows')).toBe(before)
  })

  test('a write that the browser refuses is told to whoever asked, and nothing is shown for it', async () => {
    const browser = await due()
    browser.desk.refuses.add('set rows')
    await expect(browser.look()).rejects.toThrow('set rows')
    expect(browser.desk.nudges).toEqual([])
    browser.desk.refuses.clear()
    await browser.look()
    expect(browser.desk.nudges).toHaveLength(1)
  })

  test('two samples at once add nothing twice', async () => {
    const [one, two] = [await atWork(), await atWork()]
    for (const browser of [one, two]) {
      await browser.heartbeatsTo('09:30')
      browser.wait(400 * SECOND)
    }
    await one.look()
    await Promise.all([two.look(), two.look(), two.look()])
    expect(two.rows('bouts')).toEqual(one.rows('bouts'))
    expect(two.rows('bouts')).toHaveLength(1)
    expect(two.rows('marks')).toHaveLength(1)
  })

  test('two answers at once: the later stands, and there is one row', async () => {
    const browser = await atWork('16:00')
    await Promise.all([
      apply(browser.store, browser.ports, rate(3, '16:00'), reduceAll),
      apply(browser.store, browser.ports, rate(7, '16:00:01'), reduceAll),
    ])
    expect(browser.rows('ratings')).toMatchObject([{ value: 7, at: clock('16:00:01') }])
  })

  test('a row whose key exists takes the next free millisecond', async () => {
    const browser = await atWork()
    const lived = async () => {
      await browser.heartbeatsTo('09:10')
      browser.wait(400 * SECOND)
      await browser.look()
    }
    await lived()
    browser.workTo('09:00') // the clock goes back, over the row that is there
    browser.desk.stored.set(
      'rows',
      JSON.stringify({ ...JSON.parse(browser.desk.stored.get('rows') ?? ''), state: [] }),
    )
    browser.desk.stored.delete('recovery')
    await lived()
    expect(browser.rows('bouts').map(({ start }) => start)).toEqual([clock('09:00'), clock('09:00') + 1])
  })

  test('other pages are told once for each event', async () => {
    const browser = await atWork()
    await browser.look()
    expect(browser.desk.announced).toHaveLength(1)
  })

  test('so are caches that were built anew', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:02')
    await browser.store.write('strict', (tx) => tx.delete('streaks', 'main'))
    browser.wait(60 * SECOND)
    browser.workTo('09:03')
    await browser.look()
    expect(browser.desk.announced.at(-1)).toBe(true)
    expect(browser.rows('streaks')).toHaveLength(1)
  })

  test('and whether it left a row, or was told by a person', async () => {
    const browser = await atWork()
    await browser.heartbeatsTo('09:02')
    // The day's mark with the first look; then the stretch goes on.
    expect(browser.desk.announced).toEqual([true, false, false])
    await browser.happen(browser.ports, { type: 'asking', change: { hideRun: true } })
    expect(browser.desk.announced.at(-1)).toBe(true)
    browser.wait(6 * 60 * SECOND)
    await browser.look()
    expect(browser.desk.announced.slice(-2)).toEqual([true, true])
  })
})

describe('a sample', () => {
  test('that waited too long is taken again', async () => {
    const browser = await atWork()
    browser.desk.windowsMs = 6 * SECOND
    browser.desk.queryMs = 0
    const lookAtWindows = browser.ports.lookAtWindows
    browser.ports.lookAtWindows = async () => {
      const seen = await lookAtWindows()
      browser.desk.windowsMs = 0 // the second time it is quick
      return seen
    }
    const state = await browser.look()
    expect(state?.tracker.last?.at).toBe(clock('09:00:06'))
  })

  test('that is always too old is given up, and nothing is stored', async () => {
    const browser = await atWork()
    browser.desk.windowsMs = 6 * SECOND
    expect(await browser.look()).toBeNull()
    expect(browser.rows('state')).toEqual([])
  })

  test('from the future (the clock went back meanwhile) is too old as well', async () => {
    const { store, ports } = await atWork()
    const sample = sampleAt(clock('09:00:06'))
    expect(await apply(store, ports, { type: 'sample', sample }, reduceAll)).toBeNull()
  })

  test('comes before each action, so that it happens to what is true now', async () => {
    const browser = await due()
    await browser.look()
    browser.wait(400 * SECOND)
    await browser.happen(browser.ports, { type: 'answer', answer: 'notNow' })
    expect(browser.rows('nudges')).toMatchObject([{ outcome: 'natural' }])
  })
})

describe('what is seen outside our pages is mended', () => {
  test('a kill between commit and notification: the next heartbeat shows it', async () => {
    const browser = await due()
    const { desk, store, ports } = browser
    await apply(
      store,
      ports,
      { type: 'sample', sample: sampleAt(desk.now, { idleMs: 25 * SECOND }) },
      reduceAll,
    )
    expect(desk.nudges).toEqual([])
    desk.now += 35 * SECOND
    await browser.look()
    expect(desk.nudges).toHaveLength(1)
    expect(await phase(browser)).toBe('shown')
  })

  test('a notification that the browser refuses is not counted as shown, and is tried again', async () => {
    const browser = await due()
    browser.desk.refuses.add('showNudge')
    await browser.look()
    expect(await phase(browser)).toBe('offering')
    expect((await browser.currentState(browser.ports)).nudger.shownOn.count).toBe(0)
    expect(browser.desk.badge.tone).toBe('due')
    browser.desk.refuses.clear()
    browser.wait(60 * SECOND)
    await browser.look()
    expect(await phase(browser)).toBe('shown')
    expect((await browser.currentState(browser.ports)).nudger.shownOn.count).toBe(1)
  })

  test('a badge that would not change is changed next time', async () => {
    const browser = await due()
    browser.desk.refuses.add('setBadge')
    await browser.look()
    expect(await phase(browser)).toBe('shown')
    browser.desk.refuses.clear()
    browser.wait(15 * SECOND)
    await browser.look()
    expect(browser.desk.badge).toEqual({ text: '60', tone: 'due', icon: 'due' })
  })

  test('a notification is taken away when nothing is asked any more', async () => {
    const browser = await due()
    await browser.look()
    expect(browser.desk.nudgeUp).toBe(true)
    await browser.happen(browser.ports, { type: 'answer', answer: 'notNow' })
    expect(browser.desk.nudgeUp).toBe(false)
  })

  test('it is shown once, not at each look', async () => {
    const browser = await due()
    for (let look = 0; look < 3; look++) {
      await browser.look()
      browser.wait(5 * SECOND)
    }
    expect(browser.desk.nudges).toHaveLength(1)
  })

  test('after a start of the browser a nudge from before is not shown at once', async () => {
    const browser = await due()
    await browser.look()
    browser.workTo('10:02')
    browser.desk.nudgeUp = false
    await browser.tellRestarted(browser.ports)
    await browser.look()
    expect(browser.desk.nudges).toHaveLength(1)
    expect(await phase(browser)).toBe('waiting')
  })
})
