/** A desk with one browser on it and the built extension in that browser. */

import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { State } from '../../lib/core/state.ts'
import type { Rows, StoreName } from '../../lib/shell/tables.ts'
import { launchChromium } from './chromium-desk.ts'
import { type BrowserPart, type Family, type LaunchOptions, STILL_PAGE } from './desk-types.ts'
import { launchFirefox } from './firefox-desk.ts'
import { beforeDue } from './moved-time.ts'
import { readRows } from './raw-database.ts'
import { answered } from './wait-for.ts'

const MINUTE = 60_000

export class Desk {
  readonly family: Family
  private options: LaunchOptions
  private part: BrowserPart
  private readonly complaints: string[] = []
  private stillPage: Promise<Page> | null = null
  /** Pages of the extension that a test opened and did not close. */
  private shown: Page[] = []
  private running = true
  private launches = 1

  private constructor(family: Family, options: LaunchOptions, part: BrowserPart) {
    this.family = family
    this.options = options
    this.part = part
  }

  static async open(family: Family, options: LaunchOptions): Promise<Desk> {
    return new Desk(family, options, await launch(family, options))
  }

  /** Another's desk after `clear`, with its browser, and the extension installed in it for the first time. */
  static async after({ family, options, part }: Desk, scheme: 'light' | 'dark'): Promise<Desk> {
    await part.install(scheme)
    return new Desk(family, { ...options, scheme }, part)
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
    const page = await this.newPage()
    page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`))
    await this.part.open(page, `${this.part.origin}/${path}`)
    this.shown.push(page)
    return page
  }

  /** A tab with a page that is not the extension's: what it complains of is its own affair. */
  async pageAt(address: string): Promise<Page> {
    const page = await this.newPage()
    await this.part.open(page, address)
    return page
  }

  /** Another of the extension's pages, or another part of it, in a tab that is there. */
  show(page: Page, path: string): Promise<void> {
    return this.part.open(page, `${this.part.origin}/${path}`)
  }

  /** Closes a tab or window as the browser's own cross would. Firefox never reports the end of Playwright's `close`. */
  async close(page: Page): Promise<void> {
    this.forget(page)
    const closed = page
      .evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
        const { id } = await tabs.getCurrent()
        if (id !== undefined) void tabs.remove(id)
      })
      .catch(() => {})
    // It may be gone before it answers, and now and then nobody says so.
    await Promise.race([closed, wait(5_000)])
  }

  /** The window or tab that already shows the page, once there is one. */
  async opened(path: string, timeoutMs = 15_000): Promise<Page> {
    const url = `${this.part.origin}/${path}`
    for (const end = Date.now() + timeoutMs; Date.now() < end; await wait(100)) {
      const found = this.context.pages().find((page) => page.url().split(/[?#]/)[0] === url)
      if (found) return this.answering(found, path)
    }
    throw new Error(`No window shows ${path}; there are: ${this.context.pages().map((page) => page.url())}`)
  }

  /** Now and then Playwright loses a window that Firefox opened by itself: then the same is shown in one of its own. */
  private async answering(page: Page, path: string): Promise<Page> {
    const answers = page.evaluate(() => true).catch(() => false)
    if (await Promise.race([answers, wait(10_000, false)])) return page
    return this.page(`${path}${new URL(page.url()).hash}`)
  }

  /** Shows a file of the extension, so what is asked from there wakes or starts nothing of ours. */
  async still(): Promise<Page> {
    this.stillPage ??= this.emptyPage().then(async (page) => {
      await this.part.open(page, this.part.origin + STILL_PAGE)
      return page
    })
    this.stillPage.catch(() => this.stillGone()) // another try may find the extension in its place again
    return this.stillPage
  }

  /** In Firefox each new page is a window, which costs much: the one that it starts with will do while it is empty. */
  private async emptyPage(): Promise<Page> {
    const [first] = this.context.pages()
    return this.family === 'firefox' && first?.url() === 'about:blank' ? first : this.newPage()
  }

  /** Now and then Playwright misses the window that it asked Firefox for, and would wait for it for good. */
  private async newPage(): Promise<Page> {
    for (let tries = 0; tries < 3; tries++) {
      const page = await Promise.race([this.context.newPage(), wait(25_000, null)])
      if (page !== null) return page
    }
    throw new Error('The browser opens no new page')
  }

  /** Until it is needed again. */
  async closeStill(): Promise<void> {
    const page = await this.stillPage
    this.stillPage = null
    if (page) await page.goto('about:blank')
  }

  /** The extension was stopped, and its pages with it. */
  stillGone(): void {
    this.stillPage = null
    this.shown = []
  }

  /**
   * All rows of a store, in key order; none before the extension made its database. A page that is open reads them,
   * where it answers: one more costs as much as many a test.
   */
  async rows<S extends StoreName>(store: S): Promise<Rows[S][]> {
    const shown = this.shown.findLast((page) => !page.isClosed() && page.url().startsWith(this.part.origin))
    if (shown !== undefined) {
      const read = shown.evaluate(readRows, store).catch(() => null)
      const rows = await Promise.race([read, wait(8_000, null)])
      if (rows !== null) return rows as Rows[S][]
      this.forget(shown)
    }
    let page: Page | null = null
    return answered(async () => {
      if (page !== null) this.stillPage = null // the one that gave no answer
      page = await this.still()
      return (await page.evaluate(readRows, store)) as Rows[S][]
    })
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

  /** Everything after it comes from alarms, input and clicks. */
  oneMinuteBeforeDue(): Promise<void> {
    return beforeDue(this, MINUTE)
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
    this.launches++
  }

  async quit(): Promise<void> {
    await this.collect()
    await this.context.close()
    this.over()
  }

  /** Whether its browser is still the one that was started first, and runs. */
  get undisturbed(): boolean {
    return this.running && this.launches === 1
  }

  /** Takes away the extension, all that it kept, and every window: what is left can be another test's desk. */
  async clear(): Promise<void> {
    await this.closeStill()
    await this.part.uninstall()
  }

  private forget(page: Page): void {
    this.shown = this.shown.filter((other) => other !== page)
  }

  private over(): void {
    this.running = false
    this.stillPage = null
    this.shown = []
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
