/** What the end-to-end tests start from. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { builtExtension, executableOf } from './browsers.ts'
import { atWork, type Place } from './clock.ts'
import { Desk } from './desk.ts'
import type { Family } from './desk-types.ts'
import { speakPseudo } from './pseudo-locale.ts'
import { RealDesk } from './real-desk.ts'
import { SharedBrowser } from './shared-browser.ts'
import { strangerIn } from './stranger.ts'
import { workOnWeekends } from './weekend.ts'

type Options = {
  family: Family
  /** With a display, input and notifications of its own; otherwise headless. */
  real: boolean
  /** Local hours in which the test takes place: from, up to but not including. */
  hours: [number, number]
  /** It need not be a working day. */
  anyDay: boolean
  scheme: 'light' | 'dark'
  /** The extension lies in a folder of the test's own, which it may change. */
  ownCopy: boolean
  /** That copy speaks a language of the tests, long and from right to left. */
  pseudo: boolean
  /** A permission that is taken out of that copy's manifest. */
  without: string | null
  /** Another extension lies beside it, for `installStranger`. */
  stranger: boolean
  /** The page of the first run stays open. */
  keepsWelcome: boolean
  /** A warning of ours that the test brings about; any other fails it. Empty: all of them are brought about. */
  ownWarning: string | null
}

type Fixtures = { place: Place; hands: RealDesk; desk: Desk }

/** Throws where it was not asked for, or there is no copy of the test's own. */
function takePermission(copy: string, without: string): void {
  const path = join(copy, 'manifest.json')
  const { storage, ...manifest } = JSON.parse(readFileSync(path, 'utf8'))
  if (!manifest.permissions.includes(without)) throw new Error(`${without} is no permission of ours`)
  const permissions = manifest.permissions.filter((name: string) => name !== without)
  // Chromium gives the API to whoever has a schema for an organisation's settings.
  const schema = without === 'storage' ? {} : { storage }
  writeFileSync(path, JSON.stringify({ ...manifest, ...schema, permissions }))
}

/** Whether there is a real desk must be known before `hands` is asked for, so the fixture is null without one. */
export const test = base.extend<
  Options & Fixtures & { anyHands: RealDesk | null },
  { shared: SharedBrowser }
>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use, worker) => {
      const shared = new SharedBrowser(join(worker.project.outputDir, `shared-${worker.workerIndex}`))
      await use(shared)
      await shared.quit()
    },
    { scope: 'worker' },
  ],

  family: ['chromium', { option: true }],
  real: [false, { option: true }],
  hours: [[9, 16], { option: true }],
  anyDay: [false, { option: true }],
  scheme: ['light', { option: true }],
  ownCopy: [false, { option: true }],
  pseudo: [false, { option: true }],
  without: [null, { option: true }],
  stranger: [false, { option: true }],
  keepsWelcome: [false, { option: true }],
  ownWarning: [null, { option: true }],

  // Firefox does not start under libfaketime.
  place: async ({ hours, family, anyDay }, use) => {
    const place = atWork(Date.now(), hours, family === 'chromium')
    await use(anyDay ? { ...place, by: null } : place)
  },

  anyHands: async ({ real }, use) => {
    const hands = real ? await RealDesk.start() : null
    await use(hands)
    await hands?.stop()
  },

  hands: async ({ anyHands }, use) => {
    if (anyHands === null) throw new Error('This test needs test.use({ real: true })')
    await use(anyHands)
  },

  desk: async (
    { family, place, scheme, anyHands, ownCopy, pseudo, without, stranger, keepsWelcome, ownWarning, shared },
    use,
    info,
  ) => {
    const copy = info.outputPath('extension')
    if (ownCopy) cpSync(builtExtension(family), copy, { recursive: true })
    if (pseudo) speakPseudo(copy)
    if (without !== null) takePermission(copy, without)
    const beside = stranger ? strangerIn(info.outputPath('stranger')) : null
    const wanted = {
      executable: executableOf(family),
      extension: ownCopy ? copy : builtExtension(family),
      timeZone: place.by ?? place.timeZone,
      shiftMs: place.shiftMs,
      scheme,
      keepsWelcome,
      ...(beside ? { beside } : {}),
      ...(anyHands ? { display: anyHands.env } : {}),
    }
    const own = anyHands !== null || ownCopy || stranger || place.by !== null
    const desk = own
      ? await Desk.open(family, { ...wanted, profile: info.outputPath('profile') })
      : await shared.desk(family, wanted)
    if (place.by !== null) await workOnWeekends(desk, place.timeZone)
    await use(desk)
    if (info.status !== info.expectedStatus) anyHands?.screenshot(info.outputPath('screen.png'))
    const errors = (await desk.errors()).filter((text) => ownWarning === null || !text.includes(ownWarning))
    const well = info.status === info.expectedStatus && errors.length === 0
    if (own) await desk.quit()
    else await shared.giveBack(desk, wanted, well ? 'well' : 'wrong')
    expect(errors, 'errors in pages and background').toEqual([])
  },
})

export { expect, type Page }
