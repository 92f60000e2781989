/** "Do nudges reach you?" and the keys: what the options page asks of the browser and of the system. */
import type { Desk } from '../support/desk.ts'
import { ADDRESSES } from '../support/firefox-install.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ anyDay: true })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const BADGE = 'The small number on the icon still works.'

/** Ids of our notifications, as the browser has them. */
const notifications = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') })
      .chrome
    return Object.keys(await notifications.getAll())
  })

/** The page loaded anew: to another part of itself alone a browser would go without that. */
async function loadedAnew(desk: Desk, page: Page): Promise<void> {
  await desk.show(page, 'help.html')
  await desk.show(page, 'options.html#nudges')
}

test('not seen: the steps for each system, and the badge; a refusal is told with its reason; the keys are changed', async ({
  desk,
  family,
}) => {
  const page = await desk.page('options.html#nudges')
  await button(page, 'Show me one now').click()
  await expect(page.getByText('Did you see it?')).toBeVisible()
  await button(page, 'No').click()
  await expect(page.getByText(BADGE)).toBeVisible()
  await expect(page.getByText("Open your desktop's settings, Notifications", { exact: false })).toBeVisible()
  const onWindows = page.getByText('Open Settings, System, Notifications.', { exact: true })
  await expect(onWindows).toBeHidden()
  await page.getByText('On Windows', { exact: true }).click()
  await expect(onWindows).toBeVisible()
  await expect.poll(() => notifications(page)).toEqual([])
  await expect(button(page, 'Show me one more')).toBeVisible()

  await test.step('a refusal is told, with its reason', async () => {
    await loadedAnew(desk, page)
    await page.evaluate(() => {
      const { notifications } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') })
        .chrome
      notifications.create = () => Promise.reject(new Error('not on this computer'))
    })
    await button(page, 'Show me one now').click()
    await expect(page.getByText('The browser would not show it. It says: not on this computer')).toBeVisible()
    await expect(page.getByText(BADGE)).toBeVisible()
    await expect(page.getByText('Did you see it?')).toHaveCount(0)
  })

  await test.step('the keys are as the manifest has them, and changed on a page of the browser', async () => {
    await loadedAnew(desk, page)
    const keys = page.locator('.shortcuts dd')
    await expect(keys).toHaveText(['AltShiftM', 'AltShiftG', 'AltShiftL'])
    await button(page, 'Change the keys').click()
    if (family === 'chromium') {
      await expect
        .poll(() => desk.context.pages().map((page) => page.url()))
        .toContain('chrome://extensions/shortcuts')
    } else {
      await expect.poll(() => desk.inBrowser(ADDRESSES)).toContain('about:addons')
    }
    await expect(page.getByText('The browser would not open that page.', { exact: false })).toHaveCount(0)
  })
})

test.describe('on a real desk', () => {
  test.use({ real: true })

  test('it is on the screen, says nothing of a body, and goes by a click, once seen, or with its page', async ({
    desk,
    hands,
  }) => {
    const page = await desk.page('options.html#nudges')
    await button(page, 'Show me one now').click()
    await expect.poll(() => hands.onScreen()).toBe(1)
    expect(hands.shown()).toEqual([
      expect.objectContaining({
        title: 'Midday Reset',
        text: expect.stringContaining('This is how a nudge looks.'),
      }),
    ])
    await test.step('a click only closes it', async () => {
      hands.clickNotification()
      await expect.poll(() => hands.onScreen()).toBe(0)
      expect(await notifications(page)).toEqual([])
      expect(desk.context.pages().filter((page) => page.url().includes('reset.html'))).toEqual([])
      expect((await desk.state()).nudger.phase.kind).toBe('notDue')
      expect(await desk.rows('nudges')).toEqual([])
    })

    await test.step('seen: it is taken away, and can be shown once more', async () => {
      await loadedAnew(desk, page)
      await button(page, 'Show me one now').click()
      await expect.poll(() => hands.onScreen()).toBe(1)
      await button(page, 'Yes').click()
      await expect(page.getByText('Good.', { exact: true })).toBeVisible()
      await expect.poll(() => hands.onScreen()).toBe(0)
      await button(page, 'Show me one more').click()
      await expect.poll(() => hands.onScreen()).toBe(1)
      expect(hands.shown()).toHaveLength(1 + 2)
    })

    await test.step('it goes with the page that showed it', async () => {
      await desk.close(page)
      await expect.poll(() => hands.onScreen()).toBe(0)
    })
  })
})
