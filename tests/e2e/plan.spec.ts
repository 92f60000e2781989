/** A clinic's plan is taken: as a file, and as a code that is typed. */
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { encodePlanCode } from '../../lib/core/plan/code.ts'
import { encodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import { EMPTY_PLAN, EMPTY_STEP, NO_CLINIC, type Plan } from '../../lib/core/plan/plan.ts'
import { problems } from '../support/accessibility.ts'
import { beginReset } from '../support/begin-reset.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ anyDay: true })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const PLAN: Plan = {
  ...EMPTY_PLAN,
  title: 'Back on track',
  clinic: { ...NO_CLINIC, name: '<i>Clinic</i> by the park', link: 'https://clinic.example/visit' },
  intervalMinutes: 45,
  breakMinutes: 5,
  routines: {
    'midday-reset': [
      { ...EMPTY_STEP, exercise: 'thoracicRotation', reps: 3, cue: 'Nose over your breastbone' },
      { ...EMPTY_STEP, exercise: 'breathing' },
    ],
  },
}
const FILE = {
  name: 'plan.json',
  mimeType: 'application/json',
  buffer: Buffer.from(encodePlanFile(PLAN)),
}

const choose = (page: Page, file: typeof FILE) => page.locator('.plan-drop input').setInputFiles(file)

test('a plan file is shown in words, taken, played, and the same again changes nothing', async ({ desk }) => {
  const page = await desk.page('options.html#plan')
  await expect(page.getByText(/^The plan of the article/)).toBeVisible()
  await expect(button(page, 'Make a plan (opens in a new tab)')).toBeVisible()
  await choose(page, {
    ...FILE,
    buffer: Buffer.from('{"format":"midday-reset-plan","version":1,"intervalMinutes":7}'),
  })
  await expect(page.getByText('Minutes before a nudge: only 30–90. There is: 7')).toBeVisible()
  expect.soft(await problems(page)).toEqual([])

  await choose(page, FILE)
  const card = page.getByRole('article')
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(
    '<i>Clinic</i> by the park suggests this plan for you.',
  )
  await expect(card.getByRole('heading', { level: 3 })).toBeFocused()
  await expect(card).toContainText('after 60 minutes at the screen')
  await expect(card).toContainText('after 45 minutes at the screen')
  await expect(card.locator('.plan-steps li').first()).toContainText('3 each side')
  await expect(card.locator('.plan-steps li').first()).toContainText('Nose over your breastbone')
  await expect(card.getByText('Stays as it is: Break', { exact: true })).toBeVisible()
  await expect(card.getByRole('link', { name: 'clinic.example' })).toHaveAttribute(
    'rel',
    'noreferrer noopener',
  )
  expect.soft(await problems(page)).toEqual([])
  await button(page, 'Use this plan').click()
  await expect(page.locator('#plan-became')).toBeFocused()
  await expect(page.locator('.plan-name')).toHaveText('Back on track')
  await desk.stateWhen(({ settings }) => settings.intervalMinutes === 45, 10_000)

  await choose(page, FILE)
  await expect(page.getByText('You already follow this plan. Nothing changes.')).toBeVisible()
  expect(await desk.rows('plans')).toHaveLength(1)

  const reset = await desk.page('reset.html')
  await expect(reset.locator('.step-dose').first()).toHaveText('3 each side')
  await beginReset(reset)
  await expect(reset.getByText('Step 1 of 2', { exact: true })).toBeVisible()
  await expect(reset.getByText('Nose over your breastbone').first()).toBeVisible()
  await button(reset, 'Stop here').click()

  const record = await desk.page('progress.html')
  await expect(record.getByText(/^You took the plan .+Back on track/)).toBeVisible()
})

test('a typed code: the wrong group is named; kept as it was, then taken in part, and taken back', async ({
  desk,
}) => {
  const { code } = encodePlanCode({ ...PLAN, anchor: 'beforeLunch' }, PLAN_NUMBERS)
  const wrong = code.replace(/(?<=-.{5}-.{2})./, (sign) => (sign === 'A' ? 'B' : 'A'))
  const page = await desk.page('options.html#plan')
  const field = page.getByLabel('Paste or type the code')
  await field.pressSequentially(wrong.toLowerCase().replaceAll('-', ' '))
  await expect(page.getByText('Group 2: has a typing mistake')).toBeVisible()
  await field.fill(code.replace(/-[^-]+$/, ''))
  await expect(page.getByText('The code is not complete', { exact: true })).toBeVisible()
  await field.fill(`MR1-${'2'.repeat(60)}`)
  await expect(page.getByText('Too long; at most 57 characters', { exact: true })).toBeVisible()
  await field.fill(code)
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 3, name: /suggests this plan for you/ })).toBeFocused()
  await button(page, 'Keep mine').click()
  await expect(page.getByText('Nothing was changed. You keep what you have.')).toBeVisible()

  await page.getByLabel('Paste or type the code').fill(code)
  await button(page, 'Show the plan').click()
  await button(page, 'Change it first').click()
  await page.getByLabel('Nudge', { exact: true }).uncheck()
  expect.soft(await problems(page)).toEqual([])
  await button(page, 'Use what is ticked').click()
  const { settings } = await desk.stateWhen(({ settings }) => settings?.anchor === 'beforeLunch', 10_000)
  expect(settings.intervalMinutes).toBe(60)
  await expect(page.getByText(/Without: Nudge\.$/)).toBeVisible()
  await page.getByRole('button', { name: /^Undo: A plan taken on / }).click()
  await expect(page.getByText(/^Back as it was\. You follow: The plan of the article/)).toBeVisible()
  await expect(page.getByText(/^The plan of the article/)).toBeVisible()
  expect(
    (await desk.stateWhen(({ settings }) => settings?.anchor === 'nextNudge', 10_000)).practice?.plan,
  ).toBeNull()
})
