/** A clinic's plan with an exercise of its own, and what is met when it is played: however it was taken. */
import { fingerprint } from '../../lib/core/plan/fingerprint.ts'
import { EMPTY_PLAN, EMPTY_STEP, NO_CLINIC, type Plan } from '../../lib/core/plan/plan.ts'
import { beforeBegin } from './begin-reset.ts'
import type { Desk } from './desk.ts'
import { expect } from './fixtures.ts'
import { nextStep, stepBegun } from './next-step.ts'

const CUE = 'Push the heel back, not up.'

export const PLAYED: Plan = {
  ...EMPTY_PLAN,
  clinic: { ...NO_CLINIC, name: 'Hill Clinic', checked: true },
  own: [
    {
      name: 'Towel slide <b>',
      steps: ['Stand on a towel.', 'Slide that foot back.'],
      reps: 6,
      sets: 1,
      seconds: 4,
      sides: 'each',
      picture: null,
    },
  ],
  routines: {
    'midday-reset': [
      { ...EMPTY_STEP, exercise: 'own.1' },
      { ...EMPTY_STEP, exercise: 'hipExtension', reps: 8, leftReps: 5, cue: CUE },
      { ...EMPTY_STEP, exercise: 'breathing' },
    ],
  },
}

/** Once `PLAYED` was taken: its steps are shown, played, and recorded as of this plan. */
export async function expectPlays(desk: Desk): Promise<void> {
  const page = await desk.page('reset.html')
  await beforeBegin(page)
  await expect(page.getByText('Plan by Hill Clinic. Checked by Hill Clinic.')).toBeVisible()
  await expect(page.locator('.step-row .step-name')).toHaveText([
    'Towel slide <b>',
    'Toe-down squeeze',
    'Slow breathing',
  ])
  await expect(page.locator('.step-row .step-dose')).toHaveText([
    '6 each side',
    '8 right, 5 left',
    '5 breaths',
  ])
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Towel slide <b>')
  await expect(page.locator('.stage-steps li')).toHaveText(['Stand on a towel.', 'Slide that foot back.'])
  await nextStep(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toe-down squeeze')
  await expect(page.getByText(CUE)).toBeVisible()
  await stepBegun(page)
  await expect(page.locator('.counter-of')).toHaveText('of 8')
  await page.getByRole('button', { name: 'Stop here' }).click()
  const [row] = await desk.rowsWhen('resets', (rows) => rows.length > 0, 10_000)
  expect(row?.plan.id.startsWith(fingerprint(PLAYED))).toBe(true)
  expect(row?.steps).toMatchObject([{ id: 'P1', exercise: 'own.1', played: 'own.1', result: 'done' }])
}
