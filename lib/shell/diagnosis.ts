/**
 * How the extension runs in this browser, as lines of plain English for whoever helps: nothing that the user entered,
 * no hours, no dates; times only as ages. Every line is made of the browser's own words, of words of ours, or of a number.
 */
import { type Quiet, whyQuiet } from '../core/quiet.ts'
import { INITIAL_STATE, type State } from '../core/state.ts'
import { browser, IS_FIREFOX } from './browser.ts'
import { DATABASE_VERSION } from './database.ts'
import type { Ports } from './ports.ts'
import { notificationLevel } from './self-test.ts'
import { readState } from './state-rows.ts'
import { STORE_NAMES, type Store, type StoreName } from './tables.ts'

export type Diagnosis = { version: string; browser: string; text: string }

type Line = [key: string, value: string]

const MINUTE = 60_000

/** What the browser does not tell is no reason to tell nothing. */
async function asked(key: string, ask: () => unknown): Promise<Line> {
  try {
    return [key, String(await ask())]
  } catch (error) {
    return [key, `could not be asked (${error instanceof Error ? error.name : 'unknown'})`]
  }
}

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** Chrome and its kin tell their brands, one of them made up; Firefox its own name. */
async function browserName(): Promise<string> {
  if (IS_FIREFOX) {
    const { runtime } = browser as unknown as {
      runtime: { getBrowserInfo(): Promise<{ name: string; version: string }> }
    }
    const { name, version } = await runtime.getBrowserInfo()
    return `${name} ${version}`
  }
  type Brand = { brand: string; version: string }
  const { userAgentData } = navigator as unknown as { userAgentData?: { brands: Brand[] } }
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => !/not.a.brand/i.test(brand))
  const named = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0]
  return named ? `${named.brand} ${named.version}` : 'unknown'
}

async function platform(): Promise<string> {
  const { os, arch } = await browser.runtime.getPlatformInfo()
  return `${os} ${arch}`
}

async function alarmsAt(now: number): Promise<string> {
  const alarms = await browser.alarms.getAll()
  const next = alarms.map(({ scheduledTime }) => `next in ${Math.round((scheduledTime - now) / 1000)} s`)
  return next.length > 0 ? next.join(', ') : 'missing'
}

const permissions = async () => {
  const { permissions: names = [], origins = [] } = await browser.permissions.getAll()
  return `${names.toSorted().join(', ')}; ${origins.length} hosts`
}

/** In whatever state the record is. */
const ofBrowser = (ports: Ports): Promise<Line>[] => [
  asked('platform', platform),
  asked('browser language', () => browser.i18n.getUILanguage()),
  asked('clock', () => new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle),
  asked('permissions', permissions),
  asked('notifications', () => (IS_FIREFOX ? 'not told by this browser' : notificationLevel())),
  asked('private windows', async () =>
    (await browser.extension.isAllowedIncognitoAccess()) ? 'allowed' : 'not allowed',
  ),
  asked('opened in a private window', () => yes(browser.extension.inIncognitoContext)),
  asked('heartbeat alarm', () => alarmsAt(ports.now())),
  asked('idle state now', () => ports.queryIdle(60)),
  asked('kept from eviction', async () => yes(await navigator.storage.persisted())),
]

function ageText(at: number | undefined, now: number): string {
  return at === undefined ? 'none yet' : `${Math.round((now - at) / MINUTE)} min ago`
}

/** The computer is found out over hours: until then nobody knows. */
function idleTold({ phase, steady, last }: State['tracker']): string {
  if (phase.kind === 'unreliable') return 'no, hidden by this computer'
  if (last === null) return 'not known yet'
  return `yes, as far as known (${steady.beats} looks without a pause)`
}

/** Whether somebody is ill or on holiday is nobody's business: both are the user's word. */
const HELD_BACK: Record<Exclude<Quiet['kind'], 'meeting'>, string> = {
  offHere: 'off here, used in another browser',
  dayOff: "by the user's word",
  paused: "by the user's word",
  outsideHours: 'outside working hours',
  watchFirst: 'watching first',
}

function ofState(state: State, now: number, timeZone: string): Line[] {
  const { tracker, nudger, routine, settings } = state
  const why = whyQuiet(state, now, timeZone)
  return [
    ['last look', ageText(tracker.last?.at, now)],
    ['idle time told', idleTold(tracker)],
    ['counting', tracker.phase.kind],
    ['nudging', nudger.phase.kind],
    ['nudges held back', why === null ? 'no' : HELD_BACK[why]],
    ['routine under way', yes(routine !== null)],
    ['chosen language', settings.language ?? "the browser's"],
    ['appearance', settings.appearance],
    ['pace', settings.pace],
    ['plain reminders', yes(settings.plainReminders)],
    ['sound', yes(settings.sound)],
  ]
}

/** What is set aside lies among the state under names of its own. */
async function ofRecord(store: Store, now: number, timeZone: string): Promise<Line[]> {
  return store.read(async (tx) => {
    const names: StoreName[] = STORE_NAMES
    const counts = await Promise.all(names.map(async (name) => `${name} ${(await tx.all(name)).length}`))
    const state = await readState(tx)
    const parts = await tx.all('state')
    const aside = parts.filter(({ name }) => !Object.hasOwn(INITIAL_STATE, name)).length
    return [
      ['rows', counts.join(', ')],
      ['parts of the state set aside', String(aside)],
      ...(state === null ? [['state', 'none'] as Line] : ofState(state, now, timeZone)),
    ]
  })
}

/** `opened` may reject: then that is what is told. */
export async function diagnose(opened: () => Promise<Store>, ports: Ports): Promise<Diagnosis> {
  const { version } = browser.runtime.getManifest()
  const [, name] = await asked('browser', browserName)
  const lines: Line[] = [
    ['Midday Reset', version],
    ['browser', name],
    ...(await Promise.all(ofBrowser(ports))),
  ]
  try {
    const store = await opened()
    lines.push(['storage', store.mode], ['database version', String(DATABASE_VERSION)])
    lines.push(...(await ofRecord(store, ports.now(), ports.timeZone())))
  } catch (error) {
    lines.push(['storage', `could not be read (${error instanceof Error ? error.name : 'unknown'})`])
  }
  return { version, browser: name, text: lines.map(([key, value]) => `${key}: ${value}`).join('\n') }
}
