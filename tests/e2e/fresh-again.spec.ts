/** What the tests rest on that share a browser: each finds the extension as on its first day. */
import type { Desk } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'

declare const chrome: typeof import('webextension-polyfill')

// One after the other, by one worker.
test.describe.configure({ mode: 'default' })
test.use({ anyDay: true })

let browser: number | null = null

/** What there is of us in the browser, asked from a file that runs nothing of ours. */
async function kept(desk: Desk) {
  const still = await desk.still()
  return still.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    own: (await chrome.storage.local.get('own')).own ?? null,
    session: (await chrome.storage.session.get('own')).own ?? null,
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    notifications: Object.keys(await chrome.notifications.getAll()),
    badge: await chrome.action.getBadgeText({}),
    tabs: chrome.extension.getViews({ type: 'tab' }).length,
    caches: (await caches.keys()).length,
    words: localStorage.length,
  }))
}

const FIRST_DAY = {
  databases: ['midday-reset'],
  own: null,
  session: null,
  alarms: ['heartbeat'],
  notifications: [],
  badge: '',
  tabs: 1,
  caches: 0,
  words: 0,
}

/** A little of everything that can be left behind. */
async function leaveTraces(desk: Desk): Promise<void> {
  const options = await desk.page('options.html#hours')
  await options.getByRole('checkbox', { name: 'Saturday is a working day' }).click()
  await desk.stateWhen(({ settings }) => settings.workingHours[5]?.length === 1, 10_000)
  await desk.page('popup.html')
  await (await desk.still()).evaluate(async () => {
    await new Promise((resolve) => {
      const opening = indexedDB.open('own', 1)
      opening.onsuccess = () => resolve(opening.result.close())
    })
    await chrome.storage.local.set({ own: 'left' })
    await chrome.storage.session.set({ own: 'left' })
    await chrome.alarms.create('own', { delayInMinutes: 60 })
    await chrome.notifications.create('own', {
      type: 'basic',
      title: 'own',
      message: 'left',
      iconUrl: '/icon/128.png',
    })
    await chrome.action.setBadgeText({ text: 'own' })
    await caches.open('own')
    localStorage.setItem('own', 'left')
  })
  const there = await kept(desk)
  // (The badge may have been mended meanwhile.)
  expect(there).toMatchObject({ own: 'left', session: 'left', caches: 1, words: 1 })
  expect(there.databases).toContain('own')
  expect(there.alarms).toContain('own')
}

for (const time of ['first', 'second', 'third']) {
  test(`the ${time} time`, async ({ desk }) => {
    if (time !== 'first') expect(desk.pid).toBe(browser)
    browser = desk.pid
    // Somebody was at the keys just now, however long ago the browser was started.
    const { settings } = await desk.stateWhen(({ tracker }) => tracker?.phase.kind === 'atScreen', 20_000)
    expect(settings.workingHours[5]).toEqual([])
    await expect.poll(() => kept(desk)).toEqual(FIRST_DAY)
    expect(desk.context.pages().filter((page) => page.url().startsWith(desk.origin))).toHaveLength(1)
    await leaveTraces(desk)
  })
}
