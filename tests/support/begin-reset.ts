/** The routines' window from its opening to the first step, as somebody for whom none of the cautions is true. */
import type { Page } from '@playwright/test'

/** Ready to begin: on a new profile the card of who should ask first comes before. */
export async function beforeBegin(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('None of these').or(button('Begin')).first().waitFor()
  if (await button('None of these').isVisible()) await button('None of these').click()
  await button('Begin').waitFor()
}

export async function beginReset(page: Page): Promise<void> {
  await beforeBegin(page)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
}
