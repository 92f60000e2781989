/** A plan that was taken is on its day: in the charts, and in what was written down, where it cannot be deleted by itself. */
import { expect, test } from 'vitest'
import { addDays } from '../../lib/core/day.ts'
import type { AcceptedPlan } from '../../lib/core/facts.ts'
import { readProgress } from '../../lib/shell/read-progress.ts'
import { factsOf, readWritten } from '../../lib/shell/read-written.ts'
import { clock, MONDAY, ZONE } from '../core/make.ts'
import { MemoryDatabase } from '../sim/memory-store.ts'

const NOON = clock('12:00', addDays(MONDAY, 9))
const TODAY = addDays(MONDAY, 9)

const taken = (id: string, day: string) =>
  ({ id, plan: {}, source: 'file', parts: [], acceptedAt: 1, day }) as unknown as AcceptedPlan

async function storeWith(...rows: AcceptedPlan[]) {
  const store = new MemoryDatabase().connect()
  await store.write('strict', async (tx) => {
    for (const row of rows) await tx.put('plans', row)
  })
  return store
}

test('the charts have those of their range; a damaged row marks nothing', async () => {
  const days = [addDays(TODAY, -7), addDays(TODAY, -6), TODAY, addDays(TODAY, 1), 'soon']
  const store = await storeWith(...days.map((day, index) => taken(`${index}`, day)))
  const { plans } = await readProgress(store, 'week', NOON, ZONE)
  expect(plans).toEqual([addDays(TODAY, -6), TODAY])
})

test('what was written down has those of its day; to delete the day leaves them', async () => {
  const store = await storeWith(taken('a', TODAY), taken('b', MONDAY))
  const { facts } = await readWritten(store, null, NOON, ZONE)
  expect(facts.map(({ fact, key }) => [fact.store, key])).toEqual([['plans', 'a']])
  expect(await store.read((tx) => factsOf(tx, TODAY))).toEqual([])
})
