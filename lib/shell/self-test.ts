/** Shows how a nudge looks, from a page: some systems swallow notifications and tell nobody. */
import { browser, IS_FIREFOX } from './browser.ts'
import type { Refusal } from './session.ts'
import { t, tName } from './texts.ts'

/** Not the nudge's: what is done with this one answers nothing. */
const TEST_ID = 'test'

let listening = false

/** It closes at a click, and with the page that showed it. */
function closeWithIt(): void {
  if (listening) return
  listening = true
  const close = (id: string) => {
    if (id === TEST_ID) void clearTest()
  }
  browser.notifications.onClicked.addListener(close)
  browser.notifications.onButtonClicked.addListener(close)
  // Later than this Firefox takes no word from a page any more.
  addEventListener('beforeunload', () => void clearTest())
}

/** With the same title, picture and buttons as a nudge. Resolves to why the browser refused it, null if it did not. */
export async function showTest(sound: boolean): Promise<Refusal | null> {
  try {
    closeWithIt()
    // Firefox has no such question, and throws on keys that it does not know.
    if (!IS_FIREFOX && (await notificationLevel()) === 'denied') return 'blocked'
    await clearTest() // one that is still there would not appear again
    await browser.notifications.create(TEST_ID, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as never),
      title: tName(),
      message: t('nudge.test'),
      ...(IS_FIREFOX
        ? {}
        : { buttons: [{ title: t('nudge.up') }, { title: t('nudge.snooze') }], silent: !sound }),
    } as never)
    return null
  } catch (error) {
    return { said: error instanceof Error ? error.message : String(error) }
  }
}

/** Not asked of Firefox, which has no such question. */
export const notificationLevel = () =>
  (
    browser.notifications as unknown as { getPermissionLevel(): Promise<'granted' | 'denied'> }
  ).getPermissionLevel()

export async function clearTest(): Promise<void> {
  await browser.notifications.clear(TEST_ID)
}
