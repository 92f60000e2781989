/** The one question of the day. */
import { expect, test } from '../support/fixtures.ts'

test.use({ hours: [16, 17] })

test('answered twice on a day keeps one row, the later', async ({ desk }) => {
  const popup = await desk.page('popup.html')
  await popup.getByRole('button', { name: '7', exact: true }).click()
  const [first] = await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)
  await popup.getByRole('button', { name: '4', exact: true }).click()
  const rows = await desk.rowsWhen('ratings', ([row]) => row?.value === 4, 10_000)

  expect(first).toMatchObject({ item: 'stiffness_day', value: 7, recallDays: 1 })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ day: first?.day, item: 'stiffness_day', value: 4 })
  expect(rows[0]?.at).toBeGreaterThan(first?.at ?? Number.POSITIVE_INFINITY)
})

test('is still there, to be changed, when the popup is opened again', async ({ desk }) => {
  const popup = await desk.page('popup.html')
  await popup.getByRole('button', { name: '3', exact: true }).click()
  await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)
  await desk.close(popup)
  const again = await desk.page('popup.html')
  await again.getByRole('button', { name: 'Change', exact: true }).press('Enter')
  await expect(again.getByRole('button', { name: '3', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(again.getByRole('button', { name: '3', exact: true })).toBeFocused()
})

test('1 and 0 typed one after the other are 10, later they are 0', async ({ desk }) => {
  const popup = await desk.page('popup.html')
  const chosen = popup.locator('[aria-pressed="true"]')
  await popup.getByRole('button', { name: 'Skip', exact: true }).waitFor()
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
})
