/** What the popup offers follows the choices in the options, and what was done today. */
import type { Page } from '@playwright/test'
import { minutesOfDay, weekday } from '../../lib/core/day.ts'
import { beforeBegin } from '../support/begin-reset.ts'
import { expect, test } from '../support/fixtures.ts'

test.use({ hours: [12, 15] })

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const offered = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 2, name })).toBeVisible()

test('the mobility set in the hour before a run, the strength set once the reset is done; each undone', async ({
  desk,
  place,
}) => {
  const options = await desk.page('options.html#routines')
  const popup = await desk.page('popup.html')
  await offered(popup, 'Midday reset')
  await expect(popup.getByText('about 3 minutes', { exact: true })).toBeVisible()
  await expect(popup.locator('.step-row li')).toHaveCount(4)

  const { today } = { today: new Date(desk.now()).toLocaleDateString('sv', { timeZone: place.timeZone }) }
  const day = WEEKDAYS[weekday(today)] ?? ''
  const soon = minutesOfDay(desk.now(), place.timeZone) + 40
  // It shows its tick a moment later, as the popup is in front: `check` would not wait for that.
  await options.getByRole('checkbox', { name: `You run on ${day}`, exact: true }).click()
  await options
    .getByLabel('Usually at', { exact: true })
    .fill(`${String(Math.floor(soon / 60)).padStart(2, '0')}:${String(soon % 60).padStart(2, '0')}`)
  await offered(popup, 'Mobility before mileage')
  await expect(popup.getByText('about 6 minutes', { exact: true })).toBeVisible()
  await expect(popup.getByText('and 2 more', { exact: true })).toBeVisible()
  // Playwright now and then loses a window that Firefox opened by itself: there it is open already, and is brought to the front.
  const before = desk.family === 'firefox' ? await desk.page('reset.html') : null
  await button(popup, 'Start').click()
  const window = before ?? (await desk.opened('reset.html'))
  await expect.poll(() => new URL(window.url()).hash).toBe('#mobility')
  await beforeBegin(window)

  await options
    .getByRole('button', { name: /^Undo: / })
    .last()
    .click()
  await offered(popup, 'Midday reset')

  await options.getByRole('checkbox', { name: `Strength on ${day}`, exact: true }).click()
  await offered(popup, 'Midday reset')
  // The window that is open takes another view.
  await button(popup, 'Other routines').click()
  await window.getByRole('button', { name: /^Midday reset/ }).click()
  await button(window, 'Today').click()
  await desk.rowsWhen('resets', ([row]) => row?.how === 'selfLogged' && row.finished, 10_000)
  await offered(popup, 'Strength set')
  await button(window, 'Undo').click()
  await desk.rowsWhen('resets', ([row]) => row?.finished === false, 10_000)
  await offered(popup, 'Midday reset')
})
