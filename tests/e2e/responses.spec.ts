/** "When nudges suit you": counts by the hour, and a better window for the midday reset in one click. */
import type { Nudge } from '../../lib/core/facts.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ anyDay: true })

const HOUR = 3_600_000

/** The latest that is over, of so many days ago; in UTC, where a row may have been written too. */
function nudge(daysAgo: number, hour: number, taken: boolean): Nudge {
  const day = new Date(Date.now() - daysAgo * 24 * HOUR).toISOString().slice(0, 10)
  const at = Date.parse(`${day}T00:00Z`) + hour * HOUR
  return {
    at,
    kind: 'stand',
    shownAt: at,
    showings: 1,
    answeredAt: taken ? at + 90_000 : null,
    outcome: taken ? 'done' : 'ignored',
    why: null,
    snoozes: 0,
    stretchMs: HOUR,
    day,
    timeZone: 'UTC',
  }
}

/** Weeks of nudges cannot be waited for: they are put into the record as rows. */
async function put(desk: Desk, rows: Nudge[]): Promise<void> {
  await desk.rows('nudges')
  const page = await desk.still()
  await page.evaluate(async (rows) => {
    const opening = indexedDB.open('midday-reset')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const writing = opening.result.transaction('nudges', 'readwrite')
    for (const row of rows) writing.objectStore('nudges').put(row)
    await new Promise((resolve) => {
      writing.oncomplete = resolve
    })
    opening.result.close()
  }, rows)
}

/** Loads the page again: where only what follows the # differs, the browser would not. */
async function readAnew(desk: Desk, page: Page): Promise<void> {
  await desk.show(page, 'options.html')
  await desk.show(page, 'options.html#midday')
}

test('too few are told as they are; of enough, the window is moved to where nudges are taken, and back', async ({
  desk,
}) => {
  const page = await desk.page('options.html#midday')
  await expect(page.getByText('Not enough yet. No nudge was shown yet.')).toBeVisible()
  await put(desk, [nudge(3, 9, true), nudge(4, 12, false)])
  await readAnew(desk, page)
  await expect(page.getByText('Not enough yet. 2 nudges were shown; 1 led to a break.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'When nudges suit you' })).toHaveCount(0)

  // Those two are among them.
  const days = Array.from({ length: 12 }, (_, i) => i + 2)
  await put(desk, [
    ...days.map((ago) => nudge(ago, 9, ago !== 4)),
    ...days.map((ago) => nudge(ago, 12, ago === 4)),
  ])
  await readAnew(desk, page)
  await expect(page.getByText('24 nudges were shown; 12 led to a break.')).toBeVisible()
  await expect(page.getByText('Half of your 12 answers came within 2 minutes.')).toBeVisible()
  const table = page.getByRole('table', { name: 'When nudges suit you' })
  await expect(table.locator('tbody th')).toHaveText([/^0?9:00/, /^12:00/])
  await expect(table.locator('tbody td:nth-child(2)')).toHaveText(['11 of 12', '1 of 12'])
  const suggestion = page.getByText(/11 of 12 nudges led to a break\. In your window .* it was 1 of 12\./)
  await expect(suggestion).toBeVisible()

  await page.getByRole('button', { name: 'Move the window there', exact: true }).click()
  const { settings } = await desk.stateWhen(({ settings }) => settings.midday.start !== 690, 10_000)
  // Two hours that hold nine o'clock.
  expect(settings.midday.end - settings.midday.start).toBe(120)
  expect(settings.midday.start).toBeGreaterThan(7 * 60)
  expect(settings.midday.start).toBeLessThanOrEqual(9 * 60)
  await expect(suggestion).toHaveCount(0)
  await expect(page.getByRole('status')).toHaveText('Saved. Move the window there')

  await page.getByRole('button', { name: 'Undo: Move the window there', exact: true }).click()
  await desk.stateWhen(({ settings }) => settings.midday.start === 690, 10_000)
  await expect(suggestion).toBeVisible()
})
