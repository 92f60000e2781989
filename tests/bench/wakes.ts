/**
 * How often the background is woken in an hour: at work and while nobody is there, in both browsers, on a
 * real desk with real input. A wake is a start of the background after it had stopped by itself.
 */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openChromium } from '../../.ci/setup/chromium.mjs'
import { builtExtension, executableOf } from '../support/browsers.ts'
import type { Family } from '../support/desk-types.ts'
import { launchFirefox } from '../support/firefox-desk.ts'
import { RealDesk } from '../support/real-desk.ts'
import { closeWelcome } from './close-welcome.ts'

const MINUTE = 60_000
const LOOK_MS = 250

type Watched = { runs(): Promise<boolean>; close(): Promise<unknown> }

/** Without Playwright, which stays attached to every worker and so keeps it from stopping. */
async function watchChromium(desk: RealDesk, profile: string): Promise<Watched> {
  const { send, closed, origin } = await openChromium({
    executable: executableOf('chromium'),
    profile,
    extension: builtExtension('chromium'),
    args: ['--disable-background-networking'],
    env: { ...process.env, ...desk.env },
  })
  await closeWelcome(send, origin)
  return {
    async runs() {
      const { targetInfos } = (await send('Target.getTargets')) as {
        targetInfos: { type: string; url: string }[]
      }
      return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
    },
    async close() {
      await send('Browser.close').catch(() => {})
      await closed
    },
  }
}

async function watchFirefox(desk: RealDesk, profile: string): Promise<Watched> {
  const { backgroundRuns, context } = await launchFirefox({
    executable: executableOf('firefox'),
    extension: builtExtension('firefox'),
    profile,
    display: desk.env,
  })
  return { runs: backgroundRuns, close: () => context.close() }
}

/** Starts of the background in `ms`, counted for an hour. */
async function wakesPerHour({ runs }: Watched, ms: number): Promise<number> {
  let count = 0
  let ran = await runs()
  for (const end = Date.now() + ms; Date.now() < end; await wait(LOOK_MS)) {
    const now = await runs()
    if (now && !ran) count++
    ran = now
  }
  return (count * 60 * MINUTE) / ms
}

export type Wakes = { active: number; away: number }

/** Works for `minutes`, goes away until that is a break, and stays away for `minutes`. */
export async function wakes(family: Family, folder: string, minutes: number): Promise<Wakes> {
  const desk = await RealDesk.start()
  try {
    const profile = join(folder, `${family}-profile`)
    const watched = await (family === 'chromium' ? watchChromium : watchFirefox)(desk, profile)
    try {
      await desk.work(MINUTE)
      const [active] = await Promise.all([
        wakesPerHour(watched, minutes * MINUTE),
        desk.work(minutes * MINUTE),
      ])
      await wait(6 * MINUTE)
      return { active, away: await wakesPerHour(watched, minutes * MINUTE) }
    } finally {
      await watched.close()
    }
  } finally {
    await desk.stop()
  }
}
