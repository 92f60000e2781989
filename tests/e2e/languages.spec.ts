/**
 * Each page in each language, and in one that nobody speaks (40 % longer, from right to left): all of it can be read, in
 * both schemes, and the way to help is there. Of what is wrong there is a picture in the test's folder; of every page in
 * the folder that `PICTURES` names.
 */
import { mkdirSync } from 'node:fs'
import type { TestInfo } from '@playwright/test'
import { LANGUAGES, type Language } from '../../lib/core/language.ts'
import { encodePlanFile } from '../../lib/core/plan/decode-plan.ts'
import { unreadable } from '../support/clipped.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { withRecord } from '../support/full-record.ts'
import { flat, textsIn } from '../support/locale-files.ts'
import { printed, sheetsOf } from '../support/printed.ts'
import { pseudo } from '../support/pseudo-locale.ts'
import { changeStateRow } from '../support/raw-database.ts'
import { changeState } from '../support/raw-state.ts'
import { settleHurt } from '../support/settle-hurt.ts'
import { WORST_PLAN } from '../support/worst-plan.ts'

/** When the question of the day is open: then the popup is fullest. */
test.use({ hours: [16, 17], anyDay: true })

const { PICTURES } = process.env

const TAB = { width: 1024, height: 768 }
const NARROW = { width: 320, height: 640 }
const RESET = { width: 480, height: 700 }
/** As high as Chrome lets one be. */
const POPUP = { width: 360, height: 600 }

/** One page after the other in the same tab, so that each is loaded once. */
class Tour {
  readonly page: Page
  /** What is wrong in one scheme is most often wrong in the other. */
  readonly wrong = new Set<string>()
  private readonly desk: Desk
  private readonly folder: string
  private readonly narrow: boolean
  private readonly help: string

  constructor(
    desk: Desk,
    page: Page,
    { folder, help, narrow }: { folder: string; help: string; narrow: boolean },
  ) {
    this.desk = desk
    this.page = page
    this.folder = folder
    this.help = help
    this.narrow = narrow
    mkdirSync(folder, { recursive: true })
  }

  async go(path: string, shown: string, size = TAB): Promise<void> {
    await this.page.setViewportSize(size)
    await this.desk.show(this.page, path)
    await this.page.locator(shown).first().waitFor({ timeout: 15_000 })
  }

  /** On so many sheets at most. */
  async prints(what: string, most: number): Promise<void> {
    if (this.desk.family !== 'chromium') return
    for (const paper of ['A4', 'Letter'] as const) {
      const sheets = sheetsOf(await printed(this.desk, this.page, paper))
      if (sheets > most) this.wrong.add(`${what}: ${sheets} sheets of ${paper}`)
    }
  }

  /** Looks at what is shown now; narrow where asked to, in Chromium alone: Firefox's scrollbar takes of the width. */
  async look(name: string, { size = TAB, helps = true } = {}): Promise<void> {
    const { page } = this
    const sizes = !this.narrow || size !== TAB || this.desk.family === 'firefox' ? [size] : [TAB, NARROW]
    for (const one of sizes) {
      if (one !== size) await page.setViewportSize(one)
      for (const scheme of this.desk.family === 'chromium' ? (['light', 'dark'] as const) : [null]) {
        if (scheme !== null) await page.emulateMedia({ colorScheme: scheme })
        const found = await page.evaluate(unreadable)
        const height = await page.evaluate(() => document.body.getBoundingClientRect().height)
        if (one === POPUP && !this.narrow && height > POPUP.height) found.push(`${height} px high`)
        for (const what of found) this.wrong.add(`${name}, ${one.width} px: ${what}`)
        const picture = `${this.folder}/${name}-${one.width}${scheme === null ? '' : `-${scheme}`}.png`
        if (found.length === 0 && !PICTURES) continue
        if (scheme === null) await this.desk.screenshot(page, picture)
        else await page.screenshot({ path: picture, fullPage: true })
      }
      if (one !== size) await page.setViewportSize(size)
    }
    if (helps) {
      const way = page
        .getByRole('link', { name: this.help })
        .or(page.getByRole('button', { name: this.help }))
      if ((await way.filter({ visible: true }).count()) === 0) this.wrong.add(`${name}: no way to help`)
    }
  }
}

/** A clinic's hand-out is the patient's: in the language of the plan, whatever the page speaks. */
const PLAN_IN: Record<Language, Language> = { en: 'es', de: 'fr', es: 'de', fr: 'en' }

const helpIn = (language: Language) => new Map(flat(textsIn(language))).get('nav.help') as string

/** Every page of the extension, with a record behind it. */
async function everyPage(desk: Desk, tour: Tour, planIn: Language): Promise<void> {
  const { page } = tour
  await tour.look('help')
  await tour.go('welcome.html', 'main.welcome h1')
  for (const screen of [1, 2, 3, 4]) {
    await tour.look(`welcome-${screen}`, { helps: screen === 1 })
    if (screen < 4) await page.locator('.welcome-foot button.main').click()
  }
  await tour.go('progress.html', '.insights p')
  await tour.look('progress')
  await tour.go('progress.html#visit', '.sheet h3')
  await tour.look('visit')
  await tour.prints('visit page', 1)
  await tour.go('options.html', 'main h1')
  for (const address of await page
    .locator('nav a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    await tour.go(`options.html${address}`, 'main h1')
    await tour.look(`options-${address.slice(1)}`)
  }
  await tour.go('clinic.html', '#start-file')
  await page.locator('#start-file').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(encodePlanFile({ ...WORST_PLAN, language: planIn })),
  })
  await page.locator('.ways .way button[aria-expanded]').click()
  await page.locator(`.handout[lang="${planIn}"] h1`).waitFor()
  await expect(page.locator('.handout-help h2')).toHaveText(helpIn(planIn))
  await tour.look('clinic')
  // English takes two; the longer languages may need a third for the fullest plan that there may be.
  await tour.prints('hand-out', 3)

  // Nothing comes before the question of the day.
  const still = await desk.still()
  await still.evaluate(changeStateRow, { name: 'checkIn', change: { rhythm: 'daily' } })
  await still.evaluate(changeStateRow, { name: 'practice', change: { plan: null } })
  await tour.go('popup.html', 'main .card h2', POPUP)
  await page.locator('.today-block .today').waitFor()
  await tour.look('popup-first', { size: POPUP, helps: false })
  await page.locator('.card .row button').nth(1).click()
  await page.locator('.scale').waitFor()
  await tour.look('popup', { size: POPUP, helps: false })

  await tour.go('reset.html#choose', 'main h1', RESET)
  await tour.look('choose', { size: RESET })
  await tour.go('reset.html#midday', 'main .step-row', RESET)
  await tour.look('reset', { size: RESET })
  await settleHurt(page)
  await page.locator('main button.main.large').first().click()
  await page.locator('.player h1').waitFor()
  await tour.look('player', { size: RESET })
}

const picturesOf = (language: string, info: TestInfo) =>
  PICTURES ? `${PICTURES}/${info.project.name}-${language}` : info.outputPath('pictures')

async function withPage(desk: Desk, language: string | null): Promise<Page> {
  await withRecord(desk)
  await changeState(desk, 'practice', { safety: { answer: 'clear', at: desk.now() } } as object)
  if (language !== null) await changeState(desk, 'settings', { language } as object)
  const page = await desk.page('help.html')
  return page
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.skip(
      ({ family }) => family === 'firefox' && language !== 'de',
      'Firefox measures the longest words, German, and the made-up language; Chromium all',
    )

    test('every page can be read', async ({ desk }, info) => {
      const page = await withPage(desk, language)
      const help = helpIn(language)
      const tour = new Tour(desk, page, { folder: picturesOf(language, info), help, narrow: false })
      // The page on which it is chosen keeps the choice for those that wait for no setting.
      await tour.go('options.html', `html[lang="${language}"] main h1`)
      await tour.go('help.html', `html[lang="${language}"] h1`)
      await everyPage(desk, tour, PLAN_IN[language])
      expect([...tour.wrong]).toEqual([])
    })
  })
}

test.describe('a language that is long and goes from right to left', () => {
  test.use({ ownCopy: true, pseudo: true })

  test('every page can be read', async ({ desk }, info) => {
    const page = await withPage(desk, null)
    const tour = new Tour(desk, page, {
      folder: picturesOf('pseudo', info),
      help: pseudo(helpIn('en')),
      narrow: true,
    })
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await everyPage(desk, tour, 'de')
    expect([...tour.wrong]).toEqual([])
  })
})
