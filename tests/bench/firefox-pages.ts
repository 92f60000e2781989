/**
 * The same pages in Firefox, to the same paints, by its remote protocol: in turns, in one browser with a copy of the
 * extension for each history. All of them share Firefox's one process for extensions, so it is always there.
 *
 * What is measured in Chromium alone, and why: a heartbeat's processor time (that one process also does the work of
 * all others), long tasks (Firefox tells of none), memory after a collection (nothing that a page is asked by tells
 * it), and the backup (its budgets are against long tasks and bare writes of the same code).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIREFOX_ORIGIN, FIREFOX_PREFS, GECKO_ID } from '../../.ci/setup/firefox.mjs'
import { packFolder } from '../../.ci/setup/xpi.mjs'
import { executableOf } from '../support/browsers.ts'
import { type BrowserPart, STILL_PAGE } from '../support/desk-types.ts'
import { launchFirefox } from '../support/firefox-desk.ts'
import { closeWhenShown } from '../support/firefox-install.ts'
import { waitFor } from '../support/wait-for.ts'
import { WELCOME } from '../support/welcome.ts'
import type { Copy, Filling } from './histories.ts'
import { WARM, type Watching, watchInTurns } from './page-times.ts'
import { copyExtension, type Seen, seenScript, WATCH } from './watched.ts'

/** The first has the address that the tests know. */
function originsOf(copies: readonly Copy[]): Map<Copy, string> {
  return new Map(
    copies.map((copy, index) => [copy, index === 0 ? FIREFOX_ORIGIN : FIREFOX_ORIGIN.replace(/.$/, `${index + 1}`)]),
  )
}

const idOf = (origin: string) => (origin === FIREFOX_ORIGIN ? GECKO_ID : `${origin.slice(-12)}@example.org`)

/** Firefox takes several copies for several extensions where each has an id of its own. */
function rename(extension: string, id: string): void {
  const path = join(extension, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.browser_specific_settings.gecko.id = id
  writeFileSync(path, JSON.stringify(manifest))
}

type Opened = { browser: BrowserPart; origins: Map<Copy, string> }

async function openCopies(folder: string, copies: readonly Copy[]): Promise<Opened> {
  rmSync(folder, { recursive: true, force: true })
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'extensions'), { recursive: true })
  const origins = originsOf(copies)
  const folders = copies.map((copy) => copyExtension(folder, copy, 'firefox'))
  for (const [index, origin] of [...origins.values()].entries()) {
    const extension = folders[index] as string
    rename(extension, idOf(origin))
    if (index > 0) packFolder(extension, join(profile, 'extensions', `${idOf(origin)}.xpi`))
  }
  const uuids = [...origins.values()].map((origin) => [idOf(origin), origin.replace('moz-extension://', '')])
  const browser = await launchFirefox({
    executable: executableOf('firefox'),
    extension: folders[0] as string,
    profile,
    prefs: { ...FIREFOX_PREFS, 'extensions.webextensions.uuids': JSON.stringify(Object.fromEntries(uuids)) },
  })
  for (const origin of [...origins.values()].slice(1)) {
    await waitFor(async () => (await browser.inBrowser(closeWhenShown(origin + WELCOME))) === true)
  }
  return { browser, origins }
}

async function fill({ browser, origins }: Opened, given: Record<Copy, Filling>): Promise<void> {
  const page = await browser.context.newPage()
  for (const [copy, origin] of origins) {
    await browser.open(page, origin + STILL_PAGE)
    for (const script of given[copy].scripts) await page.evaluate(script)
  }
  await page.close()
}

function watching({ browser: { context }, origins }: Opened): Watching {
  return {
    async watch(copy, path, until) {
      const page = await context.newPage()
      await page.addInitScript(WATCH)
      await page.goto(origins.get(copy as Copy) + path, { waitUntil: 'commit', timeout: 20_000 })
      const seen = (await page.evaluate(seenScript(until))) as Seen
      await page.close()
      return seen
    },
  }
}

export async function firefoxPageTimes(
  folder: string,
  given: Record<Copy, Filling>,
  rounds: number,
): Promise<Record<(typeof WARM)[number], Seen[]>> {
  const opened = await openCopies(folder, ['ten', 'month', 'day'])
  try {
    await fill(opened, given)
    return await watchInTurns(watching(opened), WARM, rounds)
  } finally {
    await opened.browser.context.close()
  }
}
