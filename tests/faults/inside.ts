/**
 * What the fault build carries around each `await` of the shell. A run is told from outside, by
 * `storage.session` for what starts later and by a channel for what is alive, where to hold. It says so in
 * the console and stays there, the browser's own loop running, until it is stopped from outside.
 */
import type { Order, Told } from './order.ts'

declare const chrome: typeof import('webextension-polyfill')

/** Nobody stopped it: it goes on, and says so, so that this does not count. */
const HOLD_MS = 15_000

const WHERE =
  typeof document === 'undefined' || location.pathname.includes('_generated_background') ? 'worker' : 'page'

let order: Order = {}
let isReady = false
const said = new Set<string>()
const listeners = new Map<string, (...given: unknown[]) => unknown>()
const transactions = new Set<IDBTransaction>()
const connections = new Set<IDBDatabase>()

const say = (what: string, name: string) => console.log(`faults: ${what} ${WHERE} ${name} .`)

function take(given: Order): void {
  order = given
  said.clear()
}

const ready = chrome.storage.session.get('faults').then(({ faults }) => {
  take((faults ?? {}) as Order)
  isReady = true
})

const channel = new BroadcastChannel('faults')
channel.onmessage = ({ data }: MessageEvent<Told>) => {
  const { call, given = [], afterMs = 0 } = data
  if (data.order) take(data.order)
  if (data.disconnect) for (const connection of connections) connection.close()
  if (call !== undefined && WHERE === 'worker') setTimeout(() => listeners.get(call)?.(...given), afterMs)
}

const { transaction } = IDBDatabase.prototype
IDBDatabase.prototype.transaction = function (...given) {
  connections.add(this)
  const begun = transaction.apply(this, given)
  transactions.add(begun)
  for (const end of ['complete', 'abort']) begun.addEventListener(end, () => transactions.delete(begun))
  return begun
}

/** A transaction without a request under way commits by itself; while held it must not. */
function keepOpen(open: IDBTransaction, until: () => boolean): void {
  const again = () => {
    if (until()) return
    const [store] = open.objectStoreNames
    if (store !== undefined) open.objectStore(store).count().onsuccess = again
  }
  try {
    again()
  } catch {} // it waits for a request of its own, and will not commit before that
}

async function hold(name: string, phase: string): Promise<void> {
  const { id, hold: wanted } = order
  order = { ...order, hold: null }
  say(`hit ${id} ${phase}`, name)
  const end = Date.now() + HOLD_MS
  // What was asked to be done by then is done: a wait for the commit lets it commit.
  const commits = phase === 'during' && name.includes('transaction.done')
  if (!commits) for (const open of transactions) keepOpen(open, () => Date.now() > end)
  await new Promise((resolve) => setTimeout(resolve, HOLD_MS))
  say(`passed ${id} ${wanted?.phase}`, name)
}

const held = (name: string, phase: string) =>
  order.hold?.name === name && order.hold.phase === phase && order.hold.where === WHERE

export async function __before(name: string): Promise<void> {
  // Not a turn longer than needed: inside a transaction only what follows at once belongs to it.
  if (!isReady) await ready
  if (order.record && !said.has(name)) {
    said.add(name)
    say('seen', name)
  }
  const late = order.delays?.[name]
  if (late !== undefined) await new Promise((resolve) => setTimeout(resolve, late))
  if (held(name, 'before')) await hold(name, 'before')
  const error = order.fails?.[name]
  if (error !== undefined && (order.failsIn ?? WHERE) === WHERE)
    throw new DOMException('It was made to fail', error)
}

export function __during<T>(name: string, result: T): T | Promise<T> {
  return held(name, 'during') ? hold(name, 'during').then(() => result) : result
}

type QueryState = typeof chrome.idle.queryState

/** Without a desk nobody moves a mouse: how long ago the last input was is told from outside. */
export function __idle(queryState: QueryState): QueryState {
  return async (seconds) => {
    if (order.idleSeconds === undefined) return queryState.call(chrome.idle, seconds)
    return seconds <= order.idleSeconds ? 'idle' : 'active'
  }
}

/** Remembers the listener, so that an event can be made that only a desk could make. */
export function __listens<L>(event: string, listener: L): L {
  listeners.set(event, listener as (...given: unknown[]) => unknown)
  return listener
}
