/** What has the focus, by its name; null when it is lost. */
import type { Page } from '@playwright/test'

export function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement: element, body } = document
    if (element === null || element === body) return null
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  })
}
