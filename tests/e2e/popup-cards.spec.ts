/**
 * Whatever the popup shows fits into what a browser gives it, 800 by 600 px, in the longest language: each card is
 * brought about, measured at the popup's own width, and put away. With `PICTURES` there is one of each in that folder.
 */
import { mkdirSync } from 'node:fs'
import { addDays } from '../../lib/core/day.ts'
import type { DaySummary } from '../../lib/core/summary.ts'
import type { StateRow } from '../../lib/shell/tables.ts'
import { unreadable } from '../support/clipped.ts'
import type { Desk } from '../support/desk.ts'
import { expect, type Page, test } from '../support/fixtures.ts'
import { LONG, withRecord } from '../support/full-record.ts'
import { flat, textsIn } from '../support/locale-files.ts'
import { type Card, cardsAt, daysFor, hoursOn, type Moment, quietState } from '../support/popup-states.ts'
import { replaceRows, writeState } from '../support/raw-database.ts'
import { changeState } from '../support/raw-state.ts'

/** In the morning the kind line about a new day stands below, too. */
test.use({ hours: [9, 11] })
test.skip(
  ({ family }) => family === 'firefox',
  'Both lay it out alike; the pages of each language are measured in Firefox, too',
)

const SIZE = { width: 360, height: 600 }
const { PICTURES } = process.env

const GERMAN = new Map(flat(textsIn('de')))
const german = (key: string) => GERMAN.get(key) as string
const button = (page: Page, key: string) => page.getByRole('button', { name: german(key), exact: true })

class Measured {
  readonly wrong: string[] = []
  readonly page: Page
  private readonly folder: string

  constructor(page: Page, folder: string) {
    this.page = page
    this.folder = folder
    mkdirSync(folder, { recursive: true })
  }

  async look(name: string): Promise<void> {
    const { page } = this
    await page.locator('.today-block svg').or(page.locator('.check-in-taller')).first().waitFor()
    const found = await page.evaluate(unreadable)
    const { width, height, cut } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      const cut = [...document.querySelectorAll<HTMLElement>('main :not(input):not(.hidden)')].filter(
        (element) =>
          element instanceof HTMLElement &&
          getComputedStyle(element).overflow !== 'visible' &&
          getComputedStyle(element).clipPath === 'none' && // for those who do not see
          (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2),
      )
      return {
        width: scrollWidth,
        height: Math.max(
          document.body.getBoundingClientRect().height,
          scrollHeight > innerHeight ? scrollHeight : 0,
        ),
        cut: cut.map(({ tagName, className }) => `cut off: ${tagName} ${className}`),
      }
    })
    found.push(...cut)
    if (width > SIZE.width) found.push(`${width} px wide`)
    if (height > SIZE.height) found.push(`${height} px high`)
    this.wrong.push(...found.map((what) => `${name}: ${what}`))
    if (PICTURES) console.log(`${String(Math.round(height)).padStart(4)} px  ${name}`)
    if (found.length > 0 || PICTURES) {
      const file = name.replace(/[^a-z]+/g, '-')
      await page.screenshot({ path: `${this.folder}/${file}.png`, fullPage: true })
    }
  }
}

type Put = (card: Card) => Promise<void>

/** Puts each part of the state to what it is without a card, and the card's over it. */
async function putting(desk: Desk, page: Page, moment: Moment): Promise<Put> {
  const still = await desk.still()
  const before = await desk.rows('state')
  const quiet = quietState(moment) as Record<string, object>
  return async ({ name: card, state, shown }) => {
    const over = state as Record<string, object>
    const rows = before.map(({ name, version, value }): StateRow => {
      if (name === 'routine') return { name, version, value: over.routine ?? null } as StateRow
      const change = { ...quiet[name], ...over[name] }
      return { name, version, value: name in quiet ? { ...(value as object), ...change } : value } as StateRow
    })
    await still.evaluate(writeState, rows)
    await desk.show(page, 'popup.html')
    await expect(page.locator(shown).first(), card).toBeVisible({ timeout: 10_000 })
  }
}

test('every card there may be fits', async ({ desk, place }, info) => {
  test.setTimeout(240_000)
  const today = await withRecord(desk)
  await changeState(desk, 'settings', { language: 'de', workingHours: hoursOn(today, 23) })
  const moment = { at: desk.now(), today, timeZone: place.timeZone }
  const still = await desk.still()
  const days = (await desk.rows('days')) as DaySummary[]
  await still.evaluate(replaceRows, { store: 'days', rows: daysFor(days, today) })
  for (const store of ['ratings', 'checks', 'resets']) await still.evaluate(replaceRows, { store, rows: [] })
  const { at, timeZone } = moment
  const hours = [{ start: at - 5 * 3_600_000, end: at + 10 * 3_600_000 }]
  const mark = { day: today, kind: 'work', at, timeZone, hours, undone: false }
  // Whatever weekday it is: days off come before it.
  const off = [-2, -1].map((back) => ({ ...mark, day: addDays(today, back), kind: 'off', hours: [] }))
  const before = (await desk.rows('marks')).filter(({ day }) => day < addDays(today, -2))
  await still.evaluate(replaceRows, { store: 'marks', rows: [...before, ...off, mark] })
  // The page on which it is chosen keeps the choice for those that wait for no setting.
  const page = await desk.page('options.html')
  await page.locator('html[lang="de"] main h1').waitFor()
  await page.setViewportSize(SIZE)
  await desk.oneMinuteBeforeDue()
  const measured = new Measured(page, PICTURES ?? info.outputPath('pictures'))
  const put = await putting(desk, page, moment)
  // What began a moment ago must not be over when its turn comes.
  const cards = () => cardsAt({ ...moment, at: desk.now() })
  const again = (name: string) => put(cards().find((card) => card.name === name) as Card)
  for (const { name } of cards()) {
    await again(name)
    await measured.look(name)
  }

  await again('nothing')
  await page.locator('.today').press('Enter')
  await page.locator('.correct').waitFor()
  await measured.look('correct')
  await again('check-in: strain')
  await button(page, 'check_in.strain_yes').click()
  await page.locator('.check-in-told').waitFor()
  await measured.look('told')
  await button(page, 'check_in.change').click()
  await button(page, 'check_in.strain_no').click()
  await expect(page.getByRole('heading', { name: german('check_in.today') })).toBeFocused()
  await measured.look('check-in: daily')

  await put({
    name: '',
    state: { checkIn: { rhythm: 'daily', pain: true }, settings: { workingHours: hoursOn(today, 12) } },
    shown: '.scale',
  })
  await page.locator('#check-in-scale button').nth(8).click()
  await page.locator('#check-in-pain button').nth(8).waitFor()
  await measured.look('check-in: with pain')
  await page.locator('#check-in-pain button').nth(8).click()
  await page.locator('.check-in-note input').fill(LONG)
  await page.getByRole('checkbox').first().check()
  await measured.look('check-in: answered, with a note')
  await desk.show(page, 'popup.html')
  await page.locator('.check-in-foot').waitFor()
  await measured.look('check-in: answered before')

  const later = at + 20 * 86_400_000
  await put({
    name: '',
    state: {
      nudger: { pausedUntil: later },
      tracker: { meetingUntil: at + 3_600_000 },
      course: { gentle: today, off: { kind: 'travel', from: today, to: addDays(today, 20) } },
    },
    shown: '.status-end',
  })
  await button(page, 'quiet.open').click()
  await page.locator('.quiet-panel').waitFor()
  await measured.look('quiet')
  expect(
    await page.locator('.quiet-panel').evaluate((panel) => panel.getBoundingClientRect().bottom),
  ).toBeLessThanOrEqual(SIZE.height)

  expect(measured.wrong).toEqual([])
})
