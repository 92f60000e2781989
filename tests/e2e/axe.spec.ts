/** Every page, in both colour schemes, with what it shows on a day like others. */
import { problems } from '../support/accessibility.ts'
import { beginReset } from '../support/begin-reset.ts'
import { expect, test } from '../support/fixtures.ts'

const PAGES = ['popup.html', 'reset.html', 'progress.html', 'options.html', 'help.html', 'clinic.html']

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
      await beginReset(running)
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
  await page.evaluate(() => {
    const button = document.querySelector('body > button') as HTMLElement
    button.textContent = 'x'
    button.style.cssText = 'min-height: 0; padding: 0; height: 23px; width: 40px'
  })
  expect(await problems(page)).toEqual([expect.stringContaining('target-size: 40 × 23')])
})
