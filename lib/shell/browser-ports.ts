/** The ports over the real browser. What differs between Chrome and Firefox stays in here. */
import type { NudgeNotification } from '../core/surfaces.ts'
import { browser, IS_FIREFOX } from './browser.ts'
import { openDatabase } from './database.ts'
import { ensureHeartbeat } from './heartbeat.ts'
import { announce } from './live.ts'
import { nudgeText } from './nudge-texts.ts'
import type { IdleState, Ports } from './ports.ts'
import { tName, tNudge } from './texts.ts'

/** The one notification: a new one takes the place of the old. */
export const NUDGE_ID = 'nudge'
/** Which button is which; Firefox has none. */
export const BUTTONS = ['up', 'snooze'] as const

const LOCK = 'midday-reset'

export const browserPorts: Ports = {
  now: () => Date.now(),
  timeZone: () => Temporal.Now.timeZoneId(),
  linux: navigator.userAgent.includes('Linux'),
  queryIdle: async (seconds) => (await browser.idle.queryState(seconds)) as IdleState,

  // On Firefox these events are not listened to at all.
  tellIdleAfter: (seconds) => {
    if (!IS_FIREFOX) browser.idle?.setDetectionInterval(seconds)
  },

  async lookAtWindows() {
    const [windows, audible] = await Promise.all([
      browser.windows.getAll(),
      browser.tabs.query({ audible: true, muted: false }),
    ])
    const inFront = new Set(windows.filter(({ state }) => state !== 'minimized').map(({ id }) => id))
    return {
      sounding: audible.length > 0,
      watching: audible.some((tab) => tab.active && inFront.has(tab.windowId)),
      fullScreen: windows.some(({ focused, state }) => focused && state === 'fullscreen'),
    }
  },

  async showNudge(nudge: NudgeNotification) {
    const { minutes, canSnooze, seated, sound, language } = nudge
    const up = { title: tNudge(language, seated ? 'nudge.moving' : 'nudge.up') }
    await browser.notifications.create(NUDGE_ID, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as never),
      title: tName(),
      message: nudgeText(nudge),
      ...(minutes !== null && { contextMessage: tNudge(language, 'nudge.minutes', [minutes]) }),
      // Firefox throws on keys that it does not know.
      ...(IS_FIREFOX
        ? {}
        : { buttons: canSnooze ? [up, { title: tNudge(language, 'nudge.snooze') }] : [up], silent: !sound }),
    } as never)
  },

  async clearNudge() {
    await browser.notifications.clear(NUDGE_ID)
  },

  async setBadge({ text, tone, icon }) {
    await browser.action.setIcon({ path: { 16: `/icon/${icon}-16.png`, 32: `/icon/${icon}-32.png` } })
    if (text === '' && (await browser.action.getBadgeText({})) === '') return
    await browser.action.setBadgeBackgroundColor({ color: tone === 'due' ? '#e08a3c' : '#f1d3a8' })
    await browser.action.setBadgeTextColor({ color: '#1b1206' })
    await browser.action.setBadgeText({ text })
  },

  openDatabase,
  ensureHeartbeat,

  session: {
    notes: () => browser.storage.session.get(),
    note: (change) => browser.storage.session.set(change),
  },

  local: {
    get: async (key) => (await browser.storage.local.get(key))[key],
    set: (key, value) => browser.storage.local.set({ [key]: value }),
    remove: (key) => browser.storage.local.remove(key),
  },

  lock: (run) => navigator.locks.request(LOCK, run),
  announce,
}
