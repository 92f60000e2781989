/** Every page, in both colour schemes, with what it shows on a day like others. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '../support/fixtures.ts'

/** axe's package brings types of another Playwright. */
const axe = (page: Page) => new AxeBuilder({ page: page as never }).analyze()

const PAGES = ['popup.html', 'reset.html', 'progress.html', 'options.html', 'help.html']

test.use({ hours: [16, 17] })

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme })

    for (const path of PAGES) {
      test(`${path} has no accessibility problem`, async ({ desk }) => {
        const page = await desk.page(path)
        await page.locator('h1').first().waitFor()
        const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
        expect(dark).toBe(scheme === 'dark')
        const { violations, passes } = await axe(page)
        expect(passes.length).toBeGreaterThan(5)
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
      })
    }

    test('a reset under way has none either', async ({ desk }) => {
      const page = await desk.page('reset.html')
      await page.getByRole('button', { name: 'Begin', exact: true }).click()
      await page.getByText('Step 1 of 4', { exact: true }).waitFor()
      const { violations } = await axe(page)
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    })
  })
}
