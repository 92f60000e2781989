/** What a browser does to an extension and its alarms: clears, updates, reloads, disables and enables. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { GECKO_ID } from '../../.ci/setup/firefox.mjs'
import { packFolder } from '../../.ci/setup/xpi.mjs'
import type { Desk } from './desk.ts'

declare const chrome: typeof import('webextension-polyfill')

const ADDON = `(await ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${GECKO_ID}'))`
const RUNNING = `WebExtensionPolicy.getByID('${GECKO_ID}')?.extension`
const inFirefox = (desk: Desk, code: string) => desk.inBrowser(`(async () => { ${code} })()`)

/** The version that runs, asked of the browser: no page of ours is opened for it. */
export async function versionOf(desk: Desk): Promise<string> {
  if (desk.family === 'firefox') return String(await desk.inBrowser(`${RUNNING}?.version`))
  return onExtensionsPage(desk, (page) =>
    page.evaluate(async (id) => {
      const all = await (chrome as unknown as Browsers).developerPrivate.getExtensionsInfo({})
      return all.find((each) => each.id === id && each.state === 'ENABLED')?.version ?? 'none'
    }, idOf(desk)),
  )
}

/** Until pages of the extension can be opened. */
async function answers(desk: Desk): Promise<void> {
  for (const end = Date.now() + 20_000; ; await wait(200)) {
    try {
      await (await desk.still()).evaluate(() => chrome.runtime.id)
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}

const idOf = (desk: Desk) => new URL(desk.origin).host

/** Does what ends the extension that is running, and waits until it has ended. */
async function ending(desk: Desk, what: (page: Page) => Promise<void>): Promise<void> {
  const page = await desk.still()
  // Firefox may leave the tab as it is; but each start of an extension has a number there.
  const started = () => desk.inBrowser(`${RUNNING}?.instanceId`)
  const before = desk.family === 'firefox' ? await started() : null
  const ended = async () => (desk.family === 'firefox' ? (await started()) !== before : page.isClosed())
  await what(page)
  for (const end = Date.now() + 20_000; !(await ended()); await wait(50)) {
    if (Date.now() > end) throw new Error('The extension was not stopped')
  }
  desk.stillGone()
}

/** As `web-ext run` or the reload button of the browser's own page would. */
export async function reload(desk: Desk): Promise<void> {
  if (desk.family === 'chromium') await developerMode(desk)
  await ending(desk, (page) => page.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0)))
  await answers(desk)
}

/**
 * A newer version is found. It is installed at once, unless the extension asks the browser to wait. (Chromium
 * looks for new versions of packed extensions only; from there on it is the same.)
 */
export async function offerUpdate(desk: Desk, version: string): Promise<void> {
  newerFiles(desk, version)
  if (desk.family === 'firefox') return installOver(desk, version)
  await developerMode(desk)
  const [worker] = desk.context.serviceWorkers()
  await worker?.evaluate((found) => {
    const { onUpdateAvailable } = chrome.runtime as unknown as Dispatching
    onUpdateAvailable.dispatch({ version: found })
  }, version)
}

/** A newer version lies where the older one did, and runs in its place from now on, whoever wanted to wait. */
export async function updateNow(desk: Desk, version: string): Promise<void> {
  newerFiles(desk, version)
  if (desk.family === 'firefox') await installOver(desk, version)
  await reload(desk)
}

function newerFiles(desk: Desk, version: string): void {
  const path = join(desk.extension, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...manifest, version }))
}

/** Firefox has it then, and waits if it was asked to. */
async function installOver(desk: Desk, version: string): Promise<void> {
  const packed = join(dirname(desk.extension), `${version}.xpi`)
  packFolder(desk.extension, packed)
  await inFirefox(
    desk,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
     const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
     file.initWithPath(${JSON.stringify(packed)})
     const install = await AddonManager.getInstallForFile(file)
     await new Promise((resolve, reject) => {
       install.addListener({
         onInstallEnded: () => resolve(),
         onInstallPostponed: () => resolve(),
         onInstallFailed: () => reject(new Error('the update failed')),
       })
       install.install()
     })`,
  )
}

/** What only Chromium has, and no documentation: an event of its own, from inside. */
type Dispatching = { onUpdateAvailable: { dispatch(details: { version: string }): void } }

/** As the switch on the browser's own page of extensions does. */
export async function disable(desk: Desk): Promise<void> {
  await ending(desk, () => switched(desk, false))
}

export async function enable(desk: Desk): Promise<void> {
  await switched(desk, true)
  await answers(desk)
}

/** The polyfill's types leave out what only the browser's own pages may do. */
type Browsers = {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> }
  developerPrivate: {
    updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void>
    getExtensionsInfo(options: object): Promise<{ id: string; state: string; version: string }[]>
  }
}

async function onExtensionsPage<T>(desk: Desk, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await desk.context.newPage()
  await page.goto('chrome://extensions')
  const result = await run(page)
  await page.close()
  return result
}

/** Without it Chromium would not load an unpacked extension again. */
function developerMode(desk: Desk): Promise<void> {
  return onExtensionsPage(desk, (page) =>
    page.evaluate(() =>
      (chrome as unknown as Browsers).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    ),
  )
}

async function switched(desk: Desk, on: boolean): Promise<void> {
  if (desk.family === 'firefox')
    return void (await inFirefox(desk, `await ${ADDON}.${on ? 'enable' : 'disable'}()`))
  await onExtensionsPage(desk, (page) =>
    page.evaluate(([id, enabled]) => (chrome as unknown as Browsers).management.setEnabled(id, enabled), [
      idOf(desk),
      on,
    ] as const),
  )
}

type Alarm = { name: string; periodInMinutes?: number | undefined }

/** Asked from a file that runs nothing of ours. */
export async function alarms(desk: Desk): Promise<Alarm[]> {
  const all = await (await desk.still()).evaluate(() => chrome.alarms.getAll())
  return all.map(({ name, periodInMinutes }) => ({ name, periodInMinutes }))
}

export async function clearAlarms(desk: Desk): Promise<void> {
  await (await desk.still()).evaluate(() => chrome.alarms.clearAll())
}

/** The next heartbeat comes in two seconds instead of up to sixty; those after it as always. */
export async function hurryHeartbeat(desk: Desk): Promise<void> {
  await (await desk.still()).evaluate(async () => {
    const alarm = await chrome.alarms.get('heartbeat')
    if (!alarm) throw new Error('There is no heartbeat to hurry')
    const period = alarm.periodInMinutes === undefined ? {} : { periodInMinutes: alarm.periodInMinutes }
    await chrome.alarms.create(alarm.name, { delayInMinutes: 2 / 60, ...period })
  })
}

/** As a hand at the mouse, which Firefox without a screen never sees: to it, input lies ever further back. */
export async function movedByHand(desk: Desk): Promise<void> {
  if (desk.family !== 'firefox') return
  const service = "Cc['@mozilla.org/widget/useridleservice;1'].getService(Ci.nsIUserIdleServiceInternal)"
  await inFirefox(desk, `${service}.resetIdleTimeOut(0)`)
}

/** As "Run in Private Windows: Allow" on the page of add-ons. It takes effect at the next start. */
export async function allowPrivate(desk: Desk): Promise<void> {
  await inFirefox(
    desk,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
     const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
     await ExtensionPermissions.add('${GECKO_ID}', allowed)`,
  )
}
