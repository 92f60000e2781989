/** The script before the popup's own opens the database and reads: what happens until the page takes that over. */
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ hours: [9, 14] })
test.skip(
  ({ family }) => family === 'firefox',
  'Firefox runs no script of a test before those of an extension page',
)

type Held = { database: IDBDatabase; rows: Promise<unknown> }

/** The popup; before it takes over what was begun, `meanwhile` happens in its window. */
async function popupWith(desk: Desk, meanwhile: string): Promise<Page> {
  const page = await desk.page('help.html')
  await page.addInitScript(`{
    const meanwhile = ${meanwhile}
    let held
    Object.defineProperty(globalThis, 'begun', {
      configurable: true,
      get: () => held,
      set(begun) {
        globalThis.took = (globalThis.took ?? 0) + 1
        held = begun && begun.then(async (first) => { await meanwhile(first); return held && first })
      },
    })
  }`)
  await desk.show(page, 'popup.html')
  expect(await page.evaluate(() => (globalThis as { took?: number }).took)).toBeGreaterThan(0)
  return page
}

const ready = (popup: Page) => expect(popup.getByRole('button', { name: 'Pause nudges' })).toBeVisible()

test('what is stored after it was read is shown all the same', async ({ desk }) => {
  await desk.stateWhen(({ tracker }) => tracker?.phase.kind === 'atScreen', 30_000)
  const until = desk.now() + 24 * 60 * 60_000
  const popup = await popupWith(
    desk,
    String(async ({ database, rows }: Held) => {
      await rows
      const transaction = database.transaction('state', 'readwrite')
      const store = transaction.objectStore('state')
      const asked = store.get('nudger')
      asked.onsuccess = () => {
        const row = asked.result as { value: object }
        store.put({ ...row, value: { ...row.value, pausedUntil: UNTIL } })
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
    }).replace('UNTIL', String(until)),
  )
  await expect(popup.getByText(/^Nudges are off until/)).toBeVisible({ timeout: 10_000 })
})

declare const UNTIL: number

test('a database deleted before it is taken over is made anew', async ({ desk }) => {
  await desk.stateWhen(({ tracker }) => tracker?.last != null, 15_000)
  const popup = await popupWith(
    desk,
    String(async ({ database, rows }: Held) => {
      await rows
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(database.name)
        deleting.onsuccess = resolve
        deleting.onerror = reject
      })
    }),
  )
  await ready(popup)
  await desk.stateWhen(({ tracker }) => tracker?.last != null, 15_000)
})

test('a connection that was lost before it is taken over is opened once more', async ({ desk }) => {
  await desk.stateWhen(({ tracker }) => tracker?.last != null, 15_000)
  const popup = await popupWith(
    desk,
    String(async ({ database, rows }: Held) => {
      await rows
      database.close()
    }),
  )
  await ready(popup)
  await popup.getByRole('button', { name: 'Pause nudges' }).click()
  await popup.getByRole('button', { name: 'Nudges off for 30 minutes' }).click()
  await desk.stateWhen(({ nudger }) => nudger.pausedUntil !== null, 15_000)
})

test('where the first opening throws the page opens as ever', async ({ desk }) => {
  const page = await desk.page('help.html')
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = (...given) => {
      IDBFactory.prototype.open = open
      ;(globalThis as { thrown?: boolean }).thrown = true
      throw new DOMException(`not now: ${given[0]}`, 'SecurityError')
    }
  })
  await desk.show(page, 'popup.html')
  await ready(page)
  expect(await page.evaluate(() => (globalThis as { thrown?: boolean }).thrown)).toBe(true)
})
