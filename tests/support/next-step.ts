/** Going on in a routine as somebody who did the step. */
import type { Page } from '@playwright/test'

/** Waits until the step shown has begun: whoever goes on while still getting ready has skipped it. */
export async function stepBegun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).waitFor()
  await page.getByText('Get ready', { exact: true }).waitFor({ state: 'hidden' })
}

export async function nextStep(page: Page): Promise<void> {
  await stepBegun(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
}
