/**
 * What Playwright knows about the browser it started but does not offer: the process to kill, and the
 * WebDriver BiDi session, which in Firefox reaches the browser's own windows. Playwright's version is
 * pinned, and this is the only place that reaches behind its interface.
 */
import type { BrowserContext } from '@playwright/test'

type Inside = {
  pid: number
  bidi(method: string, params: object): Promise<Record<string, unknown>>
}

type Hidden = {
  _connection: {
    toImpl(context: BrowserContext): {
      _browser: {
        options: { browserProcess: { process: { pid: number } } }
        _browserSession?: { send: Inside['bidi'] }
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
  }
}
