import { describe, expect, test } from 'vitest'
import { INITIAL_STATE } from '../../lib/core/state.ts'
import { reduceAll } from '../../lib/shell/act.ts'
import { adoptInto } from '../../lib/shell/adopt.ts'
import { apply } from '../../lib/shell/apply.ts'
import { readState } from '../../lib/shell/state-rows.ts'
import { clock, MINUTE, MONDAY, sampleAt, ZONE } from '../core/make.ts'
import { fakeBrowser } from './fake-browser.ts'

/** Work, then away for good. */
async function lived(browser: ReturnType<typeof fakeBrowser>, from: string, to: string) {
  const { desk, store, ports } = browser
  for (let at = clock(from); at <= clock(to); at += MINUTE) {
    desk.now = at
    await apply(store, ports, { type: 'sample', sample: sampleAt(at) }, reduceAll)
  }
  desk.now = clock(to) + 6 * MINUTE
  await apply(store, ports, { type: 'sample', sample: sampleAt(desk.now, { idleMs: 6 * MINUTE }) }, reduceAll)
}

async function rated(browser: ReturnType<typeof fakeBrowser>, value: number, time: string) {
  browser.desk.now = clock(time)
  const common = { type: 'rate', item: 'stiffness_day', day: MONDAY, recallDays: 1, timeZone: ZONE } as const
  await apply(browser.store, browser.ports, { ...common, value, at: clock(time) }, reduceAll)
}

/** The database that opens again: another browser's recovery copy stands for it. */
const database = () => fakeBrowser()

describe('rows that waited while the database would not open', () => {
  test('move in, with the days they belong to', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    await lived(into, '08:00', '08:30')
    await lived(waited, '10:00', '10:40')
    await adoptInto(into.store, waited.ports)
    expect(into.rows('bouts').map(({ start }) => start)).toEqual([clock('08:00'), clock('10:00')])
    expect(into.rows('days')).toMatchObject([{ day: MONDAY, screenMs: 70 * MINUTE, longestMs: 40 * MINUTE }])
    expect(waited.desk.stored.has('rows')).toBe(false)
  })

  test('twice are the same as once', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    await lived(waited, '10:00', '10:40')
    const copy = waited.desk.stored.get('rows') ?? ''
    await adoptInto(into.store, waited.ports)
    const once = into.desk.stored.get('rows')
    waited.desk.stored.set('rows', copy) // killed before it could forget them
    await adoptInto(into.store, waited.ports)
    expect(into.desk.stored.get('rows')).toBe(once)
  })

  test('self-checks move in, the later word standing', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    const look = async (browser: typeof waited, answer: string) => {
      const answers = [{ check: 'pelvis-1', side: 'both', question: 'harder', version: 1, answer } as const]
      await apply(
        browser.store,
        browser.ports,
        { type: 'check', answers, at: clock('15:00'), timeZone: ZONE },
        reduceAll,
      )
    }
    await look(into, 'arch')
    await look(waited, 'tuck')
    await adoptInto(into.store, waited.ports)
    expect(into.rows('checks')).toMatchObject([{ check: 'pelvis-1', answer: 'tuck' }])
  })

  test.each([
    ['that waited', '17:00', 5],
    ['that is there', '15:30', 9],
  ])('of two answers about one day the later stands: the one %s', async (_, time, expected) => {
    const [waited, into] = [fakeBrowser(), database()]
    await rated(into, 9, '16:00')
    await rated(waited, 5, time)
    await adoptInto(into.store, waited.ports)
    expect(into.rows('ratings').map(({ value }) => value)).toEqual([expected])
  })

  test('bring the later state and its settings with them', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    await lived(into, '08:00', '08:30')
    const settings = { ...INITIAL_STATE.settings, intervalMinutes: 45 }
    await apply(
      waited.store,
      waited.ports,
      {
        type: 'settings',
        settings,
        at: clock('10:00'),
        timeZone: ZONE,
      },
      reduceAll,
    )
    await lived(waited, '10:00', '10:40')
    await adoptInto(into.store, waited.ports)
    const state = await into.store.read(readState)
    expect(state?.settings.intervalMinutes).toBe(45)
    expect(state?.tracker.last?.at).toBe(clock('10:46'))
  })

  test('do not bring an older state over a later one', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    await lived(waited, '08:00', '08:30')
    await lived(into, '10:00', '10:40')
    await adoptInto(into.store, waited.ports)
    expect((await into.store.read(readState))?.tracker.last?.at).toBe(clock('10:46'))
    expect(into.rows('bouts')).toHaveLength(2)
  })

  test('none: nothing is touched', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    await lived(into, '08:00', '08:30')
    const before = into.desk.stored.get('rows')
    await adoptInto(into.store, waited.ports)
    expect(into.desk.stored.get('rows')).toBe(before)
  })

  test('stay where they are when the database refuses them', async () => {
    const [waited, into] = [fakeBrowser(), database()]
    await lived(waited, '10:00', '10:40')
    const before = waited.desk.stored.get('rows')
    into.desk.refuses.add('set rows')
    await expect(adoptInto(into.store, waited.ports)).rejects.toThrow('set rows')
    expect(waited.desk.stored.get('rows')).toBe(before)
  })
})
