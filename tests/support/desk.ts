/** A desk with one browser on it and the built extension in that browser. */

import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { State } from '../../lib/core/state.ts'
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import { launchChromium } from './chromium-desk.ts'
import { type BrowserPart, type Family, type LaunchOptions, STILL_PAGE } from './desk-types.ts'
import { launchFirefox } from './firefox-desk.ts'
import { readRows, writeState } from './raw-database.ts'

const MINUTE = 60_000

export class Desk {
  readonly family: Family
  private options: LaunchOptions
  private part: BrowserPart
  private readonly complaints: string[] = []
  private stillPage: Promise<Page> | null = null
  private running = true

  private constructor(family: Family, options: LaunchOptions, part: BrowserPart) {
    this.family = family
    this.options = options
    this.part = part
  }

  static async open(family: Family, options: LaunchOptions): Promise<Desk> {
    return new Desk(family, options, await launch(family, options))
  }

  get context(): BrowserContext {
    return this.part.context
  }

  /** The time that the browser sees. */
  now(): number {
    return Date.now() + (this.options.shiftMs ?? 0)
  }

  /** Opens one of the extension's pages in a tab. */
  async page(path: string): Promise<Page> {
    const page = await this.context.newPage()
    page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`))
    await this.part.open(page, `${this.part.origin}/${path}`)
    return page
  }

  /** Closes a tab or window as the browser's own cross would. Firefox never reports the end of Playwright's `close`. */
  async close(page: Page): Promise<void> {
    await page
      .evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
        const { id } = await tabs.getCurrent()
        if (id !== undefined) void tabs.remove(id)
      })
      .catch(() => {}) // it may be gone before it answers
  }

  /** The window or tab that already shows the page, once there is one. */
  async opened(path: string, timeoutMs = 15_000): Promise<Page> {
    const url = `${this.part.origin}/${path}`
    for (const end = Date.now() + timeoutMs; Date.now() < end; await wait(100)) {
      const found = this.context.pages().find((page) => page.url().split(/[?#]/)[0] === url)
      if (found) return found
    }
    throw new Error(`No window shows ${path}; there are: ${this.context.pages().map((page) => page.url())}`)
  }

  /** Shows a file of the extension, so what is asked from there wakes or starts nothing of ours. */
  async still(): Promise<Page> {
    this.stillPage ??= this.context.newPage().then(async (page) => {
      await this.part.open(page, this.part.origin + STILL_PAGE)
      return page
    })
    this.stillPage.catch(() => this.stillGone()) // another try may find the extension in its place again
    return this.stillPage
  }

  /** Until it is needed again. */
  async closeStill(): Promise<void> {
    const page = await this.stillPage
    this.stillPage = null
    if (page) await this.close(page)
  }

  /** The extension was stopped, and its pages with it. */
  stillGone(): void {
    this.stillPage = null
  }

  /** All rows of a store, in key order; none before the extension made its database. */
  async rows<S extends StoreName>(store: S): Promise<Rows[S][]> {
    const page = await this.still()
    return (await page.evaluate(readRows, store)) as Rows[S][]
  }

  async state(): Promise<State> {
    const rows = await this.rows('state')
    return Object.fromEntries(rows.map(({ name, value }) => [name, value])) as State
  }

  /** Waits until the rows are as wanted, and returns them. */
  async rowsWhen<S extends StoreName>(
    store: S,
    wanted: (rows: Rows[S][]) => boolean,
    timeoutMs: number,
  ): Promise<Rows[S][]> {
    let rows = await this.rows(store)
    for (const end = Date.now() + timeoutMs; !wanted(rows); rows = await this.rows(store)) {
      if (Date.now() > end) throw new Error(`${store} after ${timeoutMs} ms: ${JSON.stringify(rows)}`)
      await wait(250)
    }
    return rows
  }

  /** Waits until the state is as wanted, and returns it. */
  async stateWhen(wanted: (state: State) => boolean, timeoutMs: number): Promise<State> {
    let state = await this.state()
    for (const end = Date.now() + timeoutMs; !wanted(state); state = await this.state()) {
      if (Date.now() > end) throw new Error(`state after ${timeoutMs} ms: ${JSON.stringify(state)}`)
      await wait(500)
    }
    return state
  }

  /**
   * The only thing that is ever written into the database directly: an unbroken stretch at the screen
   * that is 59 minutes long. Everything after it comes from alarms, input and clicks.
   */
  async oneMinuteBeforeDue(): Promise<void> {
    const page = await this.still()
    const { tracker } = await this.state()
    if (tracker?.phase.kind !== 'atScreen') throw new Error(`Not at the screen: ${JSON.stringify(tracker)}`)
    const now = this.now()
    const start = now - 59 * MINUTE
    const bout = { ...tracker.phase.bout, start, stretchStart: start, lastInput: now }
    const last = { at: now, lastInput: now, locked: false, timeZone: bout.timeZone }
    const value = { ...tracker, phase: { kind: 'atScreen', bout }, last, quietUntil: 0 }
    await page.evaluate(writeState, [{ name: 'tracker', version: 1, value }])
  }

  screenshot(page: Page, path: string): Promise<void> {
    return this.part.screenshot(page, path)
  }

  /** Where the middle of an element lies on the screen, for a real mouse. */
  async onScreen(element: Locator): Promise<{ x: number; y: number }> {
    return element.evaluate((found) => {
      const { x, y, width, height } = found.getBoundingClientRect()
      // Firefox tells where its content begins; in Chromium the frame is all above it.
      const { mozInnerScreenX = screenX, mozInnerScreenY = screenY + outerHeight - innerHeight } =
        window as unknown as { mozInnerScreenX?: number; mozInnerScreenY?: number }
      return { x: mozInnerScreenX + x + width / 2, y: mozInnerScreenY + y + height / 2 }
    })
  }

  /** Until the background knows that the browser was started: its first act, at which a routine under way waits. */
  async started(page: Page): Promise<void> {
    const noted = () =>
      page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') })
          .chrome
        return (await storage.session.get('started')).started === true
      })
    for (const end = Date.now() + 10_000; !(await noted()); await wait(50)) {
      if (Date.now() > end) throw new Error('The background did not note its start')
    }
  }

  /** Runs an expression in the browser's own window. Firefox only. */
  inBrowser(expression: string): Promise<unknown> {
    return this.part.inBrowser(expression)
  }

  /** Of the browser's main process. */
  get pid(): number {
    return this.part.pid
  }

  get profile(): string {
    return this.options.profile
  }

  /** Folder of the extension that was built, or of this test's copy. */
  get extension(): string {
    return this.options.extension
  }

  /** Addresses of the extension's pages begin with it. */
  get origin(): string {
    return this.part.origin
  }

  stopWorker(): Promise<void> {
    return this.part.stopWorker()
  }

  /** The whole browser at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.collect()
    const gone = new Promise((resolve) => this.context.once('close', resolve))
    process.kill(-this.part.pid, 'SIGKILL')
    await gone
    this.over()
  }

  /** Starts the browser again on the same profile, after a kill or in good order, perhaps elsewhere. */
  async relaunch(timeZone = this.options.timeZone, changed: Partial<LaunchOptions> = {}): Promise<void> {
    this.options = { ...this.options, ...changed, ...(timeZone ? { timeZone } : {}) }
    this.part = await launch(this.family, this.options)
    this.running = true
  }

  async quit(): Promise<void> {
    await this.collect()
    await this.context.close()
    this.over()
  }

  private over(): void {
    this.running = false
    this.stillPage = null
  }

  private async collect(): Promise<void> {
    if (this.running) this.complaints.push(...(await this.part.errors()))
  }

  /** Everything that went wrong in pages and background since the start. */
  async errors(): Promise<string[]> {
    await this.collect()
    return this.complaints
  }
}

function launch(family: Family, options: LaunchOptions): Promise<BrowserPart> {
  return family === 'chromium' ? launchChromium(options) : launchFirefox(options)
}
