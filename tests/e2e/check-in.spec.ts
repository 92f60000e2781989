/** What is asked at the end of a day, from the very first question on. */

import { type Asking, askingFrom } from '../../lib/core/asking.ts'
import { dayOf } from '../../lib/core/day.ts'
import { problems } from '../support/accessibility.ts'
import { noNewStrain } from '../support/answer.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { focusedName } from '../support/focused.ts'
import { historyOf, PERSONAS } from '../support/personas.ts'
import { replaceScripts } from '../support/personas-database.ts'
import { cachesOf } from '../support/personas-rows.ts'
import { replaceRows } from '../support/raw-database.ts'
import { changeState } from '../support/raw-state.ts'

test.use({ hours: [16, 17] })

const SAID = 'What your answers say so far'
const FELT = 'How stiff your lower back felt'
const FIRST = /^One question first\./
const STRAIN = 'Has your back started hurting in the last 6 weeks?'
const DAILY = 'On average today, how stiff did your lower back feel?'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })

/** The popup opened again, before anything was asked or answered. */
async function asNew(desk: Desk, popup: Page, asking: Partial<Asking> = {}): Promise<void> {
  await changeState(desk, 'checkIn', { ...askingFrom({}), ...asking })
  await (await desk.still()).evaluate(replaceRows, { store: 'ratings', rows: [] })
  await desk.show(popup, 'popup.html')
}

test('the first question is whether it is new; then one tap, changed by another, and a 7 shows the way to help; opened again it is there', async ({
  desk,
}) => {
  const popup = await desk.page('popup.html')
  await expect(
    popup.getByRole('heading', { name: 'Has your back started hurting in the last 6 weeks?' }),
  ).toBeVisible()
  await expect(button(popup, '5')).toHaveCount(0)
  await button(popup, 'No').press('Enter')
  await expect(popup.getByRole('heading', { name: DAILY })).toBeFocused()
  await expect(popup.locator('[aria-pressed="true"]')).toHaveCount(0)
  const { checkIn } = await desk.state()
  expect(checkIn).toMatchObject({ strain: { answer: 'no' }, rhythm: 'daily' })
  expect(checkIn?.log).toMatchObject([{ what: 'stiffness_day' }])

  const help = popup.getByRole('button', { name: 'When to get help', exact: true })
  await button(popup, '7').click()
  const [first] = await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)
  expect((await desk.state()).course.easy).toMatchObject({ from: first?.day })
  await help.click()
  await desk.close(await desk.opened('help.html'))
  await popup.bringToFront() // keys come to no other
  await button(popup, '4').click()
  const rows = await desk.rowsWhen('ratings', ([row]) => row?.value === 4, 10_000)

  expect(first).toMatchObject({ item: 'stiffness_day', value: 7, recallDays: 1 })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ day: first?.day, item: 'stiffness_day', value: 4 })
  await expect(help).toHaveCount(0)
  expect((await desk.state()).course.easy).toBeNull()
  expect(rows[0]?.at).toBeGreaterThan(first?.at ?? Number.POSITIVE_INFINITY)

  await desk.show(popup, 'popup.html')
  await expect(button(popup, 'Change')).toBeVisible()
  await expect(button(popup, '4')).toHaveCount(0)
  await button(popup, 'Change').press('Enter')
  await expect(button(popup, '4')).toHaveAttribute('aria-pressed', 'true')
  await expect(button(popup, '4')).toBeFocused()
})

test('answers after which nothing more is asked today; one that was a slip is changed, and the day’s question follows', async ({
  desk,
}) => {
  const popup = await desk.page('popup.html')
  for (const [name, line, rhythm] of [
    ['Yes', "Then we won't ask every day.", 'weekly'],
    ["I don't have back pain", "Then we won't ask about it.", 'off'],
  ] as const) {
    await test.step(name, async () => {
      await button(popup, name).click()
      await expect(popup.getByText(line)).toBeVisible()
      await expect(button(popup, '5')).toHaveCount(0)
      expect((await desk.state()).checkIn?.rhythm).toBe(rhythm)
      await popup.keyboard.press('5')
      // Looked at again it is asked anew, and left alone it stays.
      await button(popup, 'Change').press('Enter')
      await expect(popup.getByRole('heading', { name: STRAIN })).toBeFocused()
      await button(popup, 'Skip').press('Enter')
      await expect(popup.getByText(line)).toBeFocused()
      expect((await desk.state()).checkIn?.rhythm).toBe(rhythm)
      await desk.show(popup, 'popup.html')
      await expect(popup.locator('.today svg')).toBeVisible() // it comes with the questions
      await expect(popup.locator('.check-in')).toHaveCount(0)
      expect(await desk.rows('ratings')).toEqual([])
    })
    await asNew(desk, popup)
  }

  await button(popup, 'Yes').press('Enter')
  await button(popup, 'Change').press('Enter')
  await button(popup, "I don't have back pain").press('Enter')
  await expect(popup.getByText("Then we won't ask about it.")).toBeFocused()
  await button(popup, 'Change').press('Enter')
  await button(popup, 'No').press('Enter')
  await expect(popup.getByRole('heading', { name: DAILY })).toBeFocused()
  expect((await desk.state()).checkIn).toMatchObject({ strain: { answer: 'no' }, rhythm: 'daily' })
  await popup.keyboard.press('3')
  await desk.rowsWhen('ratings', ([row]) => row?.value === 3, 10_000)

  // Whoever had chosen to be asked once a week is so again.
  await asNew(desk, popup, { rhythm: 'weekly' })
  await button(popup, "I don't have back pain").press('Enter')
  await button(popup, 'Change').press('Enter')
  await button(popup, 'No').press('Enter')
  await desk.stateWhen(({ checkIn }) => checkIn?.strain?.answer === 'no', 10_000)
  expect((await desk.state()).checkIn?.rhythm).toBe('weekly')
})

test('skipped, it is not asked again that day; pain, where it is wanted, is asked about on the same card', async ({
  desk,
}) => {
  const popup = await desk.page('popup.html')
  await noNewStrain(popup)
  await expect(popup.getByRole('heading', { name: DAILY })).toBeVisible()
  await button(popup, 'Skip').press('Enter')
  await expect(popup.getByRole('heading', { name: DAILY })).toHaveCount(0)
  expect(await focusedName(popup)).not.toBeNull()
  await desk.show(popup, 'popup.html')
  await expect(popup.locator('.today svg')).toBeVisible() // it comes with the questions
  await expect(popup.getByRole('heading', { name: DAILY })).toHaveCount(0)
  await expect(popup.locator('.check-in-add')).toHaveCount(0)
  expect(await desk.rows('ratings')).toEqual([])

  await asNew(desk, popup)
  await desk.show(popup, 'options.html#questions')
  await popup.getByLabel('Ask about pain, too').check()
  await desk.stateWhen(({ checkIn }) => checkIn?.pain === true, 10_000)
  await desk.show(popup, 'popup.html')
  await noNewStrain(popup)
  await expect(
    popup.getByRole('heading', { name: 'On average today, how much lower-back pain did you have?' }),
  ).toBeVisible()
  // A key answers what is not answered yet.
  await popup.keyboard.press('1')
  await desk.rowsWhen('ratings', ([row]) => row?.item === 'stiffness_day', 10_000)
  await popup.keyboard.press('0')
  const both = async (pain: number, stiffness: number) => {
    const rows = await desk.rowsWhen(
      'ratings',
      ([row]) => row?.item === 'pain_day' && row.value === pain,
      10_000,
    )
    expect(rows.map(({ item, value }) => `${item} ${value}`)).toEqual([
      `pain_day ${pain}`,
      `stiffness_day ${stiffness}`,
    ])
  }
  await both(0, 1)
  await expect(button(popup, 'When to get help')).toHaveCount(0)
  await popup.locator('#check-in-pain').getByRole('button', { name: '8', exact: true }).click()
  await both(8, 1)
  await expect(button(popup, 'When to get help')).toBeVisible()
})

const NOTE = 'A long call, then the train home'

test('1 and 0 typed one after the other are 10, later they are 0; - and t are 10; in a note they are letters, and it is kept', async ({
  desk,
}) => {
  const popup = await desk.page('popup.html')
  const chosen = popup.locator('[aria-pressed="true"]')
  await noNewStrain(popup)
  await expect(popup.getByRole('heading', { name: DAILY })).toBeVisible()
  await popup.keyboard.press('1')
  await popup.keyboard.press('0')
  await expect(chosen).toHaveText('10')
  await desk.rowsWhen('ratings', ([row]) => row?.value === 10, 10_000)
  await popup.keyboard.press('1')
  await expect(chosen).toHaveText('1')
  await popup.waitForTimeout(900)
  await popup.keyboard.press('0')
  await expect(chosen).toHaveText('0')
  await popup.keyboard.press('-')
  await expect(chosen).toHaveText('10')
  await popup.keyboard.press('2')
  await expect(chosen).toHaveText('2')
  await popup.keyboard.press('t')
  await expect(chosen).toHaveText('10')
  await popup.getByRole('textbox').pressSequentially('to 9-5')
  await expect(chosen).toHaveText('10')
  const [noted] = await desk.rowsWhen('ratings', ([found]) => found?.note === 'to 9-5', 10_000)
  expect(noted?.value).toBe(10)

  await test.step('a popup that closes in the middle of a note keeps all but the last letters of it', async () => {
    await asNew(desk, popup)
    await noNewStrain(popup)
    await button(popup, '4').click()
    // It is kept while it is typed. What was typed in the last moment may be lost; a slow machine types more in one.
    const [before, last] = [NOTE.slice(0, -8), NOTE.slice(-8)]
    await popup.getByRole('textbox').pressSequentially(before, { delay: 60 })
    await desk.rowsWhen('ratings', ([found]) => found?.note === before, 10_000)
    await popup.getByRole('textbox').pressSequentially(last, { delay: 60 })
    await desk.close(popup)
    const [row] = await desk.rows('ratings')
    const kept = row?.note ?? ''
    expect(NOTE.startsWith(kept)).toBe(true)
    expect(kept.length).toBeGreaterThanOrEqual(before.length)
  })

  const again = await desk.page('popup.html')
  for (const key of ['Enter', 'Tab']) {
    await test.step(`${key} keeps the whole of it`, async () => {
      await asNew(desk, again)
      await noNewStrain(again)
      await button(again, '4').click()
      await again.getByRole('textbox').pressSequentially(NOTE, { delay: 60 })
      await again.keyboard.press(key)
      const [row] = await desk.rowsWhen('ratings', ([found]) => found?.note === NOTE, 10_000)
      expect(row).toMatchObject({ value: 4 })
    })
  }
})

test('what else there was is one fact each, and taken back by the same tap; a note is kept as it is typed', async ({
  desk,
}) => {
  const popup = await desk.page('popup.html')
  await noNewStrain(popup)
  await expect(popup.getByRole('checkbox')).toHaveCount(0)
  await button(popup, '4').click()

  await tick(popup, 'ran').check()
  const [run] = await desk.rowsWhen('runs', (rows) => rows.length === 1, 10_000)
  expect(run).toMatchObject({ minutes: null, long: false, noticed: null })
  await tick(popup, 'did strength').check()
  const [session] = await desk.rowsWhen('resets', (rows) => rows.length === 1, 10_000)
  expect(session).toMatchObject({ routine: 'strength', how: 'selfLogged', finished: true, day: run?.day })
  await tick(popup, 'slept badly').check()
  await tick(popup, 'travelled').check()
  await tick(popup, 'slept badly').uncheck()
  await desk.rowsWhen('ratings', ([row]) => row?.ticks?.join() === 'travelled', 10_000)
  await tick(popup, 'ran').uncheck()
  await desk.rowsWhen('runs', (rows) => rows.length === 0, 10_000)
  await tick(popup, 'did strength').uncheck()
  await desk.rowsWhen('resets', (rows) => rows.every(({ finished }) => !finished), 10_000)

  await tick(popup, 'was off sick').check()
  const sick = (undone: boolean) =>
    desk.rowsWhen('marks', (rows) => rows.some((row) => row.kind === 'sick' && row.undone === undone), 10_000)
  await sick(false)
  await expect(popup.getByText('No work today: ill.')).toBeVisible()
  await tick(popup, 'was off sick').uncheck()
  await sick(true)

  await popup.getByRole('textbox').fill('A long call, then the train')
  await expect(popup.getByText('27 of 140')).toBeVisible()
  await popup.waitForTimeout(500)
  await desk.show(popup, 'popup.html')
  const [row] = await desk.rows('ratings')
  expect(row).toMatchObject({ value: 4, ticks: ['travelled'], note: 'A long call, then the train' })

  await expect(popup.getByText("Today's answer is saved.")).toBeVisible()
  await expect(popup.getByRole('textbox')).toHaveCount(0)
  await button(popup, 'Change').click()
  await expect(popup.getByRole('textbox')).toHaveValue('A long call, then the train')
  await popup.setViewportSize({ width: 360, height: 600 })
  expect(await problems(popup)).toEqual([])
})

test('on the progress page it comes before the answers of other days', async ({ desk, place }) => {
  const still = await desk.still()
  await desk.started(still)
  const history = historyOf(PERSONAS.worseOnWorkDays, desk.now(), place.timeZone)
  const caches = cachesOf(history, dayOf(desk.now(), place.timeZone, 4))
  for (const script of replaceScripts(history, caches)) await still.evaluate(script)
  const before = (await desk.rows('ratings')).length

  const page = await desk.page('progress.html')
  const answers = [page.getByRole('heading', { name: SAID }), page.getByRole('heading', { name: FELT })]
  await expect(page.getByText(FIRST)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The whole load, side by side' })).toBeVisible()
  for (const heading of answers) await expect(heading).toHaveCount(0)
  await expect(page.getByText(/of 10/)).toHaveCount(0)

  await noNewStrain(page)
  await page.getByRole('button', { name: '4', exact: true }).first().click()
  for (const heading of answers) await expect(heading).toBeVisible()
  await expect(page.getByText(FIRST)).toHaveCount(0)
  const rows = await desk.rows('ratings')
  expect(rows).toHaveLength(before + 1)
  expect(rows.at(-1)).toMatchObject({ item: 'stiffness_day', value: 4 })
})
