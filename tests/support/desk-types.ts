/** The same desk over both browsers: what each of them must supply. */
import type { BrowserContext, Page } from '@playwright/test'

export type Family = 'chromium' | 'firefox'

/** A file of the extension that runs nothing: from its address the database can be looked at without a sample being taken. */
export const STILL_PAGE = '/icon/128.png'

export type LaunchOptions = {
  executable: string
  /** Folder of the built extension. */
  extension: string
  /** Folder of another extension, which may run beside it. Chromium only: Firefox installs one at any time. */
  beside?: string
  /** Kept between launches. */
  profile: string
  /** Environment of a real desk; without it the browser runs headless. */
  display?: Record<string, string>
  timeZone?: string
  /** Moves the browser's clock. Chromium only. */
  shiftMs?: number
  scheme?: 'light' | 'dark'
  /** The page that each installation opens stays open; otherwise it is closed once it shows. */
  keepsWelcome?: boolean
  /** Port on this computer of a proxy for everything; the browser asks nobody else. */
  proxy?: number
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
  /**
   * Takes the extension out of the browser, with all that it kept and whatever was opened. Throws where anything
   * is left; then nobody should go on with this browser. What it complains of meanwhile is nobody's error.
   */
  uninstall(): Promise<void>
  /** Puts it in again, as for the first time. Firefox alone can show its pages in another scheme then. */
  install(scheme: 'light' | 'dark'): Promise<void>
}
