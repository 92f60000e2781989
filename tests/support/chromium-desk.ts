/** Starting Chromium with the built extension, and what only its own protocol can do. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { type BrowserPart, type LaunchOptions, STILL_PAGE } from './desk-types.ts'
import { environment } from './environment.ts'
import { insideOf } from './inside.ts'
import { waitFor } from './wait-for.ts'
import { isShown, WELCOME } from './welcome.ts'

const FAKETIME = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`,
)

function clockEnv(shiftMs: number): Record<string, string> {
  if (shiftMs === 0) return {}
  const library = FAKETIME.find((path) => existsSync(path))
  if (library === undefined) throw new Error('libfaketime is not installed')
  return { LD_PRELOAD: library, FAKETIME: `+${shiftMs / 1000}` }
}

/** What the extension's stores are on the disk. */
function keptBy(profile: string, id: string): string[] {
  return ['IndexedDB', 'Local Extension Settings'].flatMap((store) => {
    const folder = join(profile, 'Default', store)
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.includes(id)) : []
  })
}

/** What Chromium answers a call that a worker made just before it was stopped. */
const UNDER_WAY = 'Error: No SW'

export async function launchChromium(options: LaunchOptions): Promise<BrowserPart> {
  const { executable, extension, profile, timeZone, shiftMs = 0, display, scheme, beside, proxy } = options
  const log = join(profile, 'console.log')
  rmSync(log, { force: true })
  const isNew = !existsSync(join(profile, 'Default'))
  const all = [extension, ...(beside ? [beside] : [])].join(',')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: display === undefined,
    viewport: null,
    ...(scheme ? { colorScheme: scheme } : {}),
    args: [
      '--no-sandbox', // which Chromium refuses to root
      '--enable-unsafe-extension-debugging', // to uninstall and install it
      `--disable-extensions-except=${all}`,
      `--load-extension=${all}`,
      '--disable-background-networking',
      '--disable-gpu', // without a graphics card Chromium would imitate one, which costs more than drawing itself
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      '--enable-logging',
      `--log-file=${log}`,
      // The zygote would start its children without the preloaded clock.
      ...(shiftMs === 0 ? [] : ['--no-zygote']),
    ],
    env: environment({ ...display, ...clockEnv(shiftMs), ...(timeZone ? { TZ: timeZone } : {}) }),
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const origin = worker.url().split('/').slice(0, 3).join('/')
  const id = new URL(origin).host
  const { cdp, pid } = insideOf(context)
  const load = () => cdp('Extensions.loadUnpacked', { path: extension })
  const logged = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
  let read = 0
  let stopped = false
  let loaded = false
  const closeWelcome = async () => {
    if (options.keepsWelcome) return
    const found = () => context.pages().find((page) => page.url() === origin + WELCOME)
    await waitFor(async () => isShown((await found()?.title()) ?? ''))
    await found()?.close()
  }
  if (isNew) await closeWelcome()
  return {
    context,
    origin,
    pid,
    async open(page, url) {
      await page.goto(url)
    },
    async screenshot(page, path) {
      await page.screenshot({ path })
    },
    async stopWorker() {
      stopped = true
      const page = context.pages()[0] ?? (await context.newPage())
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
    inBrowser() {
      throw new Error('Chromium has no window of its own that a script can run in')
    },
    async errors() {
      // Every page and every life of the worker writes its console here, and policy violations too.
      // (Chromium's own viewer of a picture styles itself inline, and is refused.)
      const text = logged()
      const found = text.slice(read).split('\n')
      read = text.length
      return found
        .filter((line) => line.includes(':CONSOLE') && !line.includes(STILL_PAGE))
        .filter((line) => !(stopped && line.includes(UNDER_WAY)))
    },
    async uninstall() {
      const [first, ...others] = context.pages()
      if (first?.url() !== 'about:blank') throw new Error('Chromium has no empty tab left')
      // What the command line named cannot be uninstalled: loaded once more it can.
      if (!loaded) await load()
      await cdp('Extensions.uninstall', { id })
      for (const page of others) await page.close()
      await waitFor(() => keptBy(profile, id).length === 0)
      read = logged().length
    },
    async install() {
      const started = context.waitForEvent('serviceworker')
      await load()
      await started
      loaded = true
      stopped = false
      await closeWelcome()
    },
  }
}
