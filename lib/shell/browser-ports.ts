/** The ports over the real browser. What differs between Chrome and Firefox stays in here. */
import type { Badge } from '../core/surfaces.ts'
import { browser, IS_FIREFOX } from './browser.ts'
import { openDatabase } from './database.ts'
import { ensureHeartbeat } from './heartbeat.ts'
import { announce } from './live.ts'
import type { IdleState, NudgeNotification, Ports } from './ports.ts'
import { t } from './texts.ts'

/** The one notification: a new one takes the place of the old. */
export const NUDGE_ID = 'nudge'
/** Which button is which; Firefox has none. */
export const BUTTONS = ['up', 'snooze'] as const

const LOCK = 'midday-reset'

const BADGE_COLOURS: Record<Badge['tone'], { background: string; text: string }> = {
  due: { background: '#e08a3c', text: '#1b1206' },
  soon: { background: '#f1d3a8', text: '#1b1206' },
  none: { background: '#2f6b4f', text: '#ffffff' },
}

const LINES = [
  'nudge.lines.l1',
  'nudge.lines.l2',
  'nudge.lines.l3',
  'nudge.lines.l4',
  'nudge.lines.l5',
  'nudge.lines.l6',
  'nudge.lines.l7',
  'nudge.lines.l8',
  'nudge.lines.l9',
  'nudge.lines.l10',
] as const
const TELLS_MINUTES: (typeof LINES)[number] = 'nudge.lines.l2'

export const browserPorts: Ports = {
  now: () => Date.now(),
  timeZone: () => Temporal.Now.timeZoneId(),
  linux: navigator.userAgent.includes('Linux'),
  queryIdle: async (seconds) => (await browser.idle.queryState(seconds)) as IdleState,

  // On Firefox these events are not listened to at all.
  tellIdleAfter: (seconds) => {
    if (!IS_FIREFOX) browser.idle.setDetectionInterval(seconds)
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

  async showNudge({ minutes, line, canSnooze }: NudgeNotification) {
    const buttons = [{ title: t('nudge.up') }, ...(canSnooze ? [{ title: t('nudge.snooze') }] : [])]
    const lines = minutes === null ? LINES.filter((line) => line !== TELLS_MINUTES) : LINES
    const key = lines[line % lines.length] ?? LINES[0]
    await browser.notifications.create(NUDGE_ID, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as never),
      title: t('extension_name'),
      message: t(key, [minutes ?? '']),
      ...(minutes !== null && { contextMessage: t('nudge.minutes', [String(minutes)]) }),
      // Firefox throws on keys that it does not know.
      ...(IS_FIREFOX ? {} : { buttons, silent: true }),
    } as never)
  },

  async clearNudge() {
    await browser.notifications.clear(NUDGE_ID)
  },

  async setBadge({ text, tone }) {
    if (text === '' && (await browser.action.getBadgeText({})) === '') return
    const { background, text: ink } = BADGE_COLOURS[tone]
    await browser.action.setBadgeBackgroundColor({ color: background })
    await browser.action.setBadgeTextColor({ color: ink })
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
