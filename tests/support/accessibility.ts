/** What is wrong with a page: what axe finds, and what is too small to be hit. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * In its older way, as our pages have no frames: the newer one opens a page of its own each time, which in Firefox
 * is a window. axe's package brings types of another Playwright.
 */
export async function problems(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page: page as never }).setLegacyMode().analyze()
  if (passes.length <= 5) throw new Error(`axe looked at next to nothing: ${passes.map(({ id }) => id)}`)
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return [...found, ...(await page.evaluate(smallTargets))]
}

/**
 * Runs in the page. WCAG 2.5.8 without its exception for what has room around it: 24 pixels each way. A field is as
 * large as its label with it; a link inside a sentence is as high as its line.
 */
function smallTargets(): string[] {
  const SMALLEST = 24
  const targets = 'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]'
  return [...document.querySelectorAll<HTMLElement>(targets)].flatMap((target) => {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.hidden, [inert]')) return []
    const { labels } = target as HTMLInputElement
    const boxes = [target, ...(labels ?? [])].map((part) => part.getBoundingClientRect())
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
    // For those who do not see.
    if (width <= 1 || height <= 1) return []
    const sentence = target.parentElement?.textContent?.trim() ?? ''
    const inSentence =
      getComputedStyle(target).display === 'inline' && target.textContent?.trim() !== sentence
    // Half a pixel is lost where a line is not whole.
    if (inSentence || Math.min(width, height) >= SMALLEST - 0.5) return []
    const size = `${Math.round(width)} × ${Math.round(height)}`
    return [`target-size: ${size} ${target.outerHTML.slice(0, 120)}`]
  })
}
