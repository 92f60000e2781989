/**
 * The same pages in Firefox, to the same paints, by its remote protocol: in turns, in one browser with a copy of the
 * extension for each history. All of them share Firefox's one process for extensions, so it is always there.
 *
 * What is measured in Chromium alone, and why: a heartbeat's processor time (that one process also does the work of
 * all others), long tasks (Firefox tells of none), memory after a collection (nothing that a page is asked by tells
 * it), and the backup (its budgets are against long tasks and bare writes of the same code).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
import { copyExtension, type Seen, seenScript, UNTIL, type Until, WATCH } from './watched.ts'

/** Before what a page saw, in its title. */
const SEEN = 'seen '

/** The first has the address that the tests know. */
function originsOf(copies: readonly Copy[]): Map<Copy, string> {
  return new Map(
    copies.map((copy, index) => [
      copy,
      index === 0 ? FIREFOX_ORIGIN : FIREFOX_ORIGIN.replace(/.$/, `${index + 1}`),
    ]),
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

/**
 * No script of the remote protocol runs in an extension's page before its own: this one is put into each page. What
 * it saw becomes the title of the tab, which Firefox's own window can read: its protocol now and then loses a page.
 */
function watchEach(extension: string): void {
  const tell = (until: Until) => `if (location.search === '?${until}')
    ${seenScript(until)}.then((seen) => setInterval(() => {
      document.title = '${SEEN}' + JSON.stringify(seen) // the page may set its own after that
    }, 50))`
  writeFileSync(join(extension, 'watch.js'), `${WATCH}\n${UNTIL.map(tell).join('\n')}\n`)
  for (const name of readdirSync(extension).filter((each) => each.endsWith('.html'))) {
    const path = join(extension, name)
    const page = readFileSync(path, 'utf8')
    writeFileSync(path, page.replace('<head>', '<head><script src="/watch.js"></script>'))
  }
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
    watchEach(extension)
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

/** The page that it was done in stays: Firefox would end with its last one. */
async function fill({ browser, origins }: Opened, given: Record<Copy, Filling>): Promise<void> {
  const page = await browser.context.newPage()
  for (const [copy, origin] of origins) {
    await browser.open(page, origin + STILL_PAGE)
    for (const script of given[copy].scripts) await page.evaluate(script)
  }
}

const openTab = (url: string) => `(() => {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
  gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal })
})()`

/** Resolves to the title, and closes the tab, once the page has told what it saw. */
const SEEN_IN_TAB = `(() => {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
  const tab = gBrowser.selectedTab
  const title = tab.linkedBrowser.contentTitle
  if (!title.startsWith('${SEEN}')) return null
  gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true })
  return title
})()`

function watching({ browser, origins }: Opened): Watching {
  return {
    async watch(copy, path, until) {
      await browser.inBrowser(openTab(origins.get(copy as Copy) + path.replace('.html', `.html?${until}`)))
      let title: unknown = null
      await waitFor(async () => {
        title = await browser.inBrowser(SEEN_IN_TAB)
        return typeof title === 'string'
      })
      return JSON.parse(String(title).slice(SEEN.length)) as Seen
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
