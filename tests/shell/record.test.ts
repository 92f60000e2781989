/** What is told, deleted and put back, as it is stored: rows, and the caches that follow them. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { Action } from '../../lib/core/events.ts'
import type { Fact } from '../../lib/core/facts.ts'
import { rebuildCaches } from '../../lib/shell/caches.ts'
import { factsOf } from '../../lib/shell/read-written.ts'
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { MINUTE, MONDAY } from '../core/make.ts'
import { told } from '../core/words.ts'
import { atWork } from './fake-browser.ts'

afterEach(() => vi.restoreAllMocks())

type Browser = Awaited<ReturnType<typeof atWork>>

/** A morning with two stretches, a word, a run, an answer with a note, and a reset done without the player. */
async function morning(): Promise<Browser> {
  const browser = await atWork('09:00')
  await browser.heartbeatsTo('09:45')
  browser.workTo('10:00')
  await browser.heartbeatsTo('10:30')
  const actions: Action[] = [
    told('up', '10:10', '10:20'),
    { type: 'rate', item: 'stiffness_day', day: MONDAY, value: 4, recallDays: 1 },
    { type: 'annotate', item: 'stiffness_day', day: MONDAY, ticks: ['sleptBadly'], note: 'long drive' },
    { type: 'run', id: null, day: MONDAY, change: { minutes: 40 } },
    { type: 'selfLog', routine: 'midday-reset', version: 'full', day: MONDAY, undo: false },
  ]
  for (const action of actions) {
    browser.desk.now += 1
    await browser.happen(browser.ports, action)
  }
  return browser
}

const stored = (browser: Browser) =>
  Object.fromEntries([...FACT_STORES, 'days' as const].map((store) => [store, browser.rows(store)]))
const daysOf = ({ rows }: Browser) => rows('days')
const found = (browser: Browser) => browser.store.read((tx) => factsOf(tx, MONDAY))
const act = (browser: Browser, action: Action) => browser.happen(browser.ports, action)

/** The caches say what the facts say. */
async function isTrue(browser: Browser) {
  const kept = [daysOf(browser), browser.rows('streaks')]
  await browser.store.write('strict', async (tx) => {
    for (const { day } of daysOf(browser)) await tx.delete('days', day)
    await rebuildCaches(tx, MONDAY)
  })
  expect([daysOf(browser), browser.rows('streaks')]).toEqual(kept)
}

describe('a fact', () => {
  test.each([...FACT_STORES].filter((store) => store !== 'nudges' && store !== 'checks'))(
    'of %s is deleted, with what it did to its day, and put back as it was',
    async (store) => {
      const browser = await morning()
      const before = stored(browser)
      for (const { fact, key } of (await found(browser)).filter((each) => each.fact.store === store)) {
        await act(browser, { type: 'forget', what: { store, key } })
        expect(browser.rows(store)).not.toContainEqual(fact.row)
        await isTrue(browser)
        await act(browser, { type: 'putBack', facts: [fact] })
        await isTrue(browser)
      }
      expect(stored(browser)).toEqual(before)
      expect(before[store]).not.toEqual([])
    },
  )

  test('that is not there is no fault', async () => {
    const browser = await morning()
    const before = stored(browser)
    await act(browser, { type: 'forget', what: { store: 'runs', key: 'none' } })
    expect(stored(browser)).toEqual(before)
  })

  test('is still there when the browser refuses to store its deletion', async () => {
    const browser = await morning()
    const before = stored(browser)
    browser.desk.refuses.add('set rows')
    const [{ fact, key }] = (await found(browser)) as [Awaited<ReturnType<typeof found>>[number]]
    await expect(act(browser, { type: 'forget', what: { store: fact.store, key } })).rejects.toThrow(
      'set rows',
    )
    expect(stored(browser)).toEqual(before)
  })
})

describe('a whole day', () => {
  test('is deleted, its summary with it, and put back as it was', async () => {
    const browser = await morning()
    const before = stored(browser)
    const facts = (await found(browser)).map(({ fact }): Fact => fact)
    await act(browser, { type: 'forgetDay', day: MONDAY })
    expect(Object.values(stored(browser)).flat()).toEqual([])
    await isTrue(browser)
    await act(browser, { type: 'putBack', facts })
    expect(stored(browser)).toEqual(before)
  })

  test('takes nothing of another', async () => {
    const browser = await morning()
    const before = stored(browser)
    await act(browser, { type: 'forgetDay', day: addDays(MONDAY, -1) })
    expect(stored(browser)).toEqual(before)
  })
})

test('the day’s midday reset is owed again once it is deleted, and done once it is back', async () => {
  const browser = await morning()
  const resetDay = async () => (await browser.currentState(browser.ports)).nudger.resetDay
  const reset = (await found(browser)).find(({ fact }) => fact.store === 'resets')
  if (!reset) throw new Error('no reset was stored')
  expect(await resetDay()).toBe(MONDAY)
  await act(browser, { type: 'forget', what: { store: 'resets', key: reset.key } })
  expect(await resetDay()).toBeNull()
  await act(browser, { type: 'putBack', facts: [reset.fact] })
  expect(await resetDay()).toBe(MONDAY)
})

test('a run that was only ticked is filled in by the next one told, another is another', async () => {
  const browser = await atWork('09:00')
  await browser.look()
  const run = (change: Extract<Action, { type: 'run' }>['change']) =>
    act(browser, { type: 'run', id: null, day: MONDAY, change })
  await run({})
  await run({ long: true })
  const [{ id } = { id: '' }] = browser.rows('runs')
  expect(browser.rows('runs')).toMatchObject([{ long: true, minutes: null }])
  await run({ minutes: 70, effort: 6 })
  expect(browser.rows('runs')).toMatchObject([{ id, long: true, minutes: 70, effort: 6 }])
  browser.wait(5 * MINUTE)
  await run({ minutes: 20 })
  expect(browser.rows('runs')).toMatchObject([{ minutes: 70 }, { minutes: 20, long: false }])
  await act(browser, { type: 'run', id, day: MONDAY, change: { effort: null } })
  expect(browser.rows('runs')).toMatchObject([{ minutes: 70, effort: null }, { minutes: 20 }])
})

describe('a way back', () => {
  test('taken twice brings each fact back once', async () => {
    const browser = await morning()
    const before = stored(browser)
    const facts = (await found(browser)).map(({ fact }): Fact => fact)
    await act(browser, { type: 'forgetDay', day: MONDAY })
    await Promise.all([act(browser, { type: 'putBack', facts }), act(browser, { type: 'putBack', facts })])
    expect(stored(browser)).toEqual(before)
  })

  const forgetAnswer: Action = {
    type: 'forget',
    what: { store: 'ratings', key: [MONDAY, 'stiffness_day'] },
  }
  test.each([
    ['leaves what was told anew meanwhile', {}, 2],
    ['but for a part of it, that is put in the place of the row', { instead: true }, 4],
  ])('%s', async (_, how, value) => {
    const browser = await morning()
    const [rating] = (await found(browser)).filter(({ fact }) => fact.store === 'ratings')
    await act(browser, forgetAnswer)
    await act(browser, { type: 'rate', item: 'stiffness_day', day: MONDAY, value: 2, recallDays: 1 })
    await act(browser, { type: 'putBack', facts: rating ? [rating.fact] : [], ...how })
    expect(browser.rows('ratings')).toMatchObject([{ value }])
  })
})

test('what kind of day it is is fixed anew by the look after its fact was deleted', async () => {
  const browser = await morning()
  const mark = (await found(browser)).find(({ fact }) => fact.store === 'marks')
  await act(browser, { type: 'forget', what: { store: 'marks', key: mark?.key ?? '' } })
  expect(browser.rows('marks')).toEqual([])
  browser.workTo('10:31')
  await browser.look()
  expect(browser.rows('marks')).toMatchObject([{ day: MONDAY, kind: 'work' }])
})
