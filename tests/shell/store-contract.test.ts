import { describe, expect, test } from 'vitest'
import type { Store } from '../../lib/shell/tables.ts'
import { type Awaiting, MemoryDatabase } from '../sim/memory-store.ts'
import { STORE_CASES } from '../support/store-contract.ts'
import { fakeBrowser } from './fake-browser.ts'

/** Its answers take a moment, so that transactions meet. */
const SLOW: Awaiting = {
  async call(_what, effect) {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return effect()
  },
  onKill: () => () => {},
}

const STORES: Record<string, () => Store> = {
  'in memory': () => new MemoryDatabase().connect(),
  'in memory, with answers that take a moment': () => new MemoryDatabase().connect(SLOW),
  'in storage.local': () => fakeBrowser().store,
}

describe.each(Object.keys(STORES))('the store %s', (where) => {
  test.each(STORE_CASES)('$name', async ({ run }) => run((STORES[where] as () => Store)()))
})

describe('the store in memory, as IndexedDB', () => {
  test('is over once something else is awaited inside, and stores nothing', async () => {
    const database = new MemoryDatabase()
    const writing = database.connect().write('strict', async (tx) => {
      await tx.put('state', { name: 'tracker', version: 1, value: 1 })
      await new Promise((resolve) => setTimeout(resolve, 1))
      await tx.put('state', { name: 'tracker', version: 1, value: 2 })
    })
    await expect(writing).rejects.toThrow('The transaction is over')
    expect(database.rows('state')).toEqual([])
  })

  test.each([[undefined], [Number.NaN], [null]])('refuses the key %s', async (start) => {
    const store = new MemoryDatabase().connect()
    await expect(store.write('strict', (tx) => tx.put('bouts', { start } as never))).rejects.toThrow('No key')
  })

  test('who only reads cannot write', async () => {
    const store = new MemoryDatabase().connect()
    const writing = store.read((tx) => tx.put('state', { name: 'tracker', version: 1, value: 1 }))
    await expect(writing).rejects.toThrow('Only to be read')
  })

  test('a process that is killed while it holds a transaction lets the next one go on, and stored nothing', async () => {
    const database = new MemoryDatabase()
    let kill = () => {}
    const dying: Awaiting = {
      call: (what, effect) =>
        what === 'commit' ? new Promise(() => {}) : new Promise((resolve) => resolve(effect())),
      onKill(clean) {
        kill = clean
        return () => {}
      },
    }
    const put = (store: Store, value: number) =>
      store.write('strict', (tx) => tx.put('state', { name: 'tracker', version: 1, value }))
    void put(database.connect(dying), 1)
    const next = put(database.connect(), 2)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(database.rows('state')).toEqual([])
    kill()
    await next
    expect(database.rows('state')).toMatchObject([{ value: 2 }])
  })
})
