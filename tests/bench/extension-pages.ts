/**
 * How long pages of the extension take until what they show is painted, in one browser with several copies of it:
 * each copy has a record of its own, and a blank page that is marked the same way. Chromium only.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openChromium } from '../../.ci/setup/chromium.mjs'
import { builtExtension, executableOf } from '../support/browsers.ts'
import { STILL_PAGE } from '../support/desk-types.ts'
import { closeWelcome } from './close-welcome.ts'

const BLANK = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Blank</title><script type="module" src="blank.js"></script></head>
  <body><div id="app"></div></body>
</html>
`
const BLANK_SCRIPT = `
document.getElementById('app').textContent = 'Blank'
performance.mark('shown')
`

/** What a page says of itself while it is measured. */
export type Seen = { shown: number; drawn: number; longestTask: number }

/** Runs in each document before its own scripts: waits for the paint after a mark, and notes long tasks. */
function watch(): void {
  const tasks: number[] = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  const mark = performance.mark.bind(performance)
  const painted = (tell: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => tell(performance.now())
      port2.postMessage(null)
    })
  const waiting = new Map<string, (at: number) => void>()
  const firstPaintAfter = (name: string) => new Promise<number>((tell) => waiting.set(name, tell))
  performance.mark = (name, ...others) => {
    const made = mark(name, ...others)
    const tell = waiting.get(name)
    waiting.delete(name)
    if (tell) painted(tell)
    return made
  }
  const [shown, drawn] = [firstPaintAfter('shown'), firstPaintAfter('drawn')]
  Object.assign(globalThis, { bench: { tasks, shown, drawn } })
}

/** A long task is told of a little later. */
const TASKS_ARE_TOLD_MS = 100

type Evaluate = (expression: string) => Promise<unknown>
type Opened = {
  evaluate: Evaluate
  call: (method: string, params?: object) => Promise<unknown>
  close: () => Promise<void>
}

type Send = (method: string, params?: object, session?: string) => Promise<unknown>

export class ExtensionPages {
  private readonly folder: string
  /** By the names of the copies. */
  private readonly origins: Map<string, string>
  private readonly send: Send
  private readonly closed: Promise<unknown>
  /** The session of the empty tab that the browser began with. */
  private readonly firstTab: string

  private constructor(
    folder: string,
    origins: Map<string, string>,
    { send, closed, firstTab }: { send: Send; closed: Promise<unknown>; firstTab: string },
  ) {
    this.folder = folder
    this.origins = origins
    this.send = send
    this.closed = closed
    this.firstTab = firstTab
  }

  /** Copies of the built extension, one for each name, and the browser with them. */
  static async open(folder: string, names: string[]): Promise<ExtensionPages> {
    rmSync(folder, { recursive: true, force: true })
    for (const name of names) {
      const copy = join(folder, name)
      mkdirSync(copy, { recursive: true })
      cpSync(builtExtension('chromium'), copy, { recursive: true })
      writeFileSync(join(copy, 'blank.html'), BLANK)
      writeFileSync(join(copy, 'blank.js'), BLANK_SCRIPT)
    }
    return ExtensionPages.start(folder, names, 'new')
  }

  private static async start(
    folder: string,
    names: string[],
    profile: 'new' | 'known',
  ): Promise<ExtensionPages> {
    const [first, ...others] = names.map((name) => ({ name, extension: join(folder, name) }))
    if (!first) throw new Error('There is no copy to open')
    const { send, closed, origin } = await openChromium({
      executable: executableOf('chromium'),
      profile: join(folder, 'profile'),
      extension: first.extension,
      args: ['--headless=new', '--disable-background-networking'],
    })
    const origins = new Map([[first.name, origin]])
    for (const { name, extension } of others) {
      const { id } = (await send('Extensions.loadUnpacked', { path: extension })) as { id: string }
      origins.set(name, `chrome-extension://${id}`)
    }
    if (profile === 'new') for (const own of origins.values()) await closeWelcome(send, own)
    const { targetInfos } = (await send('Target.getTargets')) as {
      targetInfos: { type: string; targetId: string }[]
    }
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
    const { sessionId: firstTab } = (await send('Target.attachToTarget', { targetId, flatten: true })) as {
      sessionId: string
    }
    return new ExtensionPages(folder, origins, { send, closed, firstTab })
  }

  /** The browser anew, on the same profile: nothing of what was done before is still going on. */
  async again(): Promise<ExtensionPages> {
    await this.close()
    return ExtensionPages.start(this.folder, [...this.origins.keys()], 'known')
  }

  /** A page that runs nothing: it keeps the process of that copy alive. */
  still(name: string): Promise<Opened> {
    return this.at(name, STILL_PAGE)
  }

  /** Opens a page in a new tab; it has begun, and its marks are watched. */
  async at(name: string, path: string): Promise<Opened> {
    const { targetId } = (await this.send('Target.createTarget', { url: 'about:blank' })) as {
      targetId: string
    }
    const { sessionId } = (await this.send('Target.attachToTarget', { targetId, flatten: true })) as {
      sessionId: string
    }
    const call = (method: string, params = {}) => this.send(method, params, sessionId)
    await call('Page.enable')
    await call('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` })
    await call('Page.navigate', { url: this.origins.get(name) + path })
    return {
      call,
      async evaluate(expression) {
        const given = { expression, awaitPromise: true, returnByValue: true }
        const { result, exceptionDetails } = (await call('Runtime.evaluate', given)) as {
          result: { value: unknown }
          exceptionDetails?: { text: string; exception?: { description?: string } }
        }
        if (exceptionDetails) {
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
        }
        return result.value
      },
      close: async () => {
        await this.send('Target.closeTarget', { targetId })
      },
    }
  }

  /**
   * Opens a page, waits until it is painted with what it shows, and with the last of it where it says so, and closes
   * it. Milliseconds since it was asked for.
   */
  async watch(name: string, path: string, last: 'shown' | 'drawn' = 'shown'): Promise<Seen> {
    const page = await this.at(name, path)
    const seen = (await page.evaluate(`(async () => {
      const shown = await bench.shown
      const drawn = await bench.${last}
      await new Promise((resolve) => setTimeout(resolve, ${TASKS_ARE_TOLD_MS}))
      return { shown, drawn, longestTask: Math.max(0, ...bench.tasks) }
    })()`)) as Seen
    await page.close()
    return seen
  }

  /** Without a page and a worker the extension has no process: the next page begins with one. */
  async stopWorkers(): Promise<void> {
    await this.send('ServiceWorker.enable', {}, this.firstTab)
    await this.send('ServiceWorker.stopAllWorkers', {}, this.firstTab)
    await this.send('ServiceWorker.disable', {}, this.firstTab)
  }

  private async close(): Promise<void> {
    await this.send('Browser.close').catch(() => {})
    await this.closed
  }

  async quit(): Promise<void> {
    await this.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
