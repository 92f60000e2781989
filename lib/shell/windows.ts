/** Our own windows and tabs, one of each. */
import { browser } from './browser.ts'
import type { PageName } from './session.ts'

const RESET_WINDOW = { width: 480, height: 680 }

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

export async function openReset(): Promise<void> {
  const open = await ownTab('/reset.html')
  if (open) return toFront(open)
  const url = browser.runtime.getURL('/reset.html' as never)
  try {
    await browser.windows.create({ url, type: 'popup', ...RESET_WINDOW, focused: true })
  } catch {
    await browser.tabs.create({ url }) // no windows there (a phone), or none allowed
  }
}

export async function openPage(page: PageName): Promise<void> {
  const path = `/${page}.html`
  const open = await ownTab(path)
  if (open) return toFront(open)
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) })
}
