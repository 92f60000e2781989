/**
 * How long pages of the extension take until what they show is painted, in one browser with several copies of it:
 * each copy has a record of its own, and a blank page that is marked the same way. Chromium only.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openChromium } from '../../.ci/setup/chromium.mjs'
import { executableOf } from '../support/browsers.ts'
import { STILL_PAGE } from '../support/desk-types.ts'
import { bareExtension } from './bare-extension.ts'
import { closeWelcome } from './close-welcome.ts'
import { copyExtension, type Seen, seenScript, type Until, WATCH } from './watched.ts'

type Evaluate = (expression: string) => Promise<unknown>
export type Opened = {
  evaluate: Evaluate
  call: (method: string, params?: object) => Promise<unknown>
  close: () => Promise<void>
}

type Send = (method: string, params?: object, session?: string) => Promise<unknown>

/** The name of the extension that does nothing but what every heartbeat must. */
export const BARE = 'bare'

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

  /** Copies of the built extension, one for each name, and the bare one where it is named; the browser with them. */
  static async open(folder: string, names: string[]): Promise<ExtensionPages> {
    rmSync(folder, { recursive: true, force: true })
    for (const name of names) {
      if (name === BARE) bareExtension(join(folder, name))
      else copyExtension(folder, name, 'chromium')
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
    if (profile === 'new') {
      for (const [name, own] of origins) if (name !== BARE) await closeWelcome(send, own)
    }
    const { targetInfos } = (await send('Target.getTargets')) as {
      targetInfos: { type: string; url: string; targetId: string }[]
    }
    const targetId = targetInfos.find(({ type, url }) => type === 'page' && url === 'about:blank')?.targetId
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
    await call('Page.addScriptToEvaluateOnNewDocument', { source: WATCH })
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

  /** Opens a page, waits until it is painted with what it is watched for, and closes it. */
  async watch(name: string, path: string, until: Until): Promise<Seen> {
    const page = await this.at(name, path)
    const seen = (await page.evaluate(seenScript(until))) as Seen
    await page.call('HeapProfiler.collectGarbage')
    const { usedSize } = (await page.call('Runtime.getHeapUsage')) as { usedSize: number }
    seen.heapBytes = usedSize
    await page.close()
    return seen
  }

  /** Without a page and a worker the extension has no process: the next page begins with one. */
  async stopWorkers(): Promise<void> {
    await this.send('ServiceWorker.enable', {}, this.firstTab)
    await this.send('ServiceWorker.stopAllWorkers', {}, this.firstTab)
    await this.send('ServiceWorker.disable', {}, this.firstTab)
  }

  get profile(): string {
    return join(this.folder, 'profile')
  }

  /** The folder in which the browser keeps a copy's IndexedDB. */
  databaseFolder(name: string): string {
    const host = this.origins.get(name)?.replace('chrome-extension://', '')
    return join(this.profile, 'Default/IndexedDB', `chrome-extension_${host}_0.indexeddb.leveldb`)
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
