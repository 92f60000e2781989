/** Answering the day's question in the popup, as a person does. */
import type { Page } from '@playwright/test'

/** The first question of all is whether the back started hurting of late: it did not. Then the item follows. */
export async function noNewStrain(popup: Page): Promise<void> {
  const no = popup.getByRole('button', { name: 'No', exact: true })
  await no.or(scale(popup, 5)).or(change(popup)).first().waitFor({ timeout: 10_000 })
  if (await no.isVisible()) await no.click()
}

const scale = (popup: Page, value: number) => popup.getByRole('button', { name: String(value), exact: true })
const change = (popup: Page) => popup.getByRole('button', { name: 'Change', exact: true })

/** From 1 to 9; the ends of the scale have names of their own. */
export async function answer(popup: Page, value: number): Promise<void> {
  await noNewStrain(popup)
  if (await change(popup).isVisible()) await change(popup).click()
  await scale(popup, value).click()
}
