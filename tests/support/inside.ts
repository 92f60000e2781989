/**
 * What Playwright knows about the browser it started but does not offer: the process to kill, and the
 * WebDriver BiDi session, which in Firefox reaches the browser's own windows. Playwright's version is
 * pinned, and this is the only place that reaches behind its interface.
 */
import type { BrowserContext } from '@playwright/test'

type Send = (method: string, params: object) => Promise<Record<string, unknown>>

type Inside = {
  pid: number
  /** Firefox. */
  bidi: Send
  /** The whole of Chromium, beyond its pages. */
  cdp: Send
  /** Firefox does not tell of every page that is gone: those are forgotten that are not among these. */
  keepOnly(contexts: string[]): void
}

type Hidden = {
  _connection: {
    toImpl(context: BrowserContext): {
      _browser: {
        options: { browserProcess: { process: { pid: number } } }
        _browserSession?: { send: Send }
        _session?: { send: Send }
        _bidiPages?: Map<string, unknown>
        _onBrowsingContextDestroyed?(event: { context: string }): void
      }
    }
  }
}

export function insideOf(context: BrowserContext): Inside {
  const browser = (context as unknown as Hidden)._connection.toImpl(context)._browser
  return {
    pid: browser.options.browserProcess.process.pid,
    bidi: async (method, params) => {
      if (!browser._browserSession) throw new Error('This browser does not speak WebDriver BiDi')
      return browser._browserSession.send(method, params)
    },
    cdp: async (method, params) => {
      if (!browser._session) throw new Error('This browser does not speak the protocol of DevTools')
      return browser._session.send(method, params)
    },
    keepOnly(contexts) {
      for (const context of browser._bidiPages?.keys() ?? []) {
        if (!contexts.includes(context)) browser._onBrowsingContextDestroyed?.({ context })
      }
    },
  }
}
