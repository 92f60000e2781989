/** Nothing is lost when the background is stopped between any two steps, or the whole browser is killed. */
import { FACT_STORES } from '../../lib/shell/tables.ts'
import { answer } from '../support/answer.ts'
import { beginReset } from '../support/begin-reset.ts'
import type { Desk } from '../support/desk.ts'
import { expect, test } from '../support/fixtures.ts'
import { nextStep } from '../support/next-step.ts'

test.use({ hours: [16, 17] })

async function facts(desk: Desk): Promise<unknown> {
  const stores = [...FACT_STORES, 'days', 'streaks'] as const
  return Object.fromEntries(await Promise.all(stores.map(async (name) => [name, await desk.rows(name)])))
}

const CLICKS = [
  ['Begin', 'Step 1 of 4'],
  ['Next', 'Step 2 of 4'],
  ['Next', 'Step 3 of 4'],
  ['Skip', 'Step 4 of 4'],
  ['Next', 'Done.'],
] as const

/** A reset to its end, and an answer to the question; `between` comes before each click. */
async function resetAndAnswer(desk: Desk, between: () => Promise<void>): Promise<void> {
  const page = await desk.page('reset.html')
  await desk.started(page)
  for (const [name, then] of CLICKS) {
    await between()
    if (name === 'Next') await nextStep(page)
    else if (name === 'Begin') await beginReset(page)
    else await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByText(then, { exact: true })).toBeVisible()
  }
  await between()
  const popup = await desk.page('popup.html')
  await between()
  await answer(popup, 6)
  await desk.rowsWhen('ratings', (rows) => rows.length === 1, 10_000)
}

test('the background is stopped between any two steps', async ({ desk }) => {
  await resetAndAnswer(desk, () => desk.stopWorker())
  expect(await desk.rows('resets')).toMatchObject([
    {
      finished: true,
      steps: [
        { id: 'R1', result: 'done' },
        { id: 'R2', result: 'done' },
        { id: 'R3', result: 'skipped' },
        { id: 'R4', result: 'done' },
      ],
    },
  ])
  expect(await desk.rows('ratings')).toMatchObject([{ value: 6 }])
})

test('the browser is killed and started again', async ({ desk }) => {
  await resetAndAnswer(desk, async () => {})
  const before = await facts(desk)
  await desk.kill()
  await desk.relaunch()
  expect(await facts(desk)).toEqual(before)
  const popup = await desk.page('popup.html')
  await expect(popup.getByText('1 reset today')).toBeVisible()
  await popup.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(popup.getByRole('button', { name: '6', exact: true })).toHaveAttribute('aria-pressed', 'true')
})

test('the browser is killed in the middle of a reset', async ({ desk }) => {
  const page = await desk.page('reset.html')
  await beginReset(page)
  await nextStep(page)
  await expect(page.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  await desk.kill()
  await desk.relaunch()
  const again = await desk.page('reset.html')
  await expect(again.getByText('Step 2 of 4', { exact: true })).toBeVisible()
  await again.getByRole('button', { name: 'Stop here', exact: true }).click()
  const rows = await desk.rowsWhen('resets', (all) => all.length === 1, 10_000)
  expect(rows[0]).toMatchObject({ finished: false, steps: [{ id: 'R1', result: 'done' }] })
})
