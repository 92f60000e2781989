/**
 * A page's own time, which stands still until it is moved on: its clock and its timers, so that a routine of a
 * quarter of an hour takes seconds. The background keeps the true time, so its heartbeat is taken away
 * meanwhile: to it the page's presses would come from the future.
 */
import type { Page } from '@playwright/test'

type Moved = {
  /** Moves on at once; timers that fell due on the way come at its end, as in a page that is throttled. */
  skip(ms: number): Promise<void>
  /** No frames, and whoever asks is told that nobody sees the page. */
  hide(hidden: boolean): void
}

declare global {
  interface Window {
    moved: Moved
  }
}

/** Needs nothing from outside itself. */
async function install(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
  await chrome.alarms.clearAll()
  chrome.runtime.sendMessage = () => Promise.resolve()
  const frame = window.requestAnimationFrame.bind(window)
  const clear = window.clearTimeout.bind(window)
  let now = Date.now()
  let ids = 1_000_000
  const waiting = new Map<number, { due: number; run: () => void }>()
  Date.now = () => now
  window.setTimeout = ((run: () => void, ms = 0) => {
    waiting.set(++ids, { due: now + ms, run })
    return ids
  }) as typeof window.setTimeout
  window.clearTimeout = (id) => {
    if (!waiting.delete(Number(id))) clear(id)
  }
  const drawn = () =>
    new Promise<void>((resolve) => {
      frame(() => frame(() => resolve()))
    })
  // What was asked for while hidden comes when it is seen again.
  const asked = new Map<number, FrameRequestCallback>()
  window.moved = {
    async skip(ms) {
      now += ms
      const due = [...waiting].filter(([, one]) => one.due <= now).sort(([, a], [, b]) => a.due - b.due)
      for (const [id, { run }] of due) {
        if (waiting.delete(id)) run()
      }
      await drawn()
    },
    hide(hidden) {
      window.requestAnimationFrame = hidden ? (run) => asked.set(++ids, run) && ids : frame
      for (const run of hidden ? [] : asked.values()) frame(run)
      asked.clear()
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      })
      document.dispatchEvent(new Event('visibilitychange'))
    },
  }
}

/** Before the page's run goes on: timers set before this keep the true time. */
export async function movePageTime(page: Page): Promise<void> {
  await page.evaluate(install)
}

export async function skip(page: Page, ms: number): Promise<void> {
  await page.evaluate((by) => window.moved.skip(by), ms)
}
