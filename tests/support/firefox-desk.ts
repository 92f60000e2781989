/** Starting Firefox with the built extension, and what only its own protocol can do. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, firefox, type Page } from '@playwright/test'
import { FIREFOX_ORIGIN, FIREFOX_PREFS, GECKO_ID, installInto } from '../../.ci/setup/firefox.mjs'
import { packFolder } from '../../.ci/setup/xpi.mjs'
import type { BrowserPart, LaunchOptions } from './desk-types.ts'
import { environment } from './environment.ts'
import { isError } from './firefox-complaints.ts'
import {
  CLOSE_TABS,
  closeWhenShown,
  install,
  KEEPS_ADDRESS,
  SCHEME_PREF,
  schemeNumber,
  TABS,
  UNINSTALL,
} from './firefox-install.ts'
import { insideOf } from './inside.ts'
import { throughProxy } from './network-recorder.ts'
import { answered, waitFor } from './wait-for.ts'
import { WELCOME } from './welcome.ts'

/** Runs an expression in Firefox's own window, where the whole browser can be reached. */
async function chromeScope(context: BrowserContext): Promise<(expression: string) => Promise<unknown>> {
  const { bidi } = insideOf(context)
  const tree = (await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string; url: string }[]
  }
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))
  if (!window) throw new Error('Firefox has no window')
  return async (expression) => {
    const answer = (await bidi('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    })) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } }
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'Firefox refused')
    return answer.result?.value
  }
}

const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)})?.extension`

/** Uncaught errors, rejections and policy violations of our pages and background. Firefox keeps the last few messages. */
const MESSAGES = `(() => {
  const messages = Services.console.getMessageArray()
  Services.console.reset()
  return JSON.stringify(messages
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter(({ sourceName, flags }) => sourceName.startsWith('${FIREFOX_ORIGIN}') && !(flags & Ci.nsIScriptError.warningFlag))
    .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' ' + sourceName + ':' + lineNumber))
})()`

/**
 * Console calls in an extension's pages reach no protocol. Firefox can print them, among its own; ours
 * name the product. Returns a program that starts Firefox and keeps what it prints in `log`.
 */
function printingTo(log: string, executable: string): string {
  const script = `${log}.sh`
  writeFileSync(script, `#!/bin/sh\nexec '${executable}' "$@" > '${log}'\n`)
  chmodSync(script, 0o755)
  return script
}

const LAUNCH_MS = 75_000

/** On machines without a graphics card most of a Firefox's work is drawing, and starting processes that no test uses. */
const SPARING = {
  'layout.frame_rate': 20,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtab.preload': false,
}

/** A page's clock and ours are told apart by rounding only. */
const CLOCK_MS = 100

/** Now and then Playwright loses Firefox's first window while it starts, and says so or waits for good: once more, then. */
async function started(launch: () => Promise<BrowserContext>): Promise<BrowserContext> {
  return launch().catch(async () => {
    await wait(5_000) // the first leaves the profile when it has ended
    return launch()
  })
}

/** Also tells whether the background runs at this moment. */
export async function launchFirefox(
  options: LaunchOptions,
): Promise<BrowserPart & { backgroundRuns(): Promise<boolean> }> {
  const { executable, extension, profile, timeZone, shiftMs = 0, display, scheme, prefs, proxy } = options
  if (shiftMs !== 0) throw new Error('Firefox does not start under libfaketime')
  const isNew = !existsSync(join(profile, 'extensions.json'))
  installInto(profile, extension)
  const log = join(profile, 'console.log')
  const context = await started(() =>
    firefox.launchPersistentContext(profile, {
      channel: 'moz-firefox',
      executablePath: printingTo(log, executable),
      headless: display === undefined,
      viewport: null,
      timeout: LAUNCH_MS,
      args: ['--remote-allow-system-access'],
      firefoxUserPrefs: {
        ...FIREFOX_PREFS,
        ...KEEPS_ADDRESS,
        ...SPARING,
        'devtools.console.stdout.content': true,
        ...(proxy ? throughProxy(proxy) : {}),
        ...prefs,
        ...(scheme ? { [SCHEME_PREF]: schemeNumber(scheme) } : {}),
      },
      env: environment({ ...display, ...(timeZone ? { TZ: timeZone } : {}) }),
    }),
  )
  const { bidi, pid, keepOnly } = insideOf(context)
  const evaluate = await chromeScope(context)
  const runs = async () => (await evaluate(`${EXTENSION}?.backgroundState === 'running'`)) === true
  const printed = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
  await waitFor(runs)
  const contexts = async () => {
    const tree = await bidi('browsingContext.getTree', {})
    return (tree as { contexts: { context: string; url: string }[] }).contexts
  }
  // Playwright is not told of every page that is gone.
  const knowPages = async () => keepOnly((await contexts()).map(({ context }) => context))
  const closeWelcome = async () => {
    if (options.keepsWelcome) return
    await waitFor(async () => (await evaluate(closeWhenShown(FIREFOX_ORIGIN + WELCOME))) === true)
    await knowPages()
  }
  if (isNew) await closeWelcome()
  const packed = join(profile, 'midday-reset.xpi')
  const tabs = await evaluate(TABS)
  let readOfLog = 0
  const errors = async () => {
    const messages = JSON.parse(String(await evaluate(MESSAGES))) as string[]
    const text = printed()
    const lines = text.slice(readOfLog).split('\n')
    readOfLog = text.length
    const ours = [...messages, ...lines.filter((line) => line.includes('midday-reset: '))]
    return ours.filter((complaint) => isError(complaint, (path) => existsSync(join(extension, path))))
  }
  return {
    context,
    origin: FIREFOX_ORIGIN,
    pid,
    open: openOnceLoaded,
    async screenshot(page, path) {
      // Playwright's own would put a style into the page first, and the extension's policy refuses it.
      const shown = (await contexts()).find(({ url }) => url === page.url())
      if (!shown) throw new Error(`Firefox does not show ${page.url()}`)
      const { data } = await bidi('browsingContext.captureScreenshot', { context: shown.context })
      writeFileSync(path, Buffer.from(String(data), 'base64'))
    },
    backgroundRuns: runs,
    async stopWorker() {
      // An event that comes while it is being stopped keeps it alive, and one that comes after starts it
      // again: so it is asked until it was once seen stopped.
      await waitFor(async () => {
        await answered(() =>
          evaluate(
            `${EXTENSION}.backgroundState === 'running' && ${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
          ),
        )
        return (await answered(() => evaluate(`${EXTENSION}.backgroundState`))) === 'stopped'
      })
    },
    inBrowser: evaluate,
    errors,
    async uninstall() {
      await evaluate(UNINSTALL)
      await evaluate(CLOSE_TABS)
      await waitFor(async () => (await evaluate(TABS)) === tabs)
      await knowPages()
      await errors()
    },
    async install(newScheme) {
      if (!existsSync(packed)) packFolder(extension, packed)
      await evaluate(install(packed, newScheme))
      await waitFor(runs)
      await closeWelcome()
    },
  }
}

/**
 * The navigation to an extension's page does not report its end, and now and then Playwright misses the
 * new page altogether and would wait for it for good: then it is opened once more. Not too soon: a page that is
 * left while it still loads complains. What is shown must come from the latest navigation: an earlier one that was
 * only late would be taken away again, with whatever the test had done there.
 */
async function openOnceLoaded(page: Page, url: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    // To another part of a page, or to the same once more, the browser goes without loading it.
    const wanted = { url, from: url.includes('#') ? 0 : Date.now() - CLOCK_MS }
    const loaded = () =>
      page.evaluate(
        ({ url, from }) =>
          location.href === url && document.readyState === 'complete' && performance.timeOrigin >= from,
        wanted,
      )
    // A navigation of which nothing is heard is asked for once more.
    // One of which was heard too late stands in the way of the next: whether it is shown is asked below.
    await page.goto(url, { waitUntil: 'commit', timeout: 20_000 }).catch((error: Error) => {
      if (error.name !== 'TimeoutError' && !error.message.includes('interrupted by another navigation'))
        throw error
    })
    for (const end = Date.now() + 15_000; Date.now() < end; await wait(50)) {
      const answer = await Promise.race([loaded().catch(() => false), wait(5_000, null)])
      if (answer === true) return
      if (answer === null) break
    }
  }
  throw new Error(`Firefox does not show ${url}`)
}
