/** The same desk over both browsers: what each of them must supply. */
import type { BrowserContext, Page } from '@playwright/test'

export type Family = 'chromium' | 'firefox'

/** A file of the extension that runs nothing: from its address the database can be looked at without a sample being taken. */
export const STILL_PAGE = '/icon/128.png'

export type LaunchOptions = {
  executable: string
  /** Folder of the built extension. */
  extension: string
  /** Kept between launches. */
  profile: string
  /** Environment of a real desk; without it the browser runs headless. */
  display?: Record<string, string>
  timeZone?: string
  /** Moves the browser's clock. Chromium only. */
  shiftMs?: number
  scheme?: 'light' | 'dark'
  /** Preferences beyond those that every test needs. Firefox only. */
  prefs?: Record<string, string | number | boolean>
}

export type BrowserPart = {
  context: BrowserContext
  /** Of the extension's pages. */
  origin: string
  /** Of the main process, which leads its own process group. */
  pid: number
  open(page: Page, url: string): Promise<void>
  screenshot(page: Page, path: string): Promise<void>
  /** Ends the background for good: what it did not store is lost. */
  stopWorker(): Promise<void>
  /** Runs an expression in the browser's own window. Firefox only. */
  inBrowser(expression: string): Promise<unknown>
  /** What went wrong since the last call: uncaught errors, rejections, policy violations, the console. */
  errors(): Promise<string[]>
}
