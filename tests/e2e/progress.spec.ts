/** The progress page with months of a made-up person's record: walked by keyboard, read as tables, in every range. */
import { dayOf } from '../../lib/core/day.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { problems } from '../support/accessibility.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { historyOf, PERSONAS } from '../support/personas.ts'
import { replaceScripts } from '../support/personas-database.ts'
import { cachesOf } from '../support/personas-rows.ts'
import { changeState } from '../support/raw-state.ts'

test.use({ hours: [9, 16], anyDay: true })

async function withHistory(desk: Desk): Promise<Page> {
  const page = await desk.page('help.html')
  await desk.started(page)
  const timeZone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const history = historyOf(PERSONAS.weekendRunner, desk.now(), timeZone)
  const today = dayOf(desk.now(), timeZone, DEFAULT_SETTINGS.dayStartHour)
  for (const script of replaceScripts(history, cachesOf(history, today))) await page.evaluate(script)
  // Where today's question is open, no answer is shown before it is answered.
  await changeState(desk, 'checkIn', { rhythm: 'off' })
  return page
}

/** The charts that need more than the first model are there. */
async function progress(desk: Desk, page: Page, hash = ''): Promise<void> {
  await desk.show(page, `progress.html${hash}`)
  await expect(page.getByRole('heading', { name: 'The whole load, side by side' })).toBeVisible()
}

const chart = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true }).locator('.chart')

/** What the point that is walked to says, and what is written below the picture. */
async function here(page: Page, title: string): Promise<string> {
  const list = chart(page, title).getByRole('listbox')
  await expect(list).toBeFocused()
  const id = await list.getAttribute('aria-activedescendant')
  const said = (await page.locator(`[id="${id}"]`).textContent()) ?? ''
  await expect(chart(page, title).locator('.chart-reading')).toHaveText(said)
  return said
}

test('a chart is read with the mouse, by keyboard, and as a table; the calendar is walked to what was written down', async ({
  desk,
}) => {
  const page = await withHistory(desk)
  await progress(desk, page)
  const one = chart(page, 'Screen stretches')
  const reading = one.locator('.chart-reading')
  const latest = (await reading.textContent()) ?? ''
  const first = (await one.getByRole('option').first().textContent()) ?? ''
  await one.locator('svg').first().scrollIntoViewIfNeeded()
  await one.locator('.bar-full').first().hover()
  await expect(reading).toHaveText(first)
  await page.getByRole('heading', { name: 'Screen stretches', exact: true }).hover()
  await expect(reading).toHaveText(latest)
  await page.mouse.move(0, 0) // or a chart that is scrolled comes under it

  await test.step('a chart is one stop of the keyboard, walked by its arrows, with a table behind it', async () => {
    const title = 'Screen stretches'
    const points = chart(page, title).getByRole('option')
    const all = await points.allTextContents()
    expect(all.length).toBeGreaterThan(15)

    await chart(page, title).getByRole('listbox').focus()
    expect(await here(page, title)).toBe(all.at(-1))
    await page.keyboard.press('ArrowLeft')
    expect(await here(page, title)).toBe(all.at(-2))
    await page.keyboard.press('Home')
    expect(await here(page, title)).toBe(all[0])
    await page.keyboard.press('ArrowRight')
    expect(await here(page, title)).toBe(all[1])
    await page.keyboard.press('End')
    expect(await here(page, title)).toBe(all.at(-1))

    await page.keyboard.press('Tab')
    await expect(chart(page, title).getByText('Show as a table')).toBeFocused()
    await page.keyboard.press('Enter')
    const rows = chart(page, title).getByRole('row')
    // A row for each day of the month, whether or not there is anything to draw.
    const days = await chart(page, 'Your days').getByRole('option').count()
    expect(days).toBeGreaterThanOrEqual(28)
    await expect(rows).toHaveCount(1 + days)
    await expect(rows.first()).toContainText('Longest stretch')
    const [name = '', value = ''] = /^(.*): longest stretch (.*?),/.exec(all[0] ?? '')?.slice(1) ?? []
    await expect(chart(page, title).getByRole('row', { name, exact: false }).first()).toContainText(value)
  })

  await test.step('the calendar is walked by its arrows, and Enter opens what was written down on a day', async () => {
    const title = 'Your days'
    await chart(page, title).getByRole('listbox').focus()
    const days = await chart(page, title).getByRole('option').allTextContents()
    await page.keyboard.press('ArrowUp')
    expect(await here(page, title)).toBe(days.at(-8))
    await page.keyboard.press('ArrowLeft')
    expect(await here(page, title)).toBe(days.at(-9))
    await page.keyboard.press('Enter')
    const day = new URL(page.url()).hash.replace('#month/', '')
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    await expect(page.locator('#written-title')).toBeFocused()
    await expect(page.locator('.written input[type="date"]')).toHaveValue(day)
  })
})

test('a range is chosen, kept in the address, and drawn by days, weeks or months; rows that cannot be read are told', async ({
  desk,
}) => {
  const page = await withHistory(desk)
  await progress(desk, page)
  await expect(page.getByRole('radio', { name: 'Month', exact: true })).toBeChecked()
  const first = chart(page, 'Screen stretches').getByRole('option').first()
  await expect(first).not.toHaveText(/^Week of/)

  await page.getByRole('radio', { name: 'Month', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Year', exact: true })).toBeChecked()
  await expect(first).toHaveText(/^Week of/)
  expect(new URL(page.url()).hash).toBe('#year')
  const load = chart(page, 'The whole load, side by side').getByRole('option')
  await expect.poll(async () => (await load.all()).length).toBeGreaterThan(20)

  await page.evaluate(() => history.back())
  await expect(page.getByRole('radio', { name: '3 months', exact: true })).toBeChecked()
  await expect(first).not.toHaveText(/^Week of/)

  await desk.show(page, 'help.html')
  await progress(desk, page, '#year')
  await expect(page.getByRole('radio', { name: 'Year', exact: true })).toBeChecked()
  await expect(chart(page, 'Screen stretches').getByRole('option').first()).toHaveText(/^Week of/)

  // Rows that cannot be read are left out and told, and the page is there.
  await desk.show(page, 'help.html')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('midday-reset')
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['ratings'], 'readwrite')
          const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
          writing.objectStore('ratings').put({ day, item: 'stiffness_day', value: 'a lot', at: 1 })
          writing.oncomplete = () => resolve(opening.result.close())
          writing.onerror = () => reject(writing.error)
        }
      }),
  )
  await progress(desk, page)
  await expect(page.getByText(/^\d+ entr(y|ies) of your record could not be read\./)).toBeVisible()
  await expect(chart(page, 'Screen stretches')).toBeVisible()
})

/** And today's, once there was a look at the screen. */
const CHARTS = 6

test.describe('in both schemes', () => {
  test.use({ scheme: 'dark' })

  test('no chart has an accessibility problem, is too wide for a narrow screen, or prints its buttons', async ({
    desk,
    family,
  }) => {
    const page = await withHistory(desk)
    await progress(desk, page)
    // They come one after the other.
    const closed = page.locator('.chart details:not([open]) summary')
    await expect(async () => {
      while ((await closed.count()) > 0) await closed.first().click()
      const charts = await page.locator('.chart').count()
      expect(charts).toBeGreaterThanOrEqual(CHARTS)
      expect(await page.locator('.behind').count()).toBe(charts)
    }).toPass({ timeout: 20_000 })

    // Firefox takes no such word for a page of an extension, and the colours are the same in both browsers.
    const schemes = family === 'chromium' ? (['dark', 'light'] as const) : (['dark'] as const)
    for (const scheme of schemes) {
      if (family === 'chromium') await page.emulateMedia({ colorScheme: scheme })
      const media = `(prefers-color-scheme: ${scheme})`
      expect(await page.evaluate((query) => matchMedia(query).matches, media)).toBe(true)
      expect(await problems(page), scheme).toEqual([])
    }

    await page.setViewportSize({ width: 320, height: 640 })
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await expect.poll(over).toBe(0)

    // Nor this one.
    if (family === 'firefox') return
    for (const scheme of schemes) {
      await page.emulateMedia({ media: 'print', colorScheme: scheme })
      await expect(page.locator('main').getByRole('button')).toHaveCount(0)
      await expect(page.locator('.behind').first()).toBeHidden()
      await expect(page.locator('.plot svg').first()).toBeVisible()
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      expect(paper, scheme).toBe('rgb(255, 255, 255)')
    }
  })
})
