/**
 * A database in memory that keeps the promises of IndexedDB which the shell relies on: one readwrite
 * transaction after the other, all of it or nothing, copies in and copies out, and a transaction that is
 * over as soon as nobody waits for it. `tests/support/store-contract.ts` holds it to the same cases as the real one.
 */
import { keyOf, type Rows, STORE_NAMES, type Store, type StoreName, type Tx } from '../../lib/shell/tables.ts'
import { Turns } from './turns.ts'

type AnyRow = Rows[StoreName]
export type Put = { store: StoreName; key: string; row: AnyRow }
/** Stands for a row that the transaction deletes. */
const GONE = {} as AnyRow

/** What one transaction wrote, with the true time at which it was committed. */
export type Commit = { at: number; puts: Put[] }

/** Whoever awaits the database: the process lives, or is killed at that await and none of its own goes on. */
export type Awaiting = {
  call<T>(what: string, effect: () => T, kind?: 'read' | 'write'): Promise<T>
  /** Returns how to be told no longer. */
  onKill(clean: () => void): () => void
}

/** Somebody who is never killed. */
export const CALM: Awaiting = {
  async call(_what, effect) {
    return effect()
  },
  onKill: () => () => {},
}

export class MemoryDatabase {
  /** Serialised key → row; never handed out. */
  private readonly tables = new Map<StoreName, Map<string, AnyRow>>(
    STORE_NAMES.map((name) => [name, new Map()]),
  )
  private readonly turns = new Turns()
  readonly commits: Commit[] = []

  constructor(private readonly now: () => number = () => 0) {}

  /** A copy of what is committed, in the order of keys. */
  rows<S extends StoreName>(name: S): Rows[S][] {
    return structuredClone(inOrder(name, this.table(name) as Map<string, Rows[S]>))
  }

  /** Puts rows there from outside any transaction, as a profile that was lived in before. */
  seed(puts: Put[]): void {
    for (const { store, key, row } of structuredClone(puts)) this.table(store).set(key, row)
  }

  /** Everything that is committed, for `seed`. */
  dump(): Put[] {
    return STORE_NAMES.flatMap((store) =>
      [...this.table(store)].map(([key, row]) => structuredClone({ store, key, row })),
    )
  }

  connect(process: Awaiting = CALM): Store {
    return {
      mode: 'idb',
      write: (_durability, work) => this.run(process, work, true),
      read: (work) => this.run(process, work, false),
    }
  }

  private table(name: StoreName): Map<string, AnyRow> {
    return this.tables.get(name) as Map<string, AnyRow>
  }

  private async run<T>(process: Awaiting, work: (tx: Tx) => Promise<T>, writes: boolean): Promise<T> {
    const turn = await this.turns.take(process)
    const puts = new Map<string, Put>()
    const transaction = new Transaction((name) => this.table(name), puts, process, writes)
    try {
      const result = await work(transaction.tx)
      transaction.done = true
      if (writes) await process.call('commit', () => this.commit(transaction, puts))
      return result
    } finally {
      transaction.over = true
      turn.release()
    }
  }

  private commit(transaction: Transaction, puts: Map<string, Put>): void {
    if (transaction.over) throw new DOMException('The transaction is over', 'TransactionInactiveError')
    for (const { store, key, row } of puts.values()) {
      if (row === GONE) this.table(store).delete(key)
      else this.table(store).set(key, row)
    }
    this.commits.push({ at: this.now(), puts: [...puts.values()].filter(({ row }) => row !== GONE) })
  }
}

class Transaction {
  /** Committed, undone, or ended because nobody waited for it. */
  over = false
  /** Nothing more is asked of it. */
  done = false
  private waiting = 0
  readonly tx: Tx

  constructor(
    private readonly table: (name: StoreName) => Map<string, AnyRow>,
    private readonly puts: Map<string, Put>,
    private readonly process: Awaiting,
    writes: boolean,
  ) {
    this.tx = {
      get: (name, key) =>
        this.request(`get ${name}`, () => structuredClone(this.seen(name).get(JSON.stringify(key))) as never),
      all: (name) => this.request(`all ${name}`, () => structuredClone(inOrder(name, this.seen(name)))),
      correctionsSince: (from) =>
        this.request('corrections', () =>
          structuredClone(inOrder('corrections', this.seen('corrections')).filter(({ at }) => at >= from)),
        ),
      byDay: (name, from, to, most) =>
        this.request(`byDay ${name}`, () =>
          structuredClone(
            inOrder(name, this.seen(name))
              .filter(({ day }) => from <= day && day <= to)
              .sort((a, b) => compare(a.day, b.day))
              .slice(0, most),
          ),
        ),
      delete: (name, key) =>
        this.request(`delete ${name}`, () => {
          if (!writes) throw new DOMException('Only to be read', 'ReadOnlyError')
          const text = JSON.stringify(key)
          this.puts.set(`${name} ${text}`, { store: name, key: text, row: GONE })
        }),
      put: (name, row) => {
        // As the browser does: the copy is made at the call, not when the database gets to it.
        const copy = structuredClone(row)
        return this.request(`put ${name}`, () => {
          if (!writes) throw new DOMException('Only to be read', 'ReadOnlyError')
          const key = keyOf(name, copy)
          if (![key].flat().every(isKeyPart)) throw new DOMException('No key', 'DataError')
          const text = JSON.stringify(key)
          this.puts.set(`${name} ${text}`, { store: name, key: text, row: copy })
        })
      },
    }
  }

  private async request<T>(what: string, effect: () => T): Promise<T> {
    if (this.over) throw new DOMException('The transaction is over', 'TransactionInactiveError')
    this.waiting++
    try {
      return await this.process.call(what, effect, 'read')
    } finally {
      this.waiting--
      // Whoever awaits anything but the transaction's own finds it over.
      setImmediate(() => {
        if (this.waiting === 0 && !this.done) this.over = true
      })
    }
  }

  /** The store with what this transaction has put. */
  private seen<S extends StoreName>(name: S): Map<string, Rows[S]> {
    const own = [...this.puts.values()].filter(({ store }) => store === name)
    const committed = this.table(name) as Map<string, Rows[S]>
    if (own.length === 0) return committed
    const both = new Map(committed)
    for (const { key, row } of own) {
      if (row === GONE) both.delete(key)
      else both.set(key, row as Rows[S])
    }
    return both
  }
}

const isKeyPart = (part: unknown): boolean =>
  typeof part === 'string' || (typeof part === 'number' && !Number.isNaN(part))

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** In the order of keys, field by field. */
function inOrder<S extends StoreName>(name: S, table: Map<string, Rows[S]>): Rows[S][] {
  const keyed = [...table.values()].map((row) => ({ row, key: [keyOf(name, row)].flat() }))
  keyed.sort((a, b) => {
    for (const [index, part] of a.key.entries()) {
      const order = compare(part, b.key[index] ?? '')
      if (order !== 0) return order
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}
