/** When the record cannot be opened, read or written: each case says so, and nothing is lost. */
import type { Page } from '@playwright/test'
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { answer, noNewStrain } from '../support/answer.ts'
import { damaged } from '../support/damage.ts'
import type { Desk } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'
import { hurryHeartbeat } from '../support/life.ts'
import { sampleScript } from '../support/sample-script.ts'

/** What it complains of in the console is what these tests bring about; they look at what is stored. */
test.use({ hours: [16, 17], ownWarning: 'midday-reset: ' })

const SECOND = 1000
const LOCAL = 'The browser would not open its database, so your entries'
const UNREAD = 'It could not be read just now'
const UNSAVED = 'That could not be saved. Please try once more.'

/** The answer as stored. */
const pressed = (page: Page, value: number) =>
  page.getByRole('button', { name: String(value), exact: true, pressed: true })

async function facts(desk: Desk): Promise<Record<string, unknown[]>> {
  const rows = FACT_STORES.map(async (name) => [name, await desk.rows(name)] as const)
  return Object.fromEntries(await Promise.all(rows))
}

/** Twelve weeks of history and an answer. */
async function record(desk: Desk, timeZone: string): Promise<Record<string, unknown[]>> {
  const popup = await desk.page('popup.html')
  await desk.started(popup)
  await popup.evaluate(sampleScript(desk.now(), timeZone))
  await answer(popup, 6)
  await desk.rowsWhen(
    'ratings',
    (rows) => rows.some(({ value, day }) => value === 6 && day >= today(desk, timeZone)),
    10 * SECOND,
  )
  const stored = await facts(desk)
  await desk.quit()
  return stored
}

const today = (desk: Desk, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(desk.now()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

test('a database that will not open: what is entered meanwhile is kept, and moves in later', async ({
  desk,
  place,
}) => {
  test.setTimeout(120 * SECOND)
  const before = await record(desk, place.timeZone)
  const repair = damaged(desk, 'indexedDB')
  await desk.relaunch()
  const popup = await desk.page('popup.html')
  await expect(popup.getByText(LOCAL)).toBeVisible()
  await answer(popup, 3)
  await expect(pressed(popup, 3)).toBeVisible()
  for (const path of ['reset.html', 'progress.html', 'options.html']) {
    const page = await desk.page(path)
    await expect(page.getByText(LOCAL), path).toBeVisible()
    await desk.close(page)
  }
  await desk.quit()

  repair()
  await desk.relaunch()
  const day = today(desk, place.timeZone)
  const rows = await desk.rowsWhen(
    'ratings',
    (all) => all.some((row) => row.day === day && row.value === 3),
    20 * SECOND,
  )
  expect(rows.filter((row) => row.day === day)).toHaveLength(1)
  const after = await facts(desk)
  for (const store of FACT_STORES) {
    const others = (all: unknown[] = []) => all.filter((row) => (row as { day: string }).day < day)
    expect(others(after[store]), store).toEqual(others(before[store]))
  }
  const again = await desk.page('popup.html')
  await again.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(pressed(again, 3)).toBeVisible()
  await expect(again.getByText(LOCAL)).toBeHidden()
})

test('neither the database nor the small store will open: it says so, and all is there later', async ({
  desk,
  place,
}) => {
  test.setTimeout(120 * SECOND)
  const before = await record(desk, place.timeZone)
  const repairs = [damaged(desk, 'indexedDB'), damaged(desk, 'local')]
  await desk.relaunch()
  for (const path of ['popup.html', 'reset.html', 'progress.html', 'options.html']) {
    const page = await desk.page(path)
    await expect(page.getByText(UNREAD), path).toBeVisible()
    await desk.close(page)
  }
  await desk.quit()
  for (const repair of repairs) repair()
  await desk.relaunch()
  expect(await facts(desk)).toMatchObject({ ratings: before.ratings, resets: before.resets })
  const popup = await desk.page('popup.html')
  await popup.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(pressed(popup, 6)).toBeVisible()
})

type Failing = { how: 'aborted' | 'full' | null; inBackground?: boolean }
type Put = (this: IDBObjectStore, ...row: unknown[]) => IDBRequest
type Scope = { IDBObjectStore: { prototype: { put: Put; realPut?: Put } } }

/** Runs in a page or worker, and there, or in the background, makes every write fail until told otherwise. */
async function failWrites({ how, inBackground = false }: Failing): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
  const scope = (inBackground ? await chrome.runtime.getBackgroundPage() : globalThis) as unknown as Scope
  const { prototype } = scope.IDBObjectStore
  prototype.realPut ??= prototype.put
  const { realPut } = prototype
  const failing: Put = function (...row) {
    if (how === 'full') throw new DOMException('The disk is full', 'QuotaExceededError')
    const request = realPut.apply(this, row)
    this.transaction.abort()
    return request
  }
  prototype.put = how === null ? realPut : failing
}

/** Only Firefox lets a page reach the background, and only Chromium's can be reached from outside. */
async function failInBackground(desk: Desk, page: Page, how: Failing['how']): Promise<void> {
  if (desk.family === 'firefox') return page.evaluate(failWrites, { how, inBackground: true })
  await desk.context.serviceWorkers()[0]?.evaluate(failWrites, { how })
}

for (const how of ['aborted', 'full'] as const) {
  const name = how === 'full' ? 'a full disk' : 'a transaction that the browser ends'
  test(`${name}: the page says that it was not saved`, async ({ desk }) => {
    const popup = await desk.page('popup.html')
    await desk.started(popup)
    await noNewStrain(popup)
    const eight = popup.getByRole('button', { name: '8', exact: true })
    await eight.waitFor()
    await popup.evaluate(failWrites, { how })
    await eight.click()
    await expect(popup.getByText(UNSAVED)).toBeVisible()
    expect(await desk.rows('ratings')).toEqual([])
    await expect(pressed(popup, 8)).toBeHidden()

    await popup.evaluate(failWrites, { how: null })
    await eight.click()
    await expect(pressed(popup, 8)).toBeVisible()
    await expect(popup.getByText(UNSAVED)).toBeHidden()
    expect(await desk.rows('ratings')).toMatchObject([{ value: 8 }])
  })

  test(`${name}: the background goes on once it can`, async ({ desk }) => {
    const page = await desk.page('help.html')
    await desk.started(page)
    await desk.stateWhen(({ tracker }) => tracker.phase.kind === 'atScreen', 20 * SECOND)
    await page.evaluate(failWrites, { how }) // it takes looks of its own
    await failInBackground(desk, page, how)
    const before = await desk.state() // not sooner: a look may have been under way
    await hurryHeartbeat(desk)
    await expect
      .poll(async () => (await desk.errors()).some((line) => line.includes('heartbeat failed')), {
        timeout: 20 * SECOND,
      })
      .toBe(true)
    expect((await desk.state()).tracker.last).toEqual(before.tracker.last)
    await failInBackground(desk, page, null)
    await hurryHeartbeat(desk)
    const after = await desk.stateWhen(
      ({ tracker }) => tracker.last?.at !== before.tracker.last?.at,
      20 * SECOND,
    )
    expect(after.tracker.phase).toMatchObject({ kind: 'atScreen' })
    expect((await desk.rows('bouts')).filter(({ endedBy }) => endedBy !== 'timeZone')).toEqual([])
  })
}
