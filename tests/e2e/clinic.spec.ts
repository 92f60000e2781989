/** A clinic makes a plan, by keys alone: from the article's to the file and the code; what was typed is there again. */
import type { Locator } from '@playwright/test'
import { EXERCISES } from '../../lib/content/exercises.ts'
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { decodePlanCode } from '../../lib/core/plan/code.ts'
import { decodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import { problems } from '../support/accessibility.ts'
import { expect, type Page, test } from '../support/fixtures.ts'

test.use({ anyDay: true })

/** The keys that are pressed, counted; two minutes have room for some four hundred. */
class Keys {
  pressed = 0
  constructor(
    private readonly page: Page,
    /** Each press takes its time in Firefox: the way by the tab key is gone in Chromium. */
    private readonly tabs: boolean,
  ) {}

  async press(key: string) {
    this.pressed++
    await this.page.keyboard.press(key)
  }

  async type(text: string) {
    this.pressed += text.length
    await this.page.keyboard.type(text)
  }

  /** With the tab key until it has the focus. */
  async to(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    if (!this.tabs) return control.focus()
    const isThere = () => control.evaluate((element) => element === document.activeElement)
    for (let tabs = 0; !(await isThere()); tabs++) {
      expect(tabs, `on the way to ${control}`).toBeLessThan(90)
      await this.press(key)
    }
  }

  async go(control: Locator) {
    await this.to(control)
    await this.press('Enter')
  }
}

/** The latest file that was made for the browser to save; Firefox is not let save it, whose dialogs no test can answer. */
const catchFiles = (saves: boolean) => {
  if (!saves) HTMLAnchorElement.prototype.click = () => {}
  const make = URL.createObjectURL
  URL.createObjectURL = (file: Blob) => {
    Object.assign(globalThis, { savedFile: file })
    return make.call(URL, file)
  }
}
const savedText = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { savedFile: Blob }).savedFile.text())

test('a plan is made with the keyboard, kept as it is typed, and saved', async ({ desk, family }) => {
  await desk.rows('state')
  const page = await desk.page('clinic.html')
  const field = (name: string) => page.getByLabel(name, { exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const code = page.locator('output.code')
  await code.waitFor()
  const untouched = await code.textContent()
  const keys = new Keys(page, family === 'chromium')

  await keys.to(field('Name of the clinic'))
  await keys.type('North Street')
  await keys.to(field('Minutes at the screen before a nudge'))
  await keys.press('ControlOrMeta+a')
  await keys.type('4')
  await expect(page.locator('.refused')).toContainText('30–90')
  await keys.type('5')
  await expect(page.locator('.refused')).toHaveCount(0)
  await keys.go(button('Change: Hip extension'))
  await keys.to(field('Left side'))
  await keys.type('4')
  await keys.to(field('Your own words'))
  await keys.type('Headlights ahead')
  await keys.go(page.getByRole('button', { name: 'Add another Midday reset', exact: true }))
  await keys.go(button('An exercise of our own'))
  await expect(field('Name of the exercise')).toBeFocused()
  await keys.type('Towel slide')
  await keys.to(field('How it is done'))
  await keys.type('Stand tall.')
  await keys.press('Enter')
  await keys.type('Slide back.')
  await keys.to(button('Move up: Towel slide'), 'Shift+Tab')
  await keys.press('Enter')
  await expect(button('Move up: Towel slide')).toBeFocused()
  // Closed it is looked at in both browsers (axe.spec.ts).
  if (family === 'chromium') expect(await problems(page), 'with an exercise open').toEqual([])

  await keys.go(button('Take this plan here'))
  await expect(button('Take it here')).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByText('Taken. It can be left again in the options.')).toBeVisible()
  const [taken] = await desk.rows('plans')
  expect(taken).toMatchObject({ source: 'made', plan: { intervalMinutes: 45 } })

  await page.evaluate(catchFiles, family === 'chromium')
  await keys.to(button('Save the plan file'), 'Shift+Tab')
  await keys.press('Enter')
  await expect(
    page.getByText(/^Saved as midday-reset-plan-north-street-20\d\d-\d\d-\d\d\.json\.$/),
  ).toBeVisible()
  expect(keys.pressed).toBeLessThan(400)

  const file = decodePlanFile(await savedText(page), Object.keys(EXERCISES))
  expect(file).toMatchObject({
    ok: true,
    value: {
      intervalMinutes: 45,
      clinic: { name: 'North Street' },
      routines: {
        'midday-reset': [
          { exercise: 'stand' },
          { exercise: 'hipExtension', reps: 5, leftReps: 4, cue: 'Headlights ahead' },
          { exercise: 'thoracicRotation' },
          { exercise: 'own.1' },
          { exercise: 'breathing' },
        ],
      },
      own: [{ name: 'Towel slide', steps: ['Stand tall.', 'Slide back.'] }],
    },
  })
  const shown = (await code.textContent()) ?? ''
  expect(shown).not.toBe(untouched)
  expect(decodePlanCode(shown, PLAN_NUMBERS)).toMatchObject({ ok: true, value: { intervalMinutes: 45 } })
  await expect(page.locator('.only-file')).toContainText(/own exercise 1/i)
  // The card of what the patient will see says the same.
  await expect(page.locator('.plan-card')).toContainText('Headlights ahead')

  await desk.close(page)
  const again = await desk.page('clinic.html')
  await expect(again.getByLabel('Minutes at the screen before a nudge', { exact: true })).toHaveValue('45')
  await expect(again.locator('.making')).toContainText('Headlights ahead')
  await expect(again.locator('.making')).toContainText('Towel slide')
  await expect(again.locator('output.code')).toHaveText(shown)
})
