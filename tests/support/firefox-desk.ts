/** Starting Firefox with the built extension, and what only its own protocol can do. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, firefox, type Page } from '@playwright/test'
import { FIREFOX_ORIGIN, FIREFOX_PREFS, GECKO_ID, installInto } from '../../.ci/setup/firefox.mjs'
import type { BrowserPart, LaunchOptions } from './desk-types.ts'
import { environment } from './environment.ts'
import { insideOf } from './inside.ts'

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

/** A page that is closed, or a background that is stopped, had something under way: that is what is tested. */
const UNDER_WAY = /^Promise (rejected|resolved) after context unloaded/

/** Uncaught errors, rejections and policy violations of our pages and background. */
const MESSAGES = `JSON.stringify(Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError)
  .filter(({ sourceName, flags }) => sourceName.startsWith('${FIREFOX_ORIGIN}') && !(flags & Ci.nsIScriptError.warningFlag))
  .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' ' + sourceName + ':' + lineNumber))`

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

/** Also tells whether the background runs at this moment. */
export async function launchFirefox(
  options: LaunchOptions,
): Promise<BrowserPart & { backgroundRuns(): Promise<boolean> }> {
  const { executable, extension, profile, timeZone, shiftMs = 0, display, scheme, prefs } = options
  if (shiftMs !== 0) throw new Error('Firefox does not start under libfaketime')
  installInto(profile, extension)
  const log = join(profile, 'console.log')
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: printingTo(log, executable),
    headless: display === undefined,
    viewport: null,
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      ...FIREFOX_PREFS,
      'devtools.console.stdout.content': true,
      ...prefs,
      ...(scheme ? { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 } : {}),
    },
    env: environment({ ...display, ...(timeZone ? { TZ: timeZone } : {}) }),
  })
  const evaluate = await chromeScope(context)
  await waitFor(async () => (await evaluate(`${EXTENSION}?.backgroundState === 'running'`)) === true)
  let read = 0
  let readOfLog = 0
  return {
    context,
    origin: FIREFOX_ORIGIN,
    pid: insideOf(context).pid,
    open: openOnceLoaded,
    async screenshot(page, path) {
      // Playwright's own would put a style into the page first, and the extension's policy refuses it.
      const { bidi } = insideOf(context)
      const tree = (await bidi('browsingContext.getTree', {})) as {
        contexts: { context: string; url: string }[]
      }
      const shown = tree.contexts.find(({ url }) => url === page.url())
      if (!shown) throw new Error(`Firefox does not show ${page.url()}`)
      const { data } = await bidi('browsingContext.captureScreenshot', { context: shown.context })
      writeFileSync(path, Buffer.from(String(data), 'base64'))
    },
    backgroundRuns: async () => (await evaluate(`${EXTENSION}?.backgroundState === 'running'`)) === true,
    async stopWorker() {
      await evaluate(
        `${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      )
      await waitFor(async () => (await evaluate(`${EXTENSION}.backgroundState`)) === 'stopped')
    },
    inBrowser: evaluate,
    async errors() {
      const all = JSON.parse(String(await evaluate(MESSAGES))) as string[]
      const found = all.slice(read).filter((message) => !UNDER_WAY.test(message))
      read = all.length
      const printed = existsSync(log) ? readFileSync(log, 'utf8') : ''
      found.push(
        ...printed
          .slice(readOfLog)
          .split('\n')
          .filter((line) => line.includes('midday-reset: ')),
      )
      readOfLog = printed.length
      return found
    },
  }
}

/**
 * The navigation to an extension's page does not report its end, and now and then Playwright misses the
 * new page altogether and would wait for it for good: then it is opened once more.
 */
async function openOnceLoaded(page: Page, url: string): Promise<void> {
  const loaded = () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
  for (let tries = 0; tries < 5; tries++) {
    await page.goto(url, { waitUntil: 'commit' })
    for (const end = Date.now() + 5_000; Date.now() < end; await wait(50)) {
      const answer = await Promise.race([loaded().catch(() => false), wait(1_500, null)])
      if (answer === true) return
      if (answer === null) break
    }
  }
  throw new Error(`Firefox does not show ${url}`)
}

async function waitFor(found: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await found()); ) {
    if (Date.now() > end) throw new Error(`Waited for Firefox for ${timeoutMs} ms in vain`)
    await wait(100)
  }
}
