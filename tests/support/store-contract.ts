/**
 * What the shell relies on in a `Store`, as a table of cases that name no test runner: the unit tests run
 * it over the stores in memory and in `storage.local`, and a page of a real browser runs it over IndexedDB.
 */
import type { Correction, Mark, Rating, RatingItem } from '../../lib/core/facts.ts'
import type { Store, Tx } from '../../lib/shell/tables.ts'

export type StoreCase = {
  name: string
  /** Rejects when the store breaks the promise. `store` holds no rows yet. */
  run(store: Store): Promise<void>
}

const ZONE = 'Europe/Berlin'
const ITEM: RatingItem = 'stiffness_day'

function rating(day: string, value: number): Rating {
  return { day, item: ITEM, value, at: 1, recallDays: 1, timeZone: ZONE }
}
function mark(day: string): Mark {
  return { day, kind: 'work', hours: [{ start: 1, end: 2 }], at: 1 }
}
function correction(at: number): Correction {
  return { at, from: 1, to: 2, meaning: 'up', undone: false, day: '2026-03-02', timeZone: ZONE }
}
const counter = (value: number) => ({ name: 'tracker', version: 1, value })

function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`${what}: ${is}, expected ${should}`)
}

async function count(tx: Tx): Promise<number> {
  return ((await tx.get('state', 'tracker'))?.value as number | undefined) ?? 0
}

async function rejection(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

export const STORE_CASES: StoreCase[] = [
  {
    name: 'what was put is read back, in the same transaction and later',
    async run(store) {
      const within = await store.write('strict', async (tx) => {
        await tx.put('ratings', rating('2026-03-02', 4))
        return tx.get('ratings', ['2026-03-02', ITEM])
      })
      same(within, rating('2026-03-02', 4), 'within')
      same(
        await store.read((tx) => tx.get('ratings', ['2026-03-02', ITEM])),
        rating('2026-03-02', 4),
        'later',
      )
    },
  },
  {
    name: 'what is not there is undefined, and a store without rows is empty',
    async run(store) {
      const found = await store.read(async (tx) => [
        (await tx.get('bouts', 1)) === undefined,
        await tx.all('bouts'),
        await tx.byDay('bouts', '2026-03-02', '2026-03-02'),
      ])
      same(found, [true, [], []], 'found')
    },
  },
  {
    name: 'a row is copied in and out: changing it afterwards changes nothing stored',
    async run(store) {
      const row = mark('2026-03-02')
      await store.write('strict', (tx) => tx.put('marks', row))
      row.hours.push({ start: 3, end: 4 })
      const read = () => store.read((tx) => tx.get('marks', ['2026-03-02', 'work']))
      ;(await read())?.hours.push({ start: 5, end: 6 })
      same(await read(), mark('2026-03-02'), 'the row')
    },
  },
  {
    name: 'a row takes the place of the one with its key; other keys stay',
    async run(store) {
      await store.write('strict', async (tx) => {
        for (const day of ['2026-03-02', '2026-03-03']) await tx.put('ratings', rating(day, 2))
        await tx.put('ratings', rating('2026-03-02', 9))
      })
      const values = await store.read(async (tx) => (await tx.all('ratings')).map(({ value }) => value))
      same(values.toSorted(), [2, 9], 'values')
    },
  },
  {
    name: 'byDay finds both ends and nothing outside',
    async run(store) {
      const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-10']
      await store.write('strict', async (tx) => {
        for (const day of days) await tx.put('marks', mark(day))
      })
      const found = await store.read(async (tx) =>
        (await tx.byDay('marks', '2026-03-01', '2026-03-02')).map(({ day }) => day),
      )
      same(found.toSorted(), ['2026-03-01', '2026-03-02'], 'days')
    },
  },
  {
    name: 'corrections are found from the one made at a time on',
    async run(store) {
      await store.write('strict', async (tx) => {
        for (const at of [30, 10, 20]) await tx.put('corrections', correction(at))
      })
      const found = await store.read(async (tx) => (await tx.correctionsSince(20)).map(({ at }) => at))
      same(found, [20, 30], 'made at')
    },
  },
  {
    name: 'a throw undoes everything and is what the caller gets; the next transaction finds all as it was',
    async run(store) {
      await store.write('strict', (tx) => tx.put('state', counter(1)))
      const thrown = new Error('on purpose')
      const error = await rejection(
        store.write('strict', async (tx) => {
          await tx.put('state', counter(2))
          await tx.put('marks', mark('2026-03-02'))
          throw thrown
        }),
      )
      if (error !== thrown) throw new Error(`rejected with ${error}`)
      same(await store.read(async (tx) => [await count(tx), await tx.all('marks')]), [1, []], 'stored')
      await store.write('relaxed', (tx) => tx.put('state', counter(3)))
      same(await store.read(count), 3, 'after it')
    },
  },
  {
    name: 'two that write at once come one after the other: no change is lost',
    async run(store) {
      const add = () =>
        store.write('relaxed', async (tx) => {
          const before = await count(tx)
          await tx.all('marks')
          await tx.put('state', counter(before + 1))
        })
      await Promise.all(Array.from({ length: 20 }, add))
      same(await store.read(count), 20, 'count')
    },
  },
  {
    name: 'who reads meanwhile sees all of a transaction or nothing of it',
    async run(store) {
      const writes = [1, 2, 3, 4].map((value) =>
        store.write('relaxed', async (tx) => {
          await tx.put('state', counter(value))
          await tx.all('days')
          await tx.put('ratings', rating('2026-03-02', value))
        }),
      )
      const reads = [1, 2, 3].map(() =>
        store.read(async (tx) => [
          await count(tx),
          (await tx.get('ratings', ['2026-03-02', ITEM]))?.value ?? 0,
        ]),
      )
      await Promise.all(writes)
      for (const pair of await Promise.all(reads)) same(pair[0], pair[1], 'the two halves')
    },
  },
  {
    name: 'rows come in the order of their keys',
    async run(store) {
      const days = ['2026-03-04', '2026-03-02', '2026-03-03']
      await store.write('strict', async (tx) => {
        for (const day of days) await tx.put('marks', mark(day))
      })
      const found = await store.read(async (tx) => [
        (await tx.all('marks')).map(({ day }) => day),
        (await tx.byDay('marks', '2026-03-02', '2026-03-04')).map(({ day }) => day),
      ])
      same(found, [days.toSorted(), days.toSorted()], 'order')
    },
  },
]
