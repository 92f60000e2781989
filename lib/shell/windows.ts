/** Our own windows and tabs, one of each. */
import { browser } from './browser.ts'
import type { PageName, ResetView } from './session.ts'

const RESET_WINDOW = { width: 480, height: 740 }

/** The tab of ours that shows `path`; the browsers tell the address of our own tabs without a permission. */
async function ownTab(path: string) {
  const url = browser.runtime.getURL(path as never)
  const tabs = await browser.tabs.query({})
  return tabs.find((tab) => tab.url?.split(/[?#]/)[0] === url)
}

async function toFront(tab: { id?: number | undefined; windowId?: number | undefined }): Promise<void> {
  if (tab.id !== undefined) await browser.tabs.update(tab.id, { active: true })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
}

/** Whether a window or tab shows the routine. */
export async function resetShown(): Promise<boolean> {
  return (await ownTab('/reset.html')) !== undefined
}

/** Two clicks, or a click here and one on the notification, open one window. */
export function openReset(show?: ResetView): Promise<void> {
  return navigator.locks.request('midday-reset-window', async () => {
    await openOrShowReset(show)
    // A new tab has no address at first; the next in line must find it.
    for (let tries = 0; tries < 20 && !(await ownTab('/reset.html')); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
}

async function openOrShowReset(show?: ResetView): Promise<void> {
  const open = await ownTab('/reset.html')
  const url = browser.runtime.getURL(`/reset.html${show ? `#${show}` : ''}` as never)
  if (open) {
    // The page takes another view without loading anew.
    if (show && open.id !== undefined && open.url !== url) await browser.tabs.update(open.id, { url })
    return toFront(open)
  }
  try {
    await browser.windows.create({ url, type: 'popup', ...RESET_WINDOW, focused: true })
  } catch {
    await browser.tabs.create({ url }) // no windows there (a phone), or none allowed
  }
}

/** Whether any page of ours is open, the popup included. */
export async function anyPageOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP'] as never })
  return contexts.length > 0
}

export async function openPage(page: PageName, part?: string): Promise<void> {
  const path = `/${page}.html`
  const open = await ownTab(path)
  const url = browser.runtime.getURL(`${path}${part ? `#${part}` : ''}` as never)
  if (!open) {
    await browser.tabs.create({ url })
    return
  }
  if (part && open.id !== undefined) await browser.tabs.update(open.id, { url })
  await toFront(open)
}
