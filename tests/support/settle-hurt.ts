/** What hurt last time is settled before a routine begins: as planned. */
import { expect, type Page } from '@playwright/test'

export async function settleHurt(page: Page): Promise<void> {
  const hurt = page.locator('.hurt')
  for (let left = await hurt.count(); left > 0; left--) {
    await hurt.first().locator('.row button').last().click()
    await expect(hurt).toHaveCount(left - 1)
  }
}
