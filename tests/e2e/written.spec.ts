/** What was written down, in the built extension: told, changed, deleted and taken back, with clicks and with keys. */
import { answer } from '../support/answer.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ hours: [16, 17] })

const wrote = (page: Page) => page.getByRole('region', { name: /^What I wrote down/ })
const focused = (page: Page) => page.locator('*:focus')

/** What has the focus in the very moment in which what `selector` finds is gone; empty where nothing has. */
const focusOnceGone = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (selector) =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector(selector) !== null) return
          observer.disconnect()
          const { activeElement, body } = document
          resolve(activeElement === body ? '' : (activeElement?.textContent ?? ''))
        })
        observer.observe(document.body, { childList: true, subtree: true })
      }),
    selector,
  )

test('a run is told, deleted and taken back; what is wrong is named and nothing typed is lost; days are gone through', async ({
  desk,
}) => {
  const page = await desk.page('progress.html')
  await page.getByRole('button', { name: 'I run, too', exact: true }).click()
  const form = page.getByRole('form', { name: 'Log a run', exact: true })
  const minutes = form.getByRole('textbox', { name: 'Minutes', exact: true })
  const save = form.getByRole('button', { name: 'Save', exact: true })
  await minutes.fill('45 min')
  await form.getByRole('radio', { name: 'later on', exact: true }).check()
  await save.click()
  await expect(form.getByText('Please type a whole number from 1 to 1440.')).toBeVisible()
  await expect(minutes).toBeFocused()
  await expect(minutes).toHaveValue('45 min')
  expect(await desk.rows('runs')).toEqual([])

  await minutes.fill('45')
  await save.click()
  const [told] = await desk.rowsWhen('runs', (rows) => rows.length === 1, 10_000)
  expect(told).toMatchObject({ minutes: 45, long: false, effort: null, noticed: 'laterOn' })
  const runs = page.getByRole('region', { name: 'Runs', exact: true })
  await expect(runs.getByRole('button', { name: 'Log a run', exact: true })).toBeFocused()
  await expect(wrote(page).getByText('A run of 45 min.', { exact: true })).toBeVisible()

  await runs.getByRole('button', { name: /^Change: .+: A run of 45 min/ }).click()
  const changing = page.getByRole('form', { name: /^The run of / })
  await changing
    .getByRole('group', { name: 'Effort', exact: true })
    .getByRole('radio', { name: '6', exact: true })
    .check()
  await changing.getByRole('button', { name: 'Save', exact: true }).click()
  const [changed] = await desk.rowsWhen('runs', ([row]) => row?.effort === 6, 10_000)
  expect(changed).toMatchObject({ id: told?.id, minutes: 45, effort: 6, noticed: 'laterOn' })
  // The row is drawn anew, and would take the focus away from under the key.
  await expect(changing).toBeHidden()

  await runs.getByRole('button', { name: /^Delete: .+: A run of 45 min/ }).press('Enter')
  await desk.rowsWhen('runs', (rows) => rows.length === 0, 10_000)
  await expect(focused(page)).toHaveText('Undo')
  await page.keyboard.press('Enter')
  expect(await desk.rowsWhen('runs', (rows) => rows.length === 1, 10_000)).toEqual([changed])

  await expect(runs.getByRole('status')).toHaveText(/^It is back\. .+: A run of 45 min\.$/)

  // Whoever is at the way back has all the time there is; ten seconds after leaving it, it is gone for good.
  await page.mouse.move(0, 0)
  await runs.getByRole('button', { name: /^Delete: .+: A run of 45 min/ }).press('Enter')
  await expect(focused(page)).toHaveText('Undo')
  await page.waitForTimeout(12_000)
  await expect(focused(page)).toHaveText('Undo')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0, { timeout: 15_000 })
  await expect(focused(page)).toHaveCount(1)
  expect(await desk.rows('runs')).toEqual([])

  // Days are gone through, none of the time to come.
  const after = wrote(page).getByRole('button', { name: 'The day after', exact: true })
  await expect(after).toHaveAttribute('aria-disabled', 'true')
  await wrote(page).getByRole('button', { name: 'The day before', exact: true }).click()
  await expect(wrote(page).getByText('Nothing is written down for this day.')).toBeVisible()
  await expect(after).toHaveAttribute('aria-disabled', 'false')
  await after.click()
  await expect(wrote(page).getByRole('heading', { name: 'What I wrote down today' })).toBeVisible()
  const date = wrote(page).getByLabel('Go to a day', { exact: true })
  await date.fill('2090-01-01')
  await expect(wrote(page).getByText('Please choose a day up to today.')).toBeVisible()
  await expect(wrote(page).getByRole('heading', { name: 'What I wrote down today' })).toBeVisible()
})

test('an answer is changed, noted, deleted and taken back, and the whole day after one question', async ({
  desk,
}) => {
  const popup = await desk.page('popup.html')
  await answer(popup, 4)
  await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)
  await desk.close(popup)
  const page = await desk.page('progress.html')
  const entry = wrote(page).getByRole('listitem').filter({ hasText: 'How stiff your lower back felt' })
  const button = (name: string) => entry.getByRole('button', { name, exact: true })
  const ANSWERED = 'How stiff your lower back felt that day, on average'
  const told = wrote(page).getByRole('status').first()
  // What the charts say of keys is for them alone.
  await expect(page.locator('#chart-keys')).toBeHidden()

  await button(`Change: ${ANSWERED}: 4 of 10.`).press('Enter')
  await expect(focused(page)).toHaveText('4')
  const focusAfter = focusOnceGone(page, '.answer-editor')
  await button('7').press('Enter')
  expect(await focusAfter).toBe('Change')
  const [changed] = await desk.rowsWhen('ratings', ([row]) => row?.value === 7, 10_000)
  await expect(button(`Change: ${ANSWERED}: 7 of 10.`)).toBeFocused()
  await expect(told).toHaveText(`Saved. ${ANSWERED}: 7 of 10.`)
  await expect(entry.getByText(/7 of 10/)).toBeVisible()
  await expect(button('When to get help (opens in a new tab)')).toBeVisible()

  await button('Add a note').press('Enter')
  const note = entry.getByRole('textbox', { name: 'Note', exact: true })
  await note.fill('n'.repeat(141))
  await note.press('Enter')
  await expect(entry.getByText('1 character too many.')).toBeVisible()
  await expect(note).toHaveValue('n'.repeat(141))
  await note.fill('A long call')
  await note.press('Enter')
  const [noted] = await desk.rowsWhen('ratings', ([row]) => row?.note === 'A long call', 10_000)
  expect(noted).toMatchObject({ value: 7, day: changed?.day })

  await button('Delete: Note').press('Enter')
  await desk.rowsWhen('ratings', ([row]) => row?.note === undefined, 10_000)
  await expect(focused(page)).toHaveAccessibleName('Undo: A long call')
  await page.keyboard.press('Enter')
  expect(await desk.rowsWhen('ratings', ([row]) => row?.note !== undefined, 10_000)).toEqual([noted])
  await expect(told).toHaveText('It is back. A long call')

  await button(`Delete: ${ANSWERED}: 7 of 10.`).press('Enter')
  await desk.rowsWhen('ratings', (rows) => rows.length === 0, 10_000)
  await expect(focused(page)).toHaveText('Undo')
  await page.keyboard.press('Enter')
  expect(await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)).toEqual([noted])

  const whole = wrote(page).getByRole('button', { name: 'Delete this whole day', exact: true })
  await whole.press('Enter')
  await expect(focused(page)).toHaveText('Keep it')
  await page.keyboard.press('Enter')
  await expect(whole).toBeFocused()
  expect(await desk.rows('ratings')).toEqual([noted])
  const before = await desk.rows('marks')
  await whole.press('Enter')
  await page.getByRole('button', { name: 'Delete the day', exact: true }).click()
  await desk.rowsWhen('ratings', (rows) => rows.length === 0, 10_000)
  await expect(focused(page)).toHaveAccessibleName(/^Undo Deleted: all \d+ entries of this day\.$/)
  await page.keyboard.press('Enter')
  expect(await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)).toEqual([noted])
  // What kind of day it is was fixed anew by the look after it.
  const kinds = (rows: { day: string; kind: string }[]) => rows.map(({ day, kind }) => `${day} ${kind}`)
  expect(kinds(await desk.rows('marks'))).toEqual(kinds(before))
  await expect(wrote(page).getByText('Sent anywhere: 0', { exact: true })).toBeVisible()
})
