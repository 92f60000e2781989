/** When the database cannot be used, what is entered is kept elsewhere, and moves in once it can. */
import type { Page } from '@playwright/test'
import { answer } from '../support/answer.ts'
import { expect, test } from '../support/fixtures.ts'

test.use({ hours: [16, 17], ownWarning: 'midday-reset: IndexedDB would not open' })

/** What a newer version of the extension would leave: a higher version, and a store of its own. */
const madeByNewer = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('midday-reset', 99)
        opening.onupgradeneeded = () => opening.result.createObjectStore('future').put('kept', 'row')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )

const versionOf = (page: Page) =>
  page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'midday-reset')?.version,
  )

const deleted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('midday-reset')
        deleting.onerror = () => reject(deleting.error)
        deleting.onsuccess = () => resolve()
      }),
  )

test('a newer database is left alone, and what is entered meanwhile moves in later', async ({ desk }) => {
  // Once the first look is stored; nothing of ours runs at the address from which the database is changed.
  await desk.stateWhen(({ tracker }) => tracker?.last != null, 15_000)
  const still = await desk.still()
  await madeByNewer(still)

  const popup = await desk.page('popup.html')
  await expect(popup.getByText('written by a newer version')).toBeVisible()
  await answer(popup, 5)
  await expect(popup.getByText('Saved. You can change it until tomorrow night.')).toBeVisible()
  expect(await versionOf(still)).toBe(99)
  await desk.close(popup)

  await deleted(still)
  await desk.stopWorker()
  const again = await desk.page('popup.html')
  await again.getByRole('button', { name: 'Pause nudges' }).click()
  await again.getByRole('button', { name: 'Nudges off for 30 minutes' }).click()
  const rows = await desk.rowsWhen('ratings', (all) => all.length === 1, 15_000)
  expect(rows).toMatchObject([{ item: 'stiffness_day', value: 5 }])
  expect(await versionOf(still)).toBe(3)
})
