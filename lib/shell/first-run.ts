/** What the page of the first run asks of the browser besides its session. */
import { browser, IS_FIREFOX } from './browser.ts'

/** How far one came. Anything else but 0, too, says that the page was opened. */
export const WELCOME = 'welcome'

export type Screen = 1 | 2 | 3
export type Place = Screen | 'done'

export type FirstRun = {
  firefox: boolean
  save(place: Place): Promise<void>
  /** Whether the icon is on the toolbar; null where the browser does not tell. */
  isPinned(): Promise<boolean | null>
}

/** Where to go on: once it is done it begins from the beginning. */
export const screenFrom = (stored: unknown): Screen => (stored === 2 || stored === 3 ? stored : 1)

export async function readScreen(): Promise<Screen> {
  return screenFrom((await browser.storage.local.get(WELCOME))[WELCOME])
}

/** Not in the library's types yet. */
type Action = { getUserSettings?(): Promise<{ isOnToolbar?: boolean }> }

export const firstRun: FirstRun = {
  firefox: IS_FIREFOX,
  save: (place) => browser.storage.local.set({ [WELCOME]: place }),
  async isPinned() {
    const settings = await (browser.action as unknown as Action).getUserSettings?.()
    return settings?.isOnToolbar ?? null
  },
}
