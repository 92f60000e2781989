/** The midday reset, from the popup's button to the row that it leaves. */
import { expect, test } from '../support/fixtures.ts'
import { nextStep, stepBegun } from '../support/next-step.ts'

test.use({ anyDay: true })

test('followed to its end, closed and opened again in the middle', async ({ desk }) => {
  const popup = await desk.page('popup.html')
  await popup.getByRole('button', { name: 'Start', exact: true }).click()
  const window = await desk.opened('reset.html')
  await window.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(window.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  await nextStep(window)
  await expect(window.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  await stepBegun(window)
  await desk.close(window)

  // Whoever opens it again finds the same step.
  const again = await desk.page('reset.html')
  await expect(again.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  await nextStep(again)
  await expect(again.getByText('Step 3 of 4', { exact: true })).toBeVisible()

  // The popup follows, and can be followed.
  await expect(popup.getByText('Step 3 of 4', { exact: true })).toBeVisible()
  await nextStep(popup)
  await expect(again.getByText('Step 4 of 4', { exact: true })).toBeVisible()
  expect(await desk.rows('resets')).toEqual([])
  await again.getByRole('button', { name: 'Skip', exact: true }).click()
  await expect(again.getByRole('heading', { name: 'Done.' })).toBeVisible()
  await expect(popup.getByText('1 reset today')).toBeVisible()

  const rows = await desk.rows('resets')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ routine: 'midday-reset', how: 'played', finished: true })
  expect(rows[0]?.steps.map(({ id, result }) => [id, result])).toEqual([
    ['R1', 'done'],
    ['R2', 'done'],
    ['R3', 'done'],
    ['R4', 'skipped'],
  ])
  expect((await desk.state()).routine).toBeNull()
})

test('left before its first step was done, it leaves no row', async ({ desk }) => {
  const window = await desk.page('reset.html')
  await window.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(window.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  await window.getByRole('button', { name: 'Stop here', exact: true }).click()
  await expect(window.getByText('Left for now.')).toBeVisible()
  expect(await desk.rows('resets')).toEqual([])
  expect((await desk.state()).tracker.phase.kind).toBe('atScreen')
})
