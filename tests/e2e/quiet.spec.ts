/** "Not now", in the popup: each of its words with one tap, to be seen while it holds, and ended with one tap. */

import { dayOf, dayStart } from '../../lib/core/day.ts'
import { problems } from '../support/accessibility.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { focusedName } from '../support/focused.ts'
import { changeState } from '../support/raw-state.ts'

test.use({ hours: [9, 13] })

const MINUTE = 60_000
const DAY_START = 4

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const icon = (page: Page) => button(page, 'Pause nudges')

/** The popup, in front: the tab that the database is looked at from is opened before it. */
async function openPopup(desk: Desk): Promise<Page> {
  await desk.rows('state')
  return desk.page('popup.html')
}

async function openPanel(popup: Page): Promise<void> {
  await icon(popup).click()
  await expect(button(popup, 'Nudges off for 30 minutes')).toBeVisible()
}

/** The popup as it is when it is opened again. */
async function panelAnew(desk: Desk, popup: Page): Promise<void> {
  await desk.show(popup, 'popup.html')
  await openPanel(popup)
}

const zoned = (desk: Desk, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(desk.now()).toZonedDateTimeISO(timeZone)

/** Four things on at once. */
async function fitsIn(popup: Page): Promise<void> {
  await popup.setViewportSize({ width: 360, height: 600 })
  for (const name of ['Nudges off until tomorrow', 'In a meeting for 60 minutes', 'Holiday', 'Gentle day']) {
    if (!(await button(popup, name).isVisible())) await icon(popup).click()
    await button(popup, name).click()
    await expect(button(popup, name)).toBeHidden()
  }
  await icon(popup).click()
  await expect(popup.getByRole('button', { pressed: true })).toHaveCount(4)
  for (const each of await popup.locator('.quiet-panel button').all()) {
    await expect(each).toBeInViewport({ ratio: 1 })
  }
  const size = await popup.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return { scrollWidth, scrollHeight }
  })
  expect(size.scrollWidth).toBe(360)
  expect(size.scrollHeight).toBeLessThanOrEqual(600)
  expect(await problems(popup)).toEqual([])
}

test('nudges off: by the keyboard alone, until a date, and until after lunch', async ({ desk, place }) => {
  const popup = await openPopup(desk)

  await test.step('by the keyboard alone: opened, left, a pause chosen, seen, and ended', async () => {
    await icon(popup).focus()
    await popup.keyboard.press('Enter')
    await expect(icon(popup)).toHaveAttribute('aria-expanded', 'true')
    await expect(button(popup, 'Nudges off for 30 minutes')).toBeVisible()
    await popup.keyboard.press('Tab')
    expect(await focusedName(popup)).toBe('Nudges off for 30 minutes')
    await popup.keyboard.press('Escape')
    await expect(button(popup, 'Nudges off for 30 minutes')).toBeHidden()
    expect(await focusedName(popup)).toBe('Pause nudges')

    await popup.keyboard.press('Enter')
    await button(popup, 'Nudges off until tomorrow').press('Enter')
    await expect(popup.getByText(/^Nudges are off until /)).toBeVisible()
    expect(await focusedName(popup)).toBe('Pause nudges')
    const today = zoned(desk, place.timeZone).toPlainDate()
    const tomorrow = dayStart(today.add({ days: 1 }).toString(), place.timeZone, DAY_START)
    expect((await desk.state()).nudger.pausedUntil).toBe(tomorrow)

    await popup.keyboard.press('Enter')
    const on = popup.getByRole('button', { name: /^Until .*04:00|^Until .*4:00/, pressed: true })
    await on.press('Enter')
    await desk.stateWhen(({ nudger }) => nudger.pausedUntil === null, 10_000)
    await expect(popup.getByText(/^Nudges are off until /)).toBeHidden()
  })

  await test.step('until a date: one that has no sense is refused in its place', async () => {
    await panelAnew(desk, popup)
    const date = popup.getByLabel('Until', { exact: true })
    const off = button(popup, 'Off until then')
    const today = zoned(desk, place.timeZone).toPlainDate()
    await off.click()
    await expect(popup.getByRole('alert').getByText('Please choose a date.')).toBeVisible()
    await date.fill(today.toString())
    await off.click()
    await expect(popup.getByText('Please choose a date from tomorrow on.')).toBeVisible()
    await date.fill(today.add({ years: 1, days: 1 }).toString())
    await off.click()
    await expect(popup.getByText('Please choose a date within a year.')).toBeVisible()
    expect((await desk.state()).nudger.pausedUntil).toBeNull()

    const back = today.add({ days: 20 })
    await date.fill(back.toString())
    await expect(popup.getByText('Please choose a date within a year.')).toBeHidden()
    await date.press('Enter')
    const until = dayStart(back.toString(), place.timeZone, DAY_START)
    await desk.stateWhen(({ nudger }) => nudger.pausedUntil === until, 10_000)
    // A weekday alone would be another week's.
    await expect(popup.getByText(new RegExp(`^Nudges are off until .*\\b${back.day}\\b`))).toBeVisible()
    await button(popup, 'Turn on').click()
    await desk.stateWhen(({ nudger }) => nudger.pausedUntil === null, 10_000)
  })

  await test.step('after lunch, while there is a lunch ahead', async () => {
    await panelAnew(desk, popup)
    await button(popup, 'Nudges off until after lunch').click()
    const lunchOver = zoned(desk, place.timeZone).withPlainTime('13:30').epochMilliseconds
    await desk.stateWhen(({ nudger }) => nudger.pausedUntil === lunchOver, 10_000)
  })
})

test.describe('in the afternoon', () => {
  test.use({ hours: [14, 16] })

  test('after lunch is not offered', async ({ desk }) => {
    const popup = await openPopup(desk)
    await openPanel(popup)
    await expect(button(popup, 'Nudges off until after lunch')).toHaveCount(0)
  })
})

test('a meeting, a day without work, a gentle one, another browser, only watching: each on, seen, and off; then all at once', async ({
  desk,
  place,
}) => {
  const popup = await openPopup(desk)
  await openPanel(popup)

  await test.step('a meeting of a quarter of an hour, ended in the status line', async () => {
    const at = desk.now()
    await button(popup, 'In a meeting for 15 minutes').click()
    await expect(popup.getByText(/^In a meeting until /)).toBeVisible()
    const { meetingUntil } = (await desk.state()).tracker
    expect(Math.abs((meetingUntil ?? 0) - at - 15 * MINUTE)).toBeLessThan(30_000)
    await icon(popup).click()
    await expect(popup.getByRole('button', { name: /^Until /, pressed: true })).toHaveCount(1)
    await popup.keyboard.press('Escape')
    await button(popup, 'End meeting').click()
    await desk.stateWhen(({ tracker }) => tracker.meetingUntil === null, 10_000)
  })

  await test.step('ill today, and back at work; a gentle day, and not', async () => {
    await panelAnew(desk, popup)
    const today = dayOf(desk.now(), place.timeZone, DAY_START)
    await button(popup, 'Ill').click()
    await expect(popup.getByText('No work today: ill.')).toBeVisible()
    const said = async (kind: string) => (await desk.rows('marks')).filter((mark) => mark.kind === kind)
    expect(await said('sick')).toMatchObject([{ day: today, undone: false }])
    await icon(popup).click()
    await expect(popup.getByRole('button', { name: 'Ill', pressed: true })).toBeVisible()
    await button(popup, 'Holiday').click()
    await expect(popup.getByText('No work today: holiday.')).toBeVisible()
    await button(popup, 'Back at work').click()
    await desk.stateWhen(({ course }) => course.off === null, 10_000)
    expect(await said('sick')).toMatchObject([{ undone: true }])
    expect(await said('holiday')).toMatchObject([{ undone: true }])

    await icon(popup).click()
    await button(popup, 'Gentle day').click()
    await expect(popup.getByText('A gentle day: one stand is enough.')).toBeVisible()
    expect(await said('gentle')).toMatchObject([{ day: today, undone: false }])
    await icon(popup).click()
    await popup.getByRole('button', { name: 'Gentle day', pressed: true }).click()
    await desk.stateWhen(({ course }) => course.gentle === null, 10_000)
    expect(await said('gentle')).toMatchObject([{ undone: true }])
  })

  await test.step('used in another browser, and here again', async () => {
    await changeState(desk, 'settings', { usedElsewhere: true })
    await desk.show(popup, 'popup.html')
    await expect(
      popup.getByText('Off here: no counting and no nudges. You use another browser.'),
    ).toBeVisible()
    await button(popup, 'Turn on').click()
    await desk.stateWhen(({ settings }) => !settings.usedElsewhere, 10_000)
  })

  await test.step('only watching, and nudges at once', async () => {
    await changeState(desk, 'course', { watching: [] })
    await desk.show(popup, 'popup.html')
    await expect(popup.getByText('From your next work day on: three days of only watching.')).toBeVisible()
    await button(popup, 'Start nudges now').click()
    await desk.stateWhen(({ course }) => course.watching === null, 10_000)
  })

  await test.step('everything on, the panel fits into the popup without an accessibility problem', async () => {
    await panelAnew(desk, popup)
    await fitsIn(popup)
  })
})

test.describe('in the dark', () => {
  test.use({ scheme: 'dark' })

  test('everything on, the panel fits into the popup without an accessibility problem', async ({ desk }) => {
    const popup = await openPopup(desk)
    await openPanel(popup)
    await fitsIn(popup)
  })
})
