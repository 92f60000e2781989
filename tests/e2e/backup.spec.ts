/** The whole record goes into a file, everything is deleted, and comes back from the file: in the built extension. */
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { addScript } from '../support/personas-database.ts'
import { sampleHistory } from '../support/sample-history.ts'

test.use({ hours: [9, 16] })

const data = (page: Page) => page.getByRole('region', { name: 'Your data' })

/** What was saved, as the page handed it to the browser. */
async function saved(page: Page): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { savedFile: file.text() })
      return make(file)
    }
  })
  await data(page).getByRole('button', { name: 'Save a backup' }).click()
  await expect(data(page).getByText(/^The file is midday-reset-backup-\d{4}-\d\d-\d\d\.jsonl/)).toBeVisible({
    timeout: 30_000,
  })
  return page.evaluate(() => (globalThis as unknown as { savedFile: Promise<string> }).savedFile)
}

const body = (file: string) => file.split('\n').slice(1)

/** Everything that the browser keeps for the extension, asked of the browser itself. */
const left = (page: Page) =>
  page.evaluate(async () => {
    const { storage, alarms, action, notifications } = (
      globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
    ).chrome
    return {
      databases: (await indexedDB.databases()).length,
      local: await storage.local.get(null),
      session: await storage.session.get(null),
      alarms: (await alarms.getAll()).length,
      badge: await action.getBadgeText({}),
      notifications: Object.keys(await notifications.getAll()),
    }
  })
const NOTHING = { databases: 0, local: {}, session: {}, alarms: 0, badge: '', notifications: [] }

test('saved, deleted, restored, and saved again: the same', async ({ desk, place }) => {
  const help = await desk.page('help.html')
  await desk.started(help)
  await help.evaluate(addScript(sampleHistory(desk.now(), place.timeZone)))
  await desk.close(help)
  const options = await desk.page('options.html#data')
  const file = await saved(options)
  expect(body(file).length).toBeGreaterThan(500)

  const progress = await desk.page('progress.html')
  const remove = data(options).getByRole('button', { name: 'Delete everything', exact: true })
  await data(options).getByRole('button', { name: 'Delete everything…' }).click()
  await data(options).getByRole('button', { name: 'Cancel', exact: true }).click()
  // Asked of the page: Firefox's window need not be in front.
  const focus = () =>
    options.evaluate(() => document.activeElement?.id || document.activeElement?.textContent)
  await expect.poll(focus).toBe('Delete everything…')
  await data(options).getByRole('button', { name: 'Delete everything…' }).click()
  await expect.poll(focus).toBe('delete-word')
  await options.keyboard.type('delte')
  await remove.click()
  await expect(data(options).getByText('Please type “delete”.')).toBeVisible()
  expect((await desk.rows('ratings')).length).toBeGreaterThan(0)
  await data(options).getByLabel('To be sure, type the word').fill('Delete ')
  await remove.click()
  for (const page of [options, progress]) {
    await expect(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible({
      timeout: 15_000,
    })
  }
  expect(await left(options)).toEqual(NOTHING)
  // Pages that are open, and the worker, hold still.
  await progress.bringToFront()
  await options.bringToFront()
  await options.waitForTimeout(6_000)
  expect(await left(options)).toEqual(NOTHING)
  await desk.close(progress)

  await desk.close(options)
  const anew = await desk.page('options.html#data')
  await data(anew)
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.jsonl', mimeType: 'text/plain', buffer: Buffer.from(file) })
  await expect(data(anew).getByText(/^A backup of /)).toBeVisible({ timeout: 30_000 })
  await data(anew).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(data(anew).getByText(/^Done\. .* entries were added\./)).toBeVisible({ timeout: 30_000 })
  expect(body(await saved(anew))).toEqual(body(file))
  for (const store of FACT_STORES) {
    const lines = body(file).filter((line) => line.startsWith(`["${store}",`))
    expect(await desk.rows(store), store).toHaveLength(lines.length)
  }
})
