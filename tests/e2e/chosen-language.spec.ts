/** A language and a colour scheme, chosen in the options: pages and nudges follow at once, and it is taken back. */
import type { OpenNudge } from '../../lib/core/state.ts'
import texts from '../../lib/locales/de.json' with { type: 'json' }
import { problems } from '../support/accessibility.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { changeState } from '../support/raw-state.ts'

test.use({ real: true, hours: [14, 16] })

const HOUR = 3_600_000

/** Whether it is one of the lines of a nudge, whatever its number. */
const isLine = (text = '') =>
  Object.values(texts.nudge.lines).some((line) => line.split('$1').every((part) => text.includes(part)))
const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
const language = (page: Page) => page.evaluate(() => document.documentElement.lang)

test('pages and the next nudge speak it, the dark scheme is worn, and both are taken back', async ({
  desk,
  hands,
}) => {
  await hands.workUntil(async () => (await desk.state()).tracker?.phase.kind === 'atScreen')
  const { tracker } = await desk.state()
  if (tracker.phase.kind !== 'atScreen') throw new Error('at the screen a moment ago')
  const { day, timeZone } = tracker.phase.bout
  const popup = await desk.page('popup.html')
  const page = await desk.page('options.html#language')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()

  await page.getByLabel('Deutsch', { exact: true }).click()
  await expect(heading).toHaveText(texts.options.wear)
  // In the language that was chosen, as the way back is.
  const { saved, undo_named } = texts.page
  const { language: named } = texts.options
  await expect(page.getByRole('status')).toHaveText(`${saved} ${named}: Deutsch`)
  await expect(page.locator('.undo')).toHaveAccessibleName(undo_named.replace('$1', named))
  await expect(popup.getByRole('button', { name: texts.popup.other_routines, exact: true })).toBeVisible()
  expect([await language(page), await language(popup)]).toEqual(['de', 'de'])

  // One is due; what is chosen next shows it.
  const nudge: OpenNudge = {
    at: desk.now(),
    kind: 'stand',
    shownAt: null,
    showings: 0,
    snoozes: 0,
    stretchMs: HOUR,
    day,
    timeZone,
    lastShownAt: null,
    inputSamples: 0,
    reoffer: 'open',
    opened: false,
    soon: false,
  }
  await changeState(desk, 'nudger', { phase: { kind: 'offering', nudge } })
  await page.getByLabel(texts.options.appearance_dark, { exact: true }).click()
  await expect.poll(() => scheme(page)).toBe('dark')
  await expect.poll(() => scheme(popup)).toBe('dark')
  expect(await problems(page)).toEqual([])
  await expect.poll(() => hands.shown().length).toBe(1)
  expect(hands.shown().filter(({ text }) => isLine(text))).toHaveLength(1)

  const undo = page.locator('.undo')
  await undo.click()
  await expect.poll(() => scheme(page)).toBe('light dark')
  await undo.click()
  await expect(heading).toHaveText('Language and appearance')
  await expect(popup.getByRole('button', { name: 'Other routines', exact: true })).toBeVisible()
  const { settings } = await desk.stateWhen((state) => state.settings.language === null, 10_000)
  expect(settings.appearance).toBe('system')
})
