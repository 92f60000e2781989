/** Every page, in both colour schemes, with what it shows on a day like others. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '../support/fixtures.ts'

/** axe's package brings types of another Playwright. */
async function problems(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page: page as never }).analyze()
  expect(passes.length).toBeGreaterThan(5)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const PAGES = ['popup.html', 'reset.html', 'progress.html', 'options.html', 'help.html']

test.use({ hours: [16, 17], anyDay: true })

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme })

    test('no page has an accessibility problem', async ({ desk }) => {
      for (const path of PAGES) {
        const page = await desk.page(path)
        await page.locator('h1').first().waitFor({ state: 'attached' })
        expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
          scheme === 'dark',
        )
        expect.soft(await problems(page), path).toEqual([])
      }
      const running = await desk.page('reset.html')
      await running.getByRole('button', { name: 'Begin', exact: true }).click()
      await running.getByText('Step 1 of 4', { exact: true }).waitFor()
      expect.soft(await problems(running), 'a reset under way').toEqual([])
    })
  })
}

test('a problem would be found', async ({ desk }) => {
  const page = await desk.page('help.html')
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.body.append(document.createElement('button')))
  expect(await problems(page)).toEqual([expect.stringContaining('button-name')])
})
