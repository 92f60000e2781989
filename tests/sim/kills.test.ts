/**
 * One busy half hour (due, shown, put off, shown again, a routine to its end, the question answered), lived
 * once for each await of it at which somebody can be killed. Whoever presses looks again and presses again, as
 * people do. Each time it must come to the same facts.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Action } from '../../lib/core/events.ts'
import type { PopupModel } from '../../lib/core/pages.ts'
import { clock, ZONE } from '../core/make.ts'
import { BEGIN } from '../support/begin.ts'
import { audit } from './audit.ts'
import type { Browser } from './desk.ts'
import type { Put } from './memory-store.ts'
import type { Page } from './page-model.ts'
import type { Process, Reaper, Side } from './process.ts'
import { ShellDesk } from './shell-desk.ts'
import { ALWAYS } from './shell-promises.ts'
import { facts, rate } from './story.ts'
import { pieces, timeline } from './timeline.ts'

/** Every so many kill points only; `SIM_KILLS=1` for all of them. */
const STRIDE = Number(process.env.SIM_KILLS ?? 7)

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

/** What one does at what one sees; null when there is nothing to do any more. */
function nextPress({ at, nudge, run, resetsToday }: PopupModel, desk: ShellDesk): Action | 'wait' | null {
  const { phase } = desk.state().nudger
  const snoozed = 'nudge' in phase && phase.nudge.snoozes > 0
  const rated = desk.journal.some(({ action, told }) => action.type === 'rate' && told)
  if (run?.pausedAt != null) return { type: 'routine', do: 'resume', step: run.step }
  // Long enough that the step counts as done.
  if (run && at - run.stepStartedAt < 12_000) return 'wait'
  if (run) return { type: 'routine', do: 'next', step: run.step }
  if (nudge) return snoozed ? BEGIN : { type: 'answer', answer: 'snooze' }
  return resetsToday > 0 && !rated ? rate(4) : null
}

/** Presses what there is to press, on a page that is opened anew whenever it is gone. */
async function press(desk: ShellDesk): Promise<void> {
  let page: Page | null = null
  for (let done = false; !done; ) {
    await desk.after(3)
    // A browser that was just started is still busy with itself.
    if (desk.time.now - desk.startedAt < 5_000) continue
    if (!page?.alive) page = desk.openPage('reset')
    if (!page) continue
    const look = page
    const pressed = async () => {
      const model = await look.read()
      const action = nextPress(model, desk)
      if (action === null) done = true
      else if (action === 'wait') await desk.after(9)
      else await look.act(action)
    }
    await Promise.race([pressed(), desk.after(10)])
  }
  page?.close()
}

/** Pauses in the input every few minutes: whoever misses one for being killed offers at the next. */
const DAY = timeline(
  clock('09:57'),
  pieces(`work 4, still 0.5, ${'work 2.5, still 0.5, '.repeat(6)}work 6, still 6`),
)

/** At work since 09:00. */
async function livedBefore(): Promise<Put[]> {
  const day = timeline(clock('09:00'), pieces('work 57'))
  const desk = new ShellDesk(day, { browser: 'chrome', zone: ZONE })
  await desk.time.runTo(clock('09:57'))
  return desk.profile.database.dump()
}

async function busy(
  browser: Browser,
  lived: Put[],
  reaperOn: (desk: () => ShellDesk) => Reaper,
): Promise<ShellDesk> {
  let pressing = false
  const desk: ShellDesk = new ShellDesk(DAY, {
    browser,
    zone: ZONE,
    lived,
    alarmSet: true,
    reaper: reaperOn(() => desk),
    latency: (random) => (random() < 0.9 ? 0 : random() * 30),
    onNudge: async (desk) => {
      if (pressing) return
      pressing = true
      await press(desk)
      pressing = false
    },
  })
  return desk.live()
}

/** Facts without their times, which differ by what a kill costs; nor how often the notification was seen to come up. */
const told = (desk: ShellDesk) =>
  facts(desk).map((line) => line.replace(/\d\d:\d\d:\d\d-?|shown \d, /g, '').replace(/ +/g, ' '))

type Point = { name: string; what: string; side: Side }

function counting(points: Point[]): Reaper {
  return {
    strikes({ name }: Process, what, side) {
      points.push({ name, what, side })
      return false
    },
  }
}

function at(number: number, dies: () => boolean): Reaper {
  let left = number
  return { strikes: () => left-- === 0 && dies() }
}

const EXPECTED = [
  'stretch reset',
  'stretch idle',
  'nudge done (snoozed 1)',
  'reset finished: done done done done',
  'rating 2026-03-02 4',
]

/** How somebody dies: the process whose await it is, or the whole browser, which is started again. */
const DEATHS: Record<string, (desk: ShellDesk) => boolean> = {
  'the process that awaits': () => true,
  'the browser': (desk) => {
    void desk.crash(20)
    return false
  },
}

async function checked(desk: ShellDesk, lived: Put[]): Promise<void> {
  expect(desk.errors).toEqual([])
  audit(desk.profile.database.commits, lived, true)
  for (const name of [
    'what was told to be stored is stored',
    'built from the facts alone the caches are the same',
  ]) {
    await ALWAYS[name]?.(desk, { day: DAY, options: desk.options })
  }
  expect(told(desk)).toEqual(EXPECTED)
}

describe.each<Browser>(['chrome', 'firefox'])('%s', (browser) => {
  test.each(Object.keys(DEATHS))('killed at each await: %s', { timeout: 900_000 }, async (death) => {
    const lived = await livedBefore()
    const points: Point[] = []
    await checked(await busy(browser, lived, () => counting(points)), lived)
    expect(points.length).toBeGreaterThan(1000)
    const dies = DEATHS[death] as (desk: ShellDesk) => boolean
    const broken: unknown[] = []
    for (let number = 0; number < points.length; number += STRIDE) {
      const desk = await busy(browser, lived, (own) => at(number, () => dies(own())))
      await checked(desk, lived).catch((error: unknown) => {
        broken.push({ number, ...points[number], facts: facts(desk), error: String(error) })
      })
    }
    expect(broken).toEqual([])
  })
})
