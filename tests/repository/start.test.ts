/** What the built background does in its first synchronous turn. */
import { createContext, runInContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { BUILDS, readBuilt } from './built.ts'

/** Some that it has no use for are among them. */
const APIS =
  'action alarms commands dom extension i18n idle management notifications permissions runtime storage tabs windows'

type Build = (typeof BUILDS)[number]

/** Which APIs are read, and which listeners are there, before anything that is awaited goes on. */
function started(build: Build): { read: string[]; heard: string[] } {
  const read = new Set<string>()
  const heard: string[] = []
  const api = (name: string) =>
    new Proxy(
      {},
      {
        get(_, key) {
          if (key === 'id') return 'midday-reset'
          if (/^on[A-Z]/.test(String(key))) {
            return { addListener: () => heard.push(`${name}.${String(key)}`) }
          }
          return () => new Promise(() => {})
        },
      },
    )
  const made = Object.fromEntries(APIS.split(' ').map((name) => [name, api(name)]))
  // Chrome builds an API as soon as its property is looked at, not only when it is used.
  const apis = new Proxy(made, {
    get(_, name) {
      read.add(String(name))
      return made[String(name)]
    },
    getOwnPropertyDescriptor(_, name) {
      read.add(String(name))
      return Object.getOwnPropertyDescriptor(made, name)
    },
  })
  const navigator = { userAgent: 'Linux' }
  const names = build === 'firefox-mv3' ? { chrome: apis, browser: apis } : { chrome: apis }
  const context = createContext({ ...names, navigator, console, setTimeout, clearTimeout })
  runInContext(readBuilt(build, 'background.js'), context)
  return { read: [...read].sort(), heard: heard.sort() }
}

const HEARD = [
  'alarms.onAlarm',
  'commands.onCommand',
  'notifications.onButtonClicked',
  'notifications.onClicked',
  'notifications.onClosed',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'runtime.onUpdateAvailable',
]

describe.each(BUILDS)('%s', (build) => {
  test('every listener is there in the first turn, or the event that woke the worker is lost', () => {
    // Firefox would wake the page in a loop for it.
    const idle = build === 'chrome-mv3' ? ['idle.onStateChanged'] : []
    expect(started(build).heard).toEqual([...HEARD, ...idle].sort())
  })

  // A bundler's copy of `browser` would read all.
  test('no API is read at the start but those that are listened to', () => {
    const idle = build === 'chrome-mv3' ? ['idle'] : []
    expect(started(build).read).toEqual(['alarms', 'commands', 'notifications', 'runtime', ...idle].sort())
  })
})
