/** The pages of the options, by the list beside them. */
import type { Page } from '@playwright/test'

/** Shows the page of that name, in the options that are open. In a narrow window the list is behind a button. */
export async function toOptionsPage(options: Page, name: string): Promise<void> {
  const list = options.getByRole('navigation', { name: 'Options' })
  await list.waitFor()
  const opener = list.getByRole('button', { name: 'All options' })
  if (await opener.isVisible()) await opener.click()
  await list.getByRole('link', { name, exact: true }).click()
  await options.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}
