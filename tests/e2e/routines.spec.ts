/** Choosing: routines, versions, levels, run days, and what was done on one's own. */
import { problems } from '../support/accessibility.ts'
import { beforeBegin } from '../support/begin-reset.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { nextStep } from '../support/next-step.ts'

test.use({ anyDay: true })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const names = (page: Page) => page.locator('.step-row .step-name').allTextContents()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** Nothing is cut off at either side, also at twice the size. */
async function fits(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const width of [360, 240]) {
    await page.setViewportSize({ width, height: 640 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(wide, `${page.url()} ${width} wide`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(before ?? { width: 480, height: 740 })
}

test('each routine in each version, with its minutes; another address loses no run', async ({ desk }) => {
  const page = await desk.page('reset.html#choose')
  await expect(heading(page, 'Choose a routine')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Midday reset/ })).toContainText('1 or 3 minutes')
  await expect(page.getByRole('button', { name: /^Mobility/ })).toContainText('6 or 10 minutes')
  await expect(page.getByRole('button', { name: /^Strength/ })).toContainText('about 14 minutes')
  expect.soft(await problems(page)).toEqual([])
  await fits(page)

  await page.getByRole('button', { name: /^Midday reset/ }).click()
  await beforeBegin(page)
  await page.getByRole('button', { name: /^Quiet/ }).click()
  await expect(page.locator('.step-name').first()).toHaveText('Shift your weight')
  await page.getByRole('button', { name: /^Short/ }).click()
  await expect(page.locator('.step-row li')).toHaveCount(3)
  expect((await desk.state()).practice?.quiet).toBe(true)
  await page.getByRole('button', { name: /^Full/ }).click()
  await expect(page.locator('.step-row li')).toHaveCount(4)

  // The popup brings this window to the front with another view.
  await page.evaluate(() => {
    location.hash = 'strength'
  })
  await expect(heading(page, 'Strength set')).toBeVisible()
  await page.getByText('Levels', { exact: true }).click()
  await expect(page.getByText(/^Move up when two sessions in a row feel easy/)).toBeVisible()
  await page.getByLabel('Deep core').selectOption({ label: '3 of 4: Bird dog' })
  await expect(page.locator('.step-name').nth(2)).toHaveText('Bird dog')
  await page.getByLabel('Clam', { exact: true }).selectOption('Harder')
  await expect(page.locator('.step-name').nth(1)).toHaveText('Side-lying leg lift')
  expect.soft(await problems(page)).toEqual([])
  await fits(page)
  await button(page, 'Begin').click()
  await expect(page.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    location.hash = 'choose'
  })
  await expect(page.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  await button(page, 'Stop here').click()
  await expect(page.getByText('Left for now.')).toBeVisible()
  await page.evaluate(() => {
    location.hash = 'look'
  })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test("run days are asked for once, where it matters; what was done on one's own is told, and taken back", async ({
  desk,
}) => {
  const page = await desk.page('reset.html#mobility')
  await beforeBegin(page)
  await expect(page.getByText('Do you run?')).toBeVisible()
  expect.soft(await problems(page)).toEqual([])
  await fits(page)
  await button(page, 'Save').click()
  await expect(page.getByText('Choose at least one day.')).toBeVisible()
  await button(page, 'Wednesday').click()
  await page.getByLabel('Usual time').fill('18:30')
  await button(page, 'Save').click()
  await expect(page.getByText(/^You run: Wed, about/)).toBeVisible()
  expect((await desk.state()).practice?.running).toEqual({ days: [2], at: 18 * 60 + 30 })

  // With the floor other exercises come, longer more of them.
  expect(await names(page)).toHaveLength(6)
  await page.getByLabel('There is room on the floor').check()
  await expect(page.locator('.step-name').nth(3)).toHaveText('Bridge')
  await page.getByRole('button', { name: /^Longer/ }).click()
  await expect(page.locator('.step-row li')).toHaveCount(7)

  await desk.show(page, 'help.html')
  await desk.show(page, 'reset.html#mobility')
  await expect(button(page, 'Begin')).toBeVisible()
  await expect(page.getByText('Do you run?')).toBeHidden()

  // Done on one's own, and taken back.
  await desk.show(page, 'reset.html#strength')
  await button(page, 'Yesterday').click()
  await expect(page.getByText('Written down: Yesterday.')).toBeVisible()
  // Told once, it cannot be told again.
  await expect(page.getByText('Yesterday: told', { exact: true })).toBeVisible()
  await expect(button(page, 'Yesterday')).toBeHidden()
  const [row] = await desk.rows('resets')
  expect(row).toMatchObject({ routine: 'strength', how: 'selfLogged', finished: true })
  await button(page, 'Undo').click()
  await expect(page.getByText('Written down: Yesterday.')).toBeHidden()
  const rows = await desk.rows('resets')
  expect(rows.filter(({ finished }) => finished)).toEqual([])
})

test('before and after, and where the first hip extensions were felt', async ({ desk }) => {
  const page = await desk.page('reset.html')
  await beforeBegin(page)
  await button(page, 'How it plays').click()
  await page.getByLabel('Ask how my back feels, before and after').check()
  expect.soft(await problems(page)).toEqual([])
  await button(page, 'Seconds in: more').click()
  await expect(page.locator('output').first()).toHaveText('5')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await button(page, 'Begin').click()
  await expect(page.getByText('How does your back feel right now?')).toBeVisible()
  await expect(page.locator('.scale [aria-pressed="true"]')).toHaveCount(0)
  expect.soft(await problems(page)).toEqual([])
  await button(page, '4').click()
  await expect(page.getByText('Step 1 of 4', { exact: true })).toBeVisible()
  for (let step = 1; step <= 4; step++) {
    await expect(page.getByText(`Step ${step} of 4`, { exact: true })).toBeVisible()
    if (step === 2) {
      // Never done before, the toes stay on the floor.
      await expect(heading(page, 'Toe-down squeeze')).toBeVisible()
      expect.soft(await problems(page)).toEqual([])
    }
    if (step === 4) expect((await desk.state()).routine?.steps[3]?.dose.beats[0]?.seconds).toBe(5)
    await nextStep(page)
  }
  // What is asked next is heard with the heading, and named as what was played.
  await expect(heading(page, 'Done.')).toBeFocused()
  await expect(heading(page, 'Done.')).toHaveAccessibleDescription('And how does your back feel now?')
  await expect(
    page.getByRole('heading', { level: 2, name: 'Toe-down squeeze: where did you feel it?' }),
  ).toBeVisible()
  await button(page, '2').click()
  await expect(page.getByText('Saved, next to the one from before.')).toBeVisible()
  await button(page, 'Lower back').click()
  await button(page, 'Stay with toes on the floor').click()
  await expect(page.getByText(/^The toes stay on the floor/)).toBeVisible()
  expect.soft(await problems(page)).toEqual([])
  await fits(page)
  const [row] = await desk.rowsWhen('resets', ([first]) => first?.after !== null, 10_000)
  expect(row).toMatchObject({ before: 4, after: 2, finished: true })
  const { practice } = await desk.state()
  expect(practice).toMatchObject({ felt: 'back', exercises: { hipExtension: { choice: 'easier' } } })
  await button(page, 'Once more').click()
  await expect(page.locator('.step-name').nth(1)).toHaveText('Toe-down squeeze')
  expect(await page.getByText('Easier version').count()).toBe(1)
  await button(page, 'Hip extension as planned').click()
  await expect(page.getByText('Easier version')).toBeHidden()
})
