/**
 * What the shell relies on in a `Store`, as a table of cases that name no test runner: the unit tests run
 * it over the stores in memory and in `storage.local`, and a page of a real browser runs it over IndexedDB.
 */
import type { Check, Correction, PlanMark, Rating, RatingItem, Run } from '../../lib/core/facts.ts'
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
function run(id: string): Run {
  const told = { minutes: null, long: false, effort: null, noticed: null, at: 1, timeZone: ZONE }
  return { id, day: '2026-03-02', backAtStart: null, backAtEnd: null, backTwoHoursAfter: null, ...told }
}
function mark(day: string): PlanMark {
  return { day, kind: 'work', hours: [{ start: 1, end: 2 }], at: 1 }
}
function correction(at: number): Correction {
  return { at, from: 1, to: 2, meaning: 'up', undone: false, day: '2026-03-02', timeZone: ZONE }
}
function answer(day: string, side: Check['side'], question: string, given: string): Check {
  return { day, check: 'hip-extension-1', side, question, version: 1, answer: given }
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
    name: 'what was deleted is gone, in the same transaction and later, and its neighbours stay',
    async run(store) {
      const [first, second] = [rating('2026-03-02', 4), rating('2026-03-03', 5)]
      await store.write('strict', async (tx) => {
        for (const row of [first, second]) await tx.put('ratings', row)
        await tx.put('runs', run('2026-03-02.1'))
      })
      const within = await store.write('strict', async (tx) => {
        await tx.delete('ratings', ['2026-03-02', ITEM])
        await tx.delete('runs', '2026-03-02.1')
        await tx.delete('runs', 'never there')
        return [await tx.byDay('ratings', '', '2026-03-09'), await tx.all('runs')]
      })
      same(within, [[second], []], 'within')
      const later = await store.read((tx) => tx.byDay('ratings', '', '2026-03-09'))
      same(later, [second], 'later')
      await store.write('strict', (tx) => tx.put('ratings', first))
      same(await store.read((tx) => tx.all('ratings')), [first, second], 'put back')
    },
  },
  {
    name: 'a deletion is undone with the transaction that throws',
    async run(store) {
      await store.write('strict', (tx) => tx.put('ratings', rating('2026-03-02', 4)))
      await rejection(
        store.write('strict', async (tx) => {
          await tx.delete('ratings', ['2026-03-02', ITEM])
          throw new Error('after it')
        }),
      )
      same(await store.read((tx) => tx.all('ratings')), [rating('2026-03-02', 4)], 'still there')
    },
  },
  {
    name: 'the first rows of a span of days, as many as are wanted',
    async run(store) {
      await store.write('strict', async (tx) => {
        for (const day of ['2026-03-04', '2026-03-02', '2026-03-03']) await tx.put('ratings', rating(day, 1))
      })
      const found = await store.read((tx) => tx.byDay('ratings', '', '2026-03-09', 2))
      same(
        found.map(({ day }) => day),
        ['2026-03-02', '2026-03-03'],
        'the first two',
      )
    },
  },
  {
    name: 'a row is copied in and out: changing it afterwards changes nothing stored',
    async run(store) {
      const row = mark('2026-03-02')
      await store.write('strict', (tx) => tx.put('marks', row))
      row.hours.push({ start: 3, end: 4 })
      const read = () =>
        store.read((tx) => tx.get('marks', ['2026-03-02', 'work'])) as Promise<PlanMark | undefined>
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
    name: 'the answers of a look stand side by side by day, side and question; the last word about one stands',
    async run(store) {
      const day = '2026-03-02'
      const rows = [
        answer(day, 'right', 'first', 'front'),
        answer(day, 'right', 'gap', '1'),
        answer(day, 'left', 'first', 'back'),
        answer('2026-02-02', 'right', 'first', 'free'),
      ]
      await store.write('strict', async (tx) => {
        for (const row of rows) await tx.put('checks', row)
        await tx.put('checks', answer(day, 'left', 'first', 'unsure'))
      })
      const found = await store.read(async (tx) => [
        await tx.all('checks'),
        await tx.byDay('checks', day, day),
      ])
      const told = found.map((each) =>
        each.map(({ day, side, question, answer }) => `${day} ${side} ${question} ${answer}`),
      )
      const today = [`${day} left first unsure`, `${day} right first front`, `${day} right gap 1`]
      same(told[0], ['2026-02-02 right first free', ...today], 'all')
      same(told[1]?.toSorted(), today, 'of the day')
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
