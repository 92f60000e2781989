/** Firefox that never remembers history: it refuses the database. Nudging still works, and entries are kept. */
import type { Page } from '@playwright/test'
import type { State } from '../../lib/core/state.ts'
import type { Rows } from '../../lib/shell/tables.ts'
import type { Desk } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'
import { allowPrivate, hurryHeartbeat } from '../support/life.ts'

test.use({ real: true, ownWarning: 'midday-reset: IndexedDB would not open' })
test.setTimeout(5 * 60_000)

const SECOND = 1000
const MINUTE = 60 * SECOND
const always = (on: boolean) => ({ prefs: { 'browser.privatebrowsing.autostart': on } })
const TROUBLE = 'The browser would not open its database, so your entries'

type Small = { rows?: Partial<{ [S in keyof Rows]: Rows[S][] }> }

/** What the small store holds that stands for the database. */
async function small(page: Page): Promise<Small> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
    return (await storage.local.get('rows')) as Small
  })
}

async function stateIn(page: Page): Promise<State> {
  const { rows } = await small(page)
  return Object.fromEntries((rows?.state ?? []).map(({ name, value }) => [name, value])) as State
}

/** As `oneMinuteBeforeDue`, of a stretch that is 61 minutes long, in the small store. */
async function due(desk: Desk, page: Page): Promise<void> {
  const { tracker } = await stateIn(page)
  if (tracker.phase.kind !== 'atScreen') throw new Error(`Not at the screen: ${JSON.stringify(tracker)}`)
  const now = desk.now()
  const start = now - 61 * MINUTE
  const bout = { ...tracker.phase.bout, start, stretchStart: start, lastInput: now }
  const last = { at: now, lastInput: now, locked: false, timeZone: bout.timeZone }
  const value = { ...tracker, phase: { kind: 'atScreen', bout }, last, quietUntil: 0 }
  await page.evaluate(async (changed) => {
    const { storage } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
    const { rows } = (await storage.local.get('rows')) as {
      rows: { state: { name: string; value: unknown }[] }
    }
    for (const row of rows.state) if (row.name === 'tracker') row.value = changed
    await storage.local.set({ rows })
  }, value)
}

test('it nudges, says that the database would not open, and keeps what is entered', async ({
  desk,
  hands,
  family,
}) => {
  test.skip(family === 'chromium', 'Chromium has no mode that never remembers history')
  await allowPrivate(desk)
  await desk.quit()
  await desk.relaunch(undefined, always(true))

  const still = await desk.still()
  expect(await still.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true)
  await hands.workUntil(async () => (await stateIn(still)).tracker?.phase.kind === 'atScreen')
  await due(desk, still)
  hands.nudgeMouse()
  await hurryHeartbeat(desk)
  await hands.workUntil(async () => (await stateIn(still)).nudger.phase.kind === 'waiting', MINUTE)
  expect(hands.shown()).toEqual([])
  // The hands leave the keyboard.
  await expect
    .poll(async () => (await stateIn(still)).nudger.phase.kind, { timeout: 90 * SECOND })
    .toBe('shown')
  expect(hands.onScreen()).toBe(1)

  const popup = await desk.page('popup.html')
  await expect(popup.getByText(TROUBLE)).toBeVisible()
  await popup.getByRole('button', { name: 'Not now', exact: true }).click()
  await expect.poll(async () => (await small(still)).rows?.nudges).toMatchObject([{ outcome: 'dismissed' }])
  await expect.poll(() => hands.onScreen()).toBe(0)
  const kept = (await small(still)).rows

  // Over a restart in the same mode, and into the database in one that remembers.
  await desk.quit()
  await desk.relaunch(undefined, always(true))
  expect((await small(await desk.still())).rows?.nudges).toEqual(kept?.nudges)
  await desk.quit()
  await desk.relaunch(undefined, always(false))
  const rows = await desk.rowsWhen('nudges', (all) => all.length === 1, 30 * SECOND)
  expect(rows).toEqual(kept?.nudges)
})

declare const chrome: typeof import('webextension-polyfill')
