/** A desk as somebody has it after twelve weeks, in the afternoon of a working day on which nothing was done yet. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dayOf } from '../../lib/core/day.ts'
import type { Bout } from '../../lib/core/facts.ts'
import type { Language } from '../../lib/core/language.ts'
import { DEFAULT_SETTINGS } from '../../lib/core/rules.ts'
import type { Section } from '../../lib/core/visit/sections.ts'
import type { StateRow } from '../../lib/shell/tables.ts'
import { builtExtension, executableOf } from '../support/browsers.ts'
import { atWork } from '../support/clock.ts'
import { Desk } from '../support/desk.ts'
import { beforeDue } from '../support/moved-time.ts'
import { replaceScripts } from '../support/personas-database.ts'
import { cachesOf } from '../support/personas-rows.ts'
import { cardsAt, quietState } from '../support/popup-states.ts'
import { writeState } from '../support/raw-database.ts'
import { changeState } from '../support/raw-state.ts'
import { sampleHistory } from '../support/sample-history.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** From 15:00 on the question of the day is asked. */
const HOURS: [number, number] = [15, 16]
/** Turned off on the visit page, so that what is left can be read in a small picture. */
const VISIT_HIDDEN: Section[] = ['flags', 'exercises', 'checks', 'words', 'clinic']
/** What the user wrote, on the visit page. */
const GOAL: Record<Language, string> = {
  en: 'Run ten kilometres',
  es: 'Correr diez kilómetros',
  de: 'Zehn Kilometer laufen',
  fr: 'Courir dix kilomètres',
}
/** Monday to Friday. */
const WEEK = Array.from({ length: 7 }, (_, index) => (index < 5 ? [{ start: 8 * 60, end: 17.5 * 60 }] : []))

/** Where a system has no font of its own for its controls, the plain one that is as wide as what most computers have. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['system-ui', 'sans-serif']
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>Liberation Sans</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`

/** What the popup can be brought to show; a card of `popup-states.ts`, or how long the stretch lasts. */
export type Popup = 'nothing' | 'nudge' | 'check-in'

export class StoreDesk {
  readonly desk: Desk
  private readonly timeZone: string

  private constructor(desk: Desk, timeZone: string) {
    this.desk = desk
    this.timeZone = timeZone
  }

  static async open(folder: string): Promise<StoreDesk> {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const fonts = join(folder, 'fonts.conf')
    writeFileSync(fonts, FONTS)
    process.env.FONTCONFIG_FILE = fonts
    const { timeZone, shiftMs } = atWork(Date.now(), HOURS, true)
    const desk = await Desk.open('chromium', {
      executable: executableOf('chromium'),
      extension: builtExtension('chromium'),
      profile: join(folder, 'profile'),
      timeZone,
      shiftMs,
    })
    const made = new StoreDesk(desk, timeZone)
    await made.fill()
    return made
  }

  /** Twelve weeks, and a morning like the last working day's. */
  private async fill(): Promise<void> {
    const { desk, timeZone } = this
    const page = await desk.page('help.html')
    await desk.started(page)
    const now = desk.now()
    const today = dayOf(now, timeZone, DEFAULT_SETTINGS.dayStartHour)
    const history = sampleHistory(now, timeZone)
    const last = history.bouts.at(-1)?.day
    const morning = history.bouts
      .filter(({ day }) => day === last)
      .map((bout): Bout => {
        const moved = Math.round((now - bout.start) / DAY) * DAY
        return { ...bout, start: bout.start + moved, end: bout.end + moved, day: today }
      })
      .filter(({ end }) => end < now - 50 * MINUTE)
    history.bouts.push(...morning)
    for (const script of replaceScripts(history, cachesOf(history, today))) await page.evaluate(script)
    const safety = { answer: 'clear', at: now }
    await changeState(desk, 'practice', { safety, backupPutOff: now, visitHidden: VISIT_HIDDEN } as object)
    await desk.close(page)
  }

  /** Resolves to a page that speaks the language. */
  async speak(language: Language): Promise<Page> {
    await changeState(this.desk, 'settings', { language } as object)
    const page = await this.desk.page('options.html')
    await page.locator(`html[lang="${language}"] main h1`).waitFor()
    return page
  }

  /** Nothing but what is asked for, 42 minutes into a screen stretch. */
  async popup(page: Page, wanted: Popup, language: Language): Promise<void> {
    const { desk, timeZone } = this
    const at = desk.now()
    const today = dayOf(at, timeZone, DEFAULT_SETTINGS.dayStartHour)
    await beforeDue(desk, (wanted === 'nudge' ? 0 : 18) * MINUTE)
    const before = await desk.rows('state')
    const name = wanted === 'check-in' ? 'check-in: strain' : wanted
    const card = cardsAt({ at, today, timeZone }).find((one) => one.name === name)
    if (card === undefined) throw new Error(`No card ${wanted}`)
    const quiet = quietState({ at, today, timeZone }) as Record<string, object>
    const over = card.state as Record<string, object>
    const asked = { rhythm: 'daily', strain: { answer: 'no', day: today }, since: today }
    const rows = before.map((row): StateRow => {
      const value: object = { ...(row.value as object), ...quiet[row.name], ...over[row.name] }
      if (row.name === 'checkIn') Object.assign(value, { oneThing: GOAL[language] })
      if (row.name === 'checkIn' && wanted === 'check-in') Object.assign(value, asked)
      if (row.name === 'settings') Object.assign(value, { intervalMinutes: 60, workingHours: WEEK })
      return row.name in quiet ? ({ ...row, value } as StateRow) : row
    })
    await (await desk.still()).evaluate(writeState, rows)
    await desk.show(page, 'popup.html')
    await page
      .locator(wanted === 'check-in' ? '.scale' : card.shown)
      .first()
      .waitFor({ timeout: 10_000 })
    await page.locator('.today-block svg').waitFor()
  }
}
