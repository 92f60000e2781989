/** Somebody at the desk, and the browser around them: what the fault run makes happen, and what it wrote down of it. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Desk } from '../support/desk.ts'
import { writeState } from '../support/raw-database.ts'
import { Console } from './console.ts'
import { Journal } from './journal.ts'
import type { Order, Told } from './order.ts'

declare const chrome: typeof import('webextension-polyfill')

const MINUTE = 60_000

export class Script {
  readonly desk: Desk
  readonly console: Console
  readonly journal = new Journal()
  readonly awaits: string[]
  private orders = 0
  private latest: Page | null = null

  constructor(desk: Desk, awaits: string[]) {
    this.desk = desk
    this.awaits = awaits
    this.console = new Console(desk.profile)
  }

  /** The await of this file whose text begins so. */
  named(file: string, text: string): string {
    const found = this.awaits.find((name) => name.startsWith(`${file} `) && name.includes(`: ${text}`))
    if (found === undefined) throw new Error(`${file} has no await ${text}`)
    return found
  }

  /** Tells whoever starts later and whoever is alive. Returns the order's number. */
  async order(order: Order): Promise<number> {
    const id = ++this.orders
    const full: Order = { idleSeconds: 0, ...order, id }
    await (await this.desk.still()).evaluate(async (faults) => {
      await chrome.storage.session.set({ faults })
      new BroadcastChannel('faults').postMessage({ order: faults })
    }, full)
    return id
  }

  async tell(told: Told): Promise<void> {
    await (await this.desk.still()).evaluate((data) => new BroadcastChannel('faults').postMessage(data), told)
  }

  /** An event that only a desk, or a store, could make. The background must be awake to be told. */
  async event(name: string, given: unknown[] = [], afterMs = 0): Promise<void> {
    await this.message('look')
    await wait(150)
    await this.tell({ call: name, given, afterMs })
  }

  async message(message: 'look' | 'leaveRoutine'): Promise<void> {
    await (await this.desk.still()).evaluate(
      (text) => void chrome.runtime.sendMessage(text).catch(() => {}),
      message,
    )
  }

  async show(path: string): Promise<Page> {
    this.latest = await this.desk.page(path)
    return this.latest
  }

  /** The page that was opened last. */
  get page(): Page {
    if (this.latest === null) throw new Error('No page is open')
    return this.latest
  }

  /** Every page that was opened, the windows that the extension opened itself among them. */
  async closePages(): Promise<void> {
    await (await this.desk.still()).evaluate(async () => {
      const tabs = await chrome.tabs.query({})
      const ours = tabs.filter(
        ({ url }) => url?.startsWith(chrome.runtime.getURL('')) && !url.endsWith('.png'),
      )
      const ids = ours.flatMap(({ id }) => (id === undefined ? [] : [id]))
      if (ids.length > 0) await chrome.tabs.remove(ids)
    })
  }

  /** A rating waits in the small store, beside what waits there already. */
  async wait(rating: unknown): Promise<void> {
    await (await this.desk.still()).evaluate(
      (row) =>
        navigator.locks.request('midday-reset', async () => {
          const { rows = {} } = (await chrome.storage.local.get('rows')) as { rows?: { ratings?: unknown[] } }
          await chrome.storage.local.set({
            rows: { ...rows, ratings: [...(rows.ratings ?? []), row] } as never,
          })
          await chrome.storage.session.set({ localRows: true }) // as whoever stores a row there does
        }),
      rating,
    )
  }

  /** No routine is under way: one that is is stopped by its own button. */
  async noRun(): Promise<void> {
    const stored = (rows: unknown[]) => rows.length > 0
    if (!stored(await this.desk.rows('state'))) await this.message('look') // a stop came before it was there
    await this.desk.rowsWhen('state', stored, 6_000)
    for (let tries = 0; tries < 3 && (await this.desk.state()).routine != null; tries++) {
      const page = await this.show('reset.html')
      await page.getByRole('button', { name: 'Stop here', exact: true }).click({ timeout: 6_000 })
      await this.desk.stateWhen(({ routine }) => routine === null, 4_000).catch(() => {})
      await this.closePages()
    }
  }

  async forget(...notes: string[]): Promise<void> {
    await (await this.desk.still()).evaluate((keys) => chrome.storage.session.remove(keys), notes)
  }

  async note(notes: Record<string, unknown>): Promise<void> {
    await (await this.desk.still()).evaluate((given) => chrome.storage.session.set(given as never), notes)
  }

  /** Changes a stored part of the state, under the version that it has. */
  async change(name: string, changed: (value: never) => unknown): Promise<void> {
    const stored = (rows: { name: string }[]) => rows.some((each) => each.name === name)
    if (!stored(await this.desk.rows('state'))) await this.message('look') // a stop came before it was there
    const row = (await this.desk.rowsWhen('state', stored, 6_000)).find((each) => each.name === name)
    if (!row) return
    await (await this.desk.still()).evaluate(writeState, [{ ...row, value: changed(row.value as never) }])
  }

  /** At the screen, the last look long enough ago that the next one sees input since. */
  async atScreen(): Promise<void> {
    // For fifteen seconds after a reset the input may still be the click that ended it.
    for (let tries = 0; tries < 12; tries++) {
      await this.message('look')
      await wait(1_600) // sooner it would be the same input
      if ((await this.desk.state()).tracker?.phase.kind === 'atScreen') return
    }
  }

  /** The nudge has waited for six minutes, so that the next look shows it. */
  async waitedLong(): Promise<void> {
    await this.change('nudger', (value: { phase: object }) => ({
      ...value,
      phase: { ...value.phase, since: this.desk.now() - 6 * MINUTE },
    }))
  }
}
