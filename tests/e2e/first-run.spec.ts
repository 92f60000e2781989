/** The first run: the page that opens by itself, its three screens, and where it is gone on after it was left. */
import { PLAN_NUMBERS } from '../../lib/content/plan-numbers.ts'
import { encodePlanCode } from '../../lib/core/plan/code.ts'
import { EMPTY_PLAN } from '../../lib/core/plan/plan.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import { problems } from '../support/accessibility.ts'
import type { Desk } from '../support/desk.ts'
import { ADDRESSES } from '../support/firefox-install.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { focusedName } from '../support/focused.ts'

test.use({ anyDay: true, keepsWelcome: true })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Its heading has the focus, and it is told which of the three it is. */
async function at(page: Page, place: string, heading: string): Promise<void> {
  await expect(page.getByText(place, { exact: true })).toBeVisible()
  await expect.poll(() => focusedName(page)).toBe(heading)
}

/** The addresses of all tabs. In Firefox Playwright knows none that was there before itself. */
const tabs = async (desk: Desk) =>
  desk.family === 'firefox'
    ? String(await desk.inBrowser(ADDRESSES))
    : desk.context
        .pages()
        .map((page) => page.url())
        .join(' ')

/** What opened by itself, or in Firefox the same in a tab that Playwright knows. */
async function welcomed(desk: Desk): Promise<Page> {
  await expect.poll(() => tabs(desk)).toContain('/welcome.html')
  return desk.family === 'firefox' ? desk.page('welcome.html') : desk.opened('welcome.html')
}

test('it opens by itself, once, and three keys are all of it', async ({ desk }) => {
  const page = await welcomed(desk)
  await at(page, '1 of 3', 'A quiet reminder to get up')
  await expect(page.getByRole('link', { name: 'When to get help (opens in a new tab)' })).toBeVisible()
  await expect(page.getByText('It does not diagnose, treat, prevent or monitor any condition')).toBeVisible()
  expect.soft(await problems(page)).toEqual([])
  const begun = Date.now()
  await page.keyboard.press('Enter')
  await at(page, '2 of 3', 'Your working week')
  await page.keyboard.press('Enter')
  await at(page, '3 of 3', 'See one nudge now')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The next nudge comes after 60 minutes at the screen')).toBeVisible()
  expect(Date.now() - begun).toBeLessThan(60_000)
  expect.soft(await problems(page)).toEqual([])
  expect((await desk.state()).settings).toEqual(DEFAULT_SETTINGS)

  await desk.quit()
  await desk.relaunch()
  await desk.stateWhen(({ tracker }) => tracker?.last !== null, 10_000)
  expect(await tabs(desk)).not.toContain('/welcome.html')
})

test('with a day less, a code and another language; left on the way it goes on there', async ({ desk }) => {
  const first = await welcomed(desk)
  await at(first, '1 of 3', 'A quiet reminder to get up')
  await first.keyboard.press('Enter')
  await at(first, '2 of 3', 'Your working week')
  // From the heading on through the days, in whichever order a week is written here.
  const friday = async () => (await focusedName(first)) === 'Friday is a working day'
  for (let day = 0; day < 7 && !(await friday()); day++) await first.keyboard.press('Tab')
  expect(await friday()).toBe(true)
  await first.keyboard.press('Space')
  await expect(first.getByText('Saved. Friday is a working day: no', { exact: true })).toBeVisible()
  // What is wrong is not lost on the way on.
  await first.getByLabel('Working hours, from', { exact: true }).fill('19:00')
  await button(first, 'Next').press('Enter')
  await at(first, '2 of 3', 'Working hours, from')
  await expect(first.getByText('Not saved yet: please choose two different times.')).toBeVisible()
  await button(first, 'Undo: Working hours, from').press('Enter')
  await first.getByLabel('Working hours, from', { exact: true }).fill('09:30')
  await desk.stateWhen(({ settings }) => settings.workingHours[3]?.[0]?.start === 570, 10_000)
  await button(first, 'I have a code from my clinic').press('Enter')
  const field = first.getByLabel('Paste or type the code')
  await field.fill(encodePlanCode({ ...EMPTY_PLAN, intervalMinutes: 45 }, PLAN_NUMBERS).code)
  await field.press('Enter')
  await expect(button(first, 'Use this plan')).toBeVisible()
  expect.soft(await problems(first)).toEqual([])
  await button(first, 'Use this plan').press('Enter')
  await expect(first.locator('#plan-became')).toBeFocused()
  const { settings, tracker } = await desk.stateWhen(({ practice }) => practice?.plan != null, 10_000)
  expect(settings.workingHours.map(([hours]) => hours?.start ?? null)).toEqual([
    ...[570, 570, 570, 570],
    ...[null, null, null],
  ])
  // Nothing of it begins the count anew.
  const { phase } = tracker
  await desk.close(first)

  const page = await desk.page('welcome.html')
  await at(page, '2 of 3', 'Your working week')
  await page.getByLabel('Language').selectOption('de')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('combobox').selectOption('en')
  const seated = page.getByRole('checkbox', { name: 'Standing is not for me', exact: true })
  for (const value of ['yes', 'no']) {
    await seated.press('Space')
    await expect(page.getByText(`Saved. Standing is not for me: ${value}`, { exact: true })).toBeVisible()
  }
  await button(page, 'Different hours on some days').press('Enter')
  await expect(page.locator('.week input').first()).toBeFocused()
  await page.getByRole('checkbox', { name: 'First watch for three days, without nudges' }).press('Space')
  await button(page, 'Next').press('Enter')
  await at(page, '3 of 3', 'See one nudge now')
  await button(page, 'Show me one now').press('Enter')
  await button(page, 'No').press('Enter')
  // Where to look is read from its heading on, not as one run of words.
  await expect(page.getByRole('heading', { name: 'Where to look', exact: true })).toBeFocused()
  const said = page.locator('[aria-live]').filter({ hasText: 'Your system may hide them.' })
  await expect(said).toHaveText('Your system may hide them. Where to look is listed below.')
  await expect(page.getByText('The small number on the icon still works.')).toBeVisible()
  expect.soft(await problems(page)).toEqual([])
  await button(page, 'Back').press('Enter')
  await at(page, '2 of 3', 'Your working week')
  await page.keyboard.press('Enter')
  await at(page, '3 of 3', 'See one nudge now')
  await button(page, 'Done').press('Enter')
  await expect(page.getByText(/^(Three days without nudges|Day 1 of 3, no nudges)/)).toBeVisible()
  const after = await desk.state()
  expect(after.course.watching).not.toBeNull()
  if (phase.kind === 'atScreen') {
    expect(after.tracker.phase).toMatchObject({ bout: { stretchStart: phase.bout.stretchStart } })
  }
})
